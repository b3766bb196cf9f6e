import type { z } from 'zod';
import { PictureRow } from '#database';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { PictureFields } from '../views/work.js';
import { requireLogger, type Work } from '../work.js';

export type NewPicture = z.input<typeof PictureFields> & Confirmed;

/** Writes the next version of the situational picture; the older ones stay as they were. */
export async function addPicture(work: Work, pledge: string, told: NewPicture): Promise<string> {
  requireLogger(work);
  await readPledge(work, pledge);
  const fields = PictureFields.parse(told);
  await screen(work, { '/text': fields.text }, told);
  // Two at once would take the same number: the second waits here until the first is committed.
  await work.manager.query("select pg_advisory_xact_lock(hashtext('samspel.pledge_picture ' || $1))", [pledge]);
  const version = 1 + (await work.manager.countBy(PictureRow, { pledge }));
  return keepRecord(work, PictureRow, { pledge }, { ...fields, version, agency: work.actor.agency });
}
