import { z } from 'zod';
import type { Instant } from '#calendar';
import { type Executor, instant, row, rows } from '#database';

const Pending = z.object({ name: z.string() });

/** What is due and not done, by name: timers to ring, notices to address, mails to try; of each so many at most. */
export async function listPending(executor: Executor, now: Instant, most: number): Promise<string[]> {
  const found = await rows(
    executor,
    Pending,
    `(select concat('timer ', case_id, ' ', thing) as name from samspel.timer where at <= $1 order by at limit $2)
     union all (select concat('notice ', id) from samspel.notice where addressed_at is null and at <= $1 limit $2)
     union all (select concat('mail ', id) from samspel.mail where status = 'planned' and next_attempt_at <= $1 limit $2)`,
    [now, most],
  );
  return found.map(({ name }) => name);
}

const Next = z.object({ at: instant.nullable() });

/** The next instant at which something comes due. */
export async function nextPending(executor: Executor, now: Instant): Promise<Instant | undefined> {
  const next = await row(
    executor,
    Next,
    `select least(
       (select min(at) from samspel.timer where at > $1),
       (select min(at) from samspel.notice where addressed_at is null and at > $1),
       (select min(next_attempt_at) from samspel.mail where status = 'planned' and next_attempt_at > $1)) as at`,
    [now],
  );
  return next?.at ?? undefined;
}

const Waiting = z.object({ timers: z.int(), notices: z.int(), mails: z.int(), oldestSeconds: z.number() });
export type Waiting = z.output<typeof Waiting>;

/** How much is due and not done, and for how many seconds the oldest timer has been. */
export async function countWaiting(executor: Executor, now: Instant): Promise<Waiting> {
  const found = await row(
    executor,
    Waiting,
    `select (select count(*)::integer from samspel.timer where at <= $1) as timers,
       (select count(*)::integer from samspel.notice where addressed_at is null and at <= $1) as notices,
       (select count(*)::integer from samspel.mail where status = 'planned' and next_attempt_at <= $1) as mails,
       coalesce((select extract(epoch from $1 - min(at)) from samspel.timer where at <= $1), 0)::float as "oldestSeconds"`,
    [now],
  );
  if (found === undefined) throw new Error('A count without a group has one row.');
  return found;
}
