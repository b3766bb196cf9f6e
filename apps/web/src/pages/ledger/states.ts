/** What of an agency's mails is shown. */
export const LEDGER_STATES = ['failed', 'waiting', 'coming'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

export const isLedgerState = (state: unknown): state is LedgerState => LEDGER_STATES.some((each) => each === state);
