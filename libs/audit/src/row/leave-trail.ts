import type { DataSource, EntityManager } from 'typeorm';
import { enter, inTransaction, lastly } from '#database';
import type { Trail, TrailRow } from './trail.js';

const WRITE = 'select samspel.write_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';

const valuesOf = ({ action, cases, fields, grounds, refusal, about, hits, sought, address, background }: TrailRow) => [
  action,
  cases,
  fields,
  grounds,
  refusal,
  about,
  hits,
  sought,
  address,
  background,
];

/** Leaves the row of a request that is answered: asked in one breath with the commit, so that it costs no round trip. */
export function leaveTrail(manager: EntityManager, trail: Trail): void {
  const row = trail.row(null);
  if (row !== undefined) lastly(manager, WRITE, valuesOf(row));
}

/** Leaves the row of one that is refused, in a transaction of its own: that of the request is rolled back, and the row with it. */
export async function leaveRefusal(source: DataSource, token: string, trail: Trail, code: string): Promise<void> {
  const row = trail.row(code);
  if (row === undefined) return;
  await inTransaction(source, async (manager) => {
    await enter(manager, token);
    lastly(manager, WRITE, valuesOf(row));
  });
}
