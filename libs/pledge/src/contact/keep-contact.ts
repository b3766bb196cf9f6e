import type { z } from 'zod';
import { ContactRow } from '#database';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { ContactFields } from '../views/plan.js';
import { requireKeeper, type Work } from '../work.js';

export type NewContact = z.input<typeof ContactFields> & Confirmed;

/** How a function is reached. */
export async function keepContact(work: Work, where: Where, told: NewContact): Promise<string> {
  requireKeeper(work);
  await readPledge(work, where.pledge);
  const fields = ContactFields.parse(told);
  await screen(work, { '/function': fields.function, '/email': fields.email }, told);
  return keepRecord(work, ContactRow, where, fields);
}
