import { randomUUID } from 'node:crypto';
import { type PledgePart } from '#database';
import { DomainError, invalid } from '#use-case';
import { lock, setTimers } from '../reminders/set-timers.js';
import type { Work } from '../work.js';

/** Which record: of which pledge, and where it is there already, its id. */
export type Where = { pledge: string; id?: string | undefined };

/**
 * Adds a record, or changes the one that `id` names. What isn't there and what is another agency's answer alike. Whoever writes in
 * a pledge waits for whoever did before, from the first row on: two who each held what the other waits for would both be refused.
 */
export async function keepRecord<R extends PledgePart>(
  work: Work,
  Row: new () => R,
  { pledge, id }: Where,
  fields: Partial<R>,
): Promise<string> {
  await lock(work, { pledge });
  if (id !== undefined) await findOwn(work, Row, { pledge, id });
  const identity = { id: id ?? randomUUID(), pledge, municipality: work.actor.municipality };
  const row = Object.assign(new Row(), fields, identity);
  await work.manager.save(row);
  await setTimers(work, { pledge });
  return row.id;
}

/** Takes a record away; what was made from it is drafted without it from then on. */
export async function removeOwn<R extends PledgePart>(
  work: Work,
  Row: new () => R,
  where: { pledge: string; id: string },
): Promise<void> {
  await lock(work, where);
  await work.manager.remove(await findOwn(work, Row, where));
  await setTimers(work, { pledge: where.pledge });
}

/** Each of these ids has to be a record of this pledge. */
export async function requireRecords<R extends PledgePart>(
  work: Work,
  Row: new () => R,
  { pledge }: Where,
  ids: string[],
  pointer: string,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await work.manager
    .createQueryBuilder(Row, 'r')
    .where('r.pledge = :pledge and r.id::text = any(:ids)', { pledge, ids })
    .getCount();
  if (found !== new Set(ids).size) throw invalid(pointer, 'unknown', 'Name records of this pledge by their ids.');
}

/** The record, where the asker may write it. */
export async function findOwn<R extends PledgePart>(
  { manager, actor }: Work,
  Row: new () => R,
  { pledge, id }: { pledge: string; id: string },
): Promise<R> {
  const found = await manager
    .createQueryBuilder(Row, 'r')
    .where('r.pledge = :pledge and r.id = :id', { pledge, id })
    .getOne();
  if (found === null || ('agency' in found && found.agency !== actor.agency))
    throw new DomainError({ code: 'no-access' });
  return found;
}
