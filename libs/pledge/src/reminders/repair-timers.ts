import { addDays, type Calendar, dayOf, type Instant } from '#calendar';
import type { DataSource } from 'typeorm';
import { inWorkerTransaction } from '#database';
import { type Belonging, readDated } from './read-dated.js';
import { differences, setTimers } from './set-timers.js';

/** A pledge that ended longer ago than this has said all that it had to, however long the worker stood still. */
const LOOK_BACK_DAYS = 366;

/**
 * Compares the timers of all pledges and duties with what their records ask for, and puts right those that differ. Says of each
 * one how many did; a fault of one is not in the way of the others.
 */
export async function repairTimers(
  database: DataSource,
  calendar: Calendar,
  now: Instant,
  looked: (belonging: Belonging, differed: number | { error: unknown }) => void,
): Promise<void> {
  const all: { pledge: string | null; duty: string | null }[] = await database.query(
    `select p.id as pledge, null::uuid as duty from samspel.pledge p
     where p.to_day >= $1 or exists (select from samspel.timer t where t.pledge = p.id)
     union all select null, d.id from samspel.duty d`,
    [addDays(dayOf(now), -LOOK_BACK_DAYS)],
  );
  for (const { pledge, duty } of all) {
    const belonging = pledge !== null ? { pledge } : { duty: duty ?? '' };
    try {
      const reminded = await readDated({ manager: database, calendar }, belonging);
      const differ = reminded !== undefined && differences(reminded).length > 0;
      // Looks again under the lock, since a record may have been kept between.
      const repaired = differ
        ? await inWorkerTransaction(database, ({ manager }) => setTimers({ manager, calendar }, belonging))
        : 0;
      looked(belonging, repaired);
    } catch (error) {
      looked(belonging, { error });
    }
  }
}
