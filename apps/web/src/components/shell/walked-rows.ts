import type { Walk } from '../../api/api-types.js';
import { dayOf } from '../../time.js';

export type WalkedRow = Walk['happened'][number] & { times: number };

/** One row for what was said of one case to one agency on one day, with how many times it was; of other cases, for all of them. */
export function walkedRows(happened: Walk['happened']): WalkedRow[] {
  const rows = new Map<string, WalkedRow>();
  for (const event of happened) {
    const key = [dayOf(event.at), event.reference, event.word, event.to].join(' ');
    const row = rows.get(key);
    rows.set(key, row === undefined ? { ...event, times: 1 } : { ...row, times: row.times + 1 });
  }
  return [...rows.values()];
}
