import { z } from 'zod';
import type { Instant } from '#calendar';
import { type Executor, instant, row, run } from '#database';

const wanted = z.enum(['one-day', 'one-week', 'next-event']);

/** How far the demo's clock may be asked to go. */
export type Jump = z.output<typeof wanted>;

/** Asks the worker to walk the demo's clock forward. */
export async function askForWalk(executor: Executor, id: string, jump: Jump): Promise<void> {
  await run(executor, 'insert into samspel.clock_walk (id, asked_at, wanted) values ($1, now(), $2)', [id, jump]);
}

const Walking = z.object({ walking: z.boolean() });

export async function isWalking(executor: Executor): Promise<boolean> {
  const found = await row(
    executor,
    Walking,
    'select exists (select from samspel.clock_walk where finished_at is null) as walking',
  );
  return found?.walking === true;
}

const FinishedWalk = z.object({ from: instant, to: instant });

/** From when to when a walk went; undefined while it is under way. */
export function readFinishedWalk(executor: Executor, id: string): Promise<z.output<typeof FinishedWalk> | undefined> {
  return row(
    executor,
    FinishedWalk,
    'select from_at as "from", to_at as "to" from samspel.clock_walk where id = $1 and finished_at is not null',
    [id],
  );
}

const AskedWalk = z.object({ id: z.string(), wanted, from_at: instant.nullable(), to_at: instant.nullable() });
export type AskedWalk = z.output<typeof AskedWalk>;

/** The next that is asked for. Outside of a demo there is nothing to walk, and the database would refuse to move its clock. */
export function nextWalk(executor: Executor): Promise<AskedWalk | undefined> {
  return row(
    executor,
    AskedWalk,
    `select w.id, w.wanted, w.from_at, w.to_at from samspel.clock_walk w, samspel.installation i
     where i.demo and w.finished_at is null order by w.asked_at, w.id limit 1`,
  );
}

export async function beginWalk(executor: Executor, id: string, from: Instant, to: Instant): Promise<void> {
  await run(executor, 'update samspel.clock_walk set from_at = $2, to_at = $3 where id = $1', [id, from, to]);
}

export async function finishWalk(executor: Executor, id: string, to: Instant): Promise<void> {
  await run(executor, 'update samspel.clock_walk set to_at = $2, finished_at = now() where id = $1', [id, to]);
}
