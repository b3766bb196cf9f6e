import { DomainError } from '#use-case';
import { type PledgePart } from '#database';
import type { Work } from '../work.js';

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
