import type { z } from 'zod';
import type { PledgePart } from '#database';
import type { Work } from '../work.js';

/** A pledge's records of one kind, in the order they were written down, as their view has them. */
export async function listRecords<R extends PledgePart, V>(
  { manager }: Work,
  Row: new () => R,
  view: z.ZodType<V>,
  pledge: string,
): Promise<V[]> {
  const rows = await manager
    .createQueryBuilder(Row, 'r')
    .where('r.pledge = :pledge', { pledge })
    .orderBy('r.nr')
    .getMany();
  return rows.map((row) => view.parse(row));
}
