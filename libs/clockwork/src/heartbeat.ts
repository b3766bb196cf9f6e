import { z } from 'zod';
import { type Executor, row, run } from '#database';

/** Says that a worker lives, in system time; those that were not heard of for a day are forgotten. */
export async function writeHeartbeat(executor: Executor, worker: string): Promise<void> {
  await run(
    executor,
    'insert into samspel.heartbeat (worker, at) values ($1, now()) on conflict (worker) do update set at = excluded.at',
    [worker],
  );
  await run(executor, "delete from samspel.heartbeat where at < now() - interval '1 day'");
}

/** A worker that was stopped in order isn't missed. */
export async function endHeartbeat(executor: Executor, worker: string): Promise<void> {
  await run(executor, 'delete from samspel.heartbeat where worker = $1', [worker]);
}

const Alive = z.object({ alive: z.boolean() });

/**
 * Whether a worker was heard of in the last two minutes, of system time: any, or one whose name begins so. Throws where the database
 * can't be reached.
 */
export async function workerAlive(executor: Executor, named = ''): Promise<boolean> {
  const found = await row(
    executor,
    Alive,
    `select exists (
       select from samspel.heartbeat where at > now() - interval '2 minutes' and starts_with(worker, $1)) as alive`,
    [named],
  );
  return found?.alive === true;
}
