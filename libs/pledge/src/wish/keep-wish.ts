import type { z } from 'zod';
import { ActivityRow, WishRow } from '#database';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, requireRecords, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { WishFields } from '../views/plan.js';
import { requireKeeper, type Work } from '../work.js';

export type NewWish = z.input<typeof WishFields> & Confirmed;

/** What citizens asked for, in their words, and what was done about it. */
export async function keepWish(work: Work, where: Where, told: NewWish): Promise<string> {
  requireKeeper(work);
  await readPledge(work, where.pledge);
  const fields = WishFields.parse(told);
  await requireRecords(work, ActivityRow, where, fields.activities, '/activities');
  await screen(work, { '/wish': fields.wish, '/done': fields.done }, told);
  return keepRecord(work, WishRow, where, fields);
}
