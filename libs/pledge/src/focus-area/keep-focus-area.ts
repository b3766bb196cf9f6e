import type { z } from 'zod';
import { FocusAreaRow } from '#database';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { FocusAreaFields } from '../views/plan.js';
import { requireKeeper, type Work } from '../work.js';

export type NewFocusArea = z.input<typeof FocusAreaFields> & Confirmed;

/** What the pledge looks at, and why. */
export async function keepFocusArea(work: Work, where: Where, told: NewFocusArea): Promise<string> {
  requireKeeper(work);
  await readPledge(work, where.pledge);
  const fields = FocusAreaFields.parse(told);
  const { title, purpose, targetGroup } = fields;
  await screen(work, { '/title': title, '/purpose': purpose, '/targetGroup': targetGroup }, told);
  return keepRecord(work, FocusAreaRow, where, fields);
}
