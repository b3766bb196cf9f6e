import type { z } from 'zod';
import { EventRow } from '#database';
import { requirePlace } from '../place/require-place.js';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { EventFields } from '../views/work.js';
import { requireKeeper, type Work } from '../work.js';

export type NewEvent = z.input<typeof EventFields> & Confirmed;

/** A larger event, with what is to be settled before it. */
export async function keepEvent(work: Work, where: Where, told: NewEvent): Promise<string> {
  requireKeeper(work);
  await readPledge(work, where.pledge);
  const fields = EventFields.parse(told);
  await requirePlace(work, fields.place);
  const lines = fields.checklist.map(({ what }, at) => [`/checklist/${at}/what`, what]);
  await screen(work, { '/title': fields.title, ...Object.fromEntries(lines) }, told);
  return keepRecord(work, EventRow, where, fields);
}
