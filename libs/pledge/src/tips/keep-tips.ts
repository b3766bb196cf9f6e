import type { z } from 'zod';
import { TipsRow } from '#database';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { TipsFields } from '../views/work.js';
import { requireLogger, type Work } from '../work.js';

export type NewTips = z.input<typeof TipsFields> & Confirmed;

/** How many tips on a theme came in a month; what they said stays with the police. */
export async function keepTips(work: Work, where: Where, told: NewTips): Promise<string> {
  requireLogger(work);
  await readPledge(work, where.pledge);
  const fields = TipsFields.parse(told);
  await screen(work, { '/theme': fields.theme }, told);
  return keepRecord(work, TipsRow, where, { ...fields, agency: work.actor.agency });
}
