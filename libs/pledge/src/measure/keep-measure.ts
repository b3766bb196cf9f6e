import type { z } from 'zod';
import { ActivityRow, MeasureRow } from '#database';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, requireRecords, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { MeasureFields } from '../views/work.js';
import { requireLogger, type Work } from '../work.js';

export type NewMeasure = z.input<typeof MeasureFields> & Confirmed;

/** What a visit to a place led to, and which function does it. */
export async function keepMeasure(work: Work, where: Where, told: NewMeasure): Promise<string> {
  requireLogger(work);
  await readPledge(work, where.pledge);
  const fields = MeasureFields.parse(told);
  await requireRecords(work, ActivityRow, where, fields.activity === null ? [] : [fields.activity], '/activity');
  await screen(work, { '/what': fields.what, '/owner': fields.owner }, told);
  return keepRecord(work, MeasureRow, where, { ...fields, agency: work.actor.agency });
}
