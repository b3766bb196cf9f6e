import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Owner } from '#clockwork';
import { rows } from '#database';

const LockedOut = z.object({ agency: z.string(), account: z.string() });
export type LockedOut = z.output<typeof LockedOut>;

/** Who is told nothing of a case, since their head has locked them out of it. */
export function lockedOutOf(manager: EntityManager, owner: Owner): Promise<LockedOut[]> {
  if (!('case' in owner)) return Promise.resolve([]);
  return rows(manager, LockedOut, 'select agency, account from samspel.locked_out($1)', [owner.case]);
}
