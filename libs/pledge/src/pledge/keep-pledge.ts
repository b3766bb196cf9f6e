import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { invalid, PledgeRow } from '#database';
import { type Confirmed, screen } from '../screening/screen.js';
import { setTimers } from '../reminders/set-timers.js';
import { PledgeFields } from '../views/plan.js';
import { requireKeeper, type Work } from '../work.js';
import { readPledge } from './read-pledge.js';

export type NewPledge = z.input<typeof PledgeFields> & Confirmed;

/** Opens a pledge, or changes the one that `id` names. Its parties are functions; who signed is told by the day alone. */
export async function keepPledge(work: Work, told: NewPledge, id?: string): Promise<string> {
  requireKeeper(work);
  const before = id === undefined ? undefined : await readPledge(work, id);
  const fields = PledgeFields.parse(told);
  if (fields.to < fields.from) throw invalid('/to', 'out-of-range', 'End the period on or after the day it begins.');
  const parties = fields.parties.flatMap(({ name, signatory }, at) => [
    [`/parties/${at}/name`, name],
    [`/parties/${at}/signatory`, signatory],
  ]);
  const texts = { '/title': fields.title, '/area': fields.area, '/contextNote': fields.contextNote };
  await screen(work, { ...texts, ...Object.fromEntries(parties) }, told);
  const row = {
    ...fields,
    id: id ?? randomUUID(),
    municipality: work.actor.municipality,
    carriedOverFrom: before?.carriedOverFrom ?? null,
  };
  await work.manager.save(PledgeRow, row);
  await setTimers(work, { pledge: row.id });
  return row.id;
}
