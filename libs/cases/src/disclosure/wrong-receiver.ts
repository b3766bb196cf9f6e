import { z } from 'zod';
import { instant, rows, run } from '#database';
import type { WrongReceiver } from '../views/disclosure.js';
import type { Work } from '../work.js';
import { lockAsParty, orNoAccess, readAsParty } from '../write-path/open-file.js';
import { readRegister } from './list-disclosures.js';

const Reading = z.object({ at: instant, person: z.int() });

/**
 * What was told went to the wrong receiver: from now on nobody there reads it, and the data protection officer is told. It is the
 * sender's to say. A second time changes nothing.
 */
export async function freezeDisclosure(work: Work, reference: string, id: string): Promise<void> {
  const file = await lockAsParty(work, { reference });
  const register = await readRegister(work, file);
  orNoAccess(register.find((each) => each.id === id && each.sender.id === work.actor.agency));
  await run(work.manager, 'select samspel.freeze_disclosure($1, $2)', [id, work.now]);
}

/** What an incident report says: what went, to whom, on which ground, and how often it was read before it was shut. */
export async function showWrongReceiver(work: Work, reference: string, id: string): Promise<WrongReceiver> {
  const file = await readAsParty(work, reference);
  const register = await readRegister(work, file);
  const disclosure = orNoAccess(register.find((each) => each.id === id && each.frozen !== null));
  const sql = 'select at, person from samspel.readings_of_disclosure($1) order by at';
  const readings = await rows(work.manager, Reading, sql, [id]);
  return { disclosure, people: new Set(readings.map(({ person }) => person)).size, readings };
}
