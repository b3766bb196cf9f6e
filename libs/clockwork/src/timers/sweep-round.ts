import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { type Executor, row, rows, run } from '#database';

const Changed = z.object({ case_id: z.string() });

/** The next cases that were written since they were looked at. They are taken with the asking: who dies on them leaves them to the round. */
export async function takeChanged(executor: Executor, most: number): Promise<string[]> {
  const found = await rows(
    executor,
    Changed,
    `delete from samspel.unswept u where u.case_id in (
       select case_id from samspel.unswept order by case_id limit $1) returning u.case_id`,
    [most],
  );
  return found.map(({ case_id }) => case_id);
}

const Round = z.object({ mine: z.boolean(), after: z.string().nullable(), ended: z.date().nullable() });

/** Where the round through all cases has come to, whether it is this worker's to go on with, and when the last one ended (system time). */
type Round = z.output<typeof Round>;

/** One worker goes round at a time; a lease that nobody renews for five minutes is another's. */
export async function takeRound(manager: EntityManager, worker: string): Promise<Round | undefined> {
  await run(
    manager,
    `update samspel.sweep_round set worker = $1, leased_until = now() + interval '5 minutes'
     where worker = $1 or leased_until < now()`,
    [worker],
  );
  return row(manager, Round, 'select worker = $1 as mine, after, ended_at as ended from samspel.sweep_round', [worker]);
}

/** Where the next piece begins; with nothing the round is over. */
export async function leaveRoundAt(executor: Executor, worker: string, after: string | undefined): Promise<void> {
  await run(
    executor,
    `update samspel.sweep_round set after = $2, ended_at = case when $2::uuid is null then now() else ended_at end
     where worker = $1`,
    [worker, after ?? null],
  );
}
