import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { addDays, type Calendar, dayOf, type Instant } from '#calendar';
import { countDifferent, listPledgesWithTimers, type RecordOwner } from '#clockwork';
import { inWorkerTransaction, rows } from '#database';
import { readDated } from './read-dated.js';
import { differenceIn, setTimers } from './set-timers.js';

const Owner = z.object({ pledge: z.string().nullable(), duty: z.string().nullable() });

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
  looked: (owner: RecordOwner, differed: number | { error: unknown }) => void,
): Promise<void> {
  const all = await rows(
    database,
    Owner,
    `select id as pledge, null::uuid as duty from samspel.pledge where to_day >= $1 or id = any ($2)
     union all select null, id from samspel.duty`,
    [addDays(dayOf(now), -LOOK_BACK_DAYS), await listPledgesWithTimers(database)],
  );
  for (const { pledge, duty } of all) {
    const owner: RecordOwner = pledge !== null ? { pledge } : { duty: duty ?? '' };
    try {
      const reminded = await readDated({ manager: database, calendar }, owner);
      const differ = reminded !== undefined && countDifferent(differenceIn(reminded)) > 0;
      // Looks again under the lock, since a record may have been kept between.
      const repaired = differ
        ? await inWorkerTransaction(database, ({ manager }) => setTimers({ manager, calendar }, owner))
        : 0;
      looked(owner, repaired);
    } catch (error) {
      looked(owner, { error });
    }
  }
}
