import type { z } from 'zod';
import { GroupRow } from '#database';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { GroupFields } from '../views/work.js';
import { requireKeeper, type Work } from '../work.js';

export type NewGroup = z.input<typeof GroupFields> & Confirmed;

/** A collaboration group: who is in it by function, how often it meets, and how many came. */
export async function keepGroup(work: Work, where: Where, told: NewGroup): Promise<string> {
  requireKeeper(work);
  await readPledge(work, where.pledge);
  const fields = GroupFields.parse(told);
  await screen(work, { '/title': fields.title }, told);
  return keepRecord(work, GroupRow, where, fields);
}
