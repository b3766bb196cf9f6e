import type { MailRow } from '../../api/api-types.js';
import { dayOf } from '../../time.js';

/** What was mailed of one thing on one day with one outcome: to whom, each once, and how many mails it was. */
export interface LedgerRow extends Omit<MailRow, 'to'> {
  to: string[];
  count: number;
}

/** One row a thing: that five of one agency were reminded of the same says no more than that it was. */
export function ledgerRows(mails: MailRow[]): LedgerRow[] {
  const rows = new Map<string, LedgerRow>();
  for (const { to, ...mail } of mails) {
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
