import { PledgeRow } from '#database';
import { DomainError } from '#use-case';
import type { Work } from '../work.js';

/** A pledge of the asker's municipality; another's isn't there. */
export async function readPledge({ manager }: Work, id: string): Promise<PledgeRow> {
  const row = await manager.findOneBy(PledgeRow, { id });
  if (row === null) throw new DomainError({ code: 'no-access' });
  return row;
}
