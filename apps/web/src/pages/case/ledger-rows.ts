import type { MailRow } from '../../api/api-types.js';
import { dayOf } from '../../time.js';

/** Whom a mail was to, as far as the reader may know. */
type Receiver = 'to' | 'person' | 'mailbox';

/** What was mailed of one thing on one day with one outcome: to whom, each once, and how many mails it was. */
export interface LedgerRow extends Omit<MailRow, Receiver> {
  to: string[];
  count: number;
}

/** One row a thing, which names each receiver once: a colleague, one's own mailbox, or another agency as a whole. */
export function ledgerRows(mails: MailRow[], nameOf: (mail: Pick<MailRow, Receiver>) => string): LedgerRow[] {
  const rows = new Map<string, LedgerRow>();
  for (const { to: agency, person, mailbox, ...mail } of mails) {
    const to = nameOf({ to: agency, person, mailbox });
    const key = [dayOf(mail.at), mail.thing, mail.word, mail.title.sv, mail.status, mail.why].join(' ');
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { ...mail, to: [to], count: 1 });
    else
      rows.set(key, {
        ...row,
        at: mail.at > row.at ? mail.at : row.at,
        to: row.to.includes(to) ? row.to : [...row.to, to],
        count: row.count + 1,
      });
  }
  return [...rows.values()];
}
