import { randomUUID } from 'node:crypto';
import { lockOwner } from '#clockwork';
import { setTimers } from '../reminders/set-timers.js';
import { screen } from '../screening/screen.js';
import { requireWriter, type Work } from '../work.js';
import { textsIn } from './fields.js';
import { findOwn } from './find-own.js';
import { mustTouch } from './must-touch.js';
import type { RecordKind, NewRecord } from './kind.js';
import { readPledge } from './read-pledge.js';
import { requireNamed } from './require-named.js';

/** Which record: of which pledge, and where it is there already, its id. */
type Where = { pledge: string; id?: string | undefined };

/**
 * Adds a record, or changes the one that `id` names. What isn't there and what is another agency's answer alike. Whoever writes in
 * a pledge waits for whoever did before, from the first row on: two who each held what the other waits for would both be refused.
 */
export async function saveRecord<K extends RecordKind>(
  work: Work,
  kind: K,
  { pledge: of, id }: Where,
  told: NewRecord<K>,
): Promise<string> {
  requireWriter(work, kind.keptBy);
  await lockOwner(work.manager, { pledge: of });
  const writing = { work, pledge: await readPledge(work, of), id };
  if (id !== undefined) await findOwn(work, kind.Row, { pledge: of, id });
  const fields = await kind.read(told, writing);
  await requireNamed(work, kind.fields, fields, of);
  await screen(work, textsIn(kind.fields, fields), told);
  const row = Object.assign(
    new kind.Row(),
    fields,
    id === undefined && (await kind.begin(writing)),
    kind.keptBy === 'agency' && { agency: work.actor.agency },
    { id: id ?? randomUUID(), pledge: of, municipality: work.actor.municipality },
  );
  if (id === undefined) await work.manager.insert(kind.Row, row);
  else mustTouch(await work.manager.update(kind.Row, { id }, row));
  await setTimers(work, { pledge: of });
  return row.id;
}
