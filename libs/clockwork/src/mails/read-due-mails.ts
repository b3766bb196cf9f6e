import { z } from 'zod';
import type { Instant } from '#calendar';
import { type Executor, instant, rows } from '#database';

const DueMail = z.object({ id: z.string(), attempts: z.int(), next_attempt_at: instant });
export type DueMail = z.output<typeof DueMail>;

/**
 * A page of the mails whose next attempt is due by then, but for those that a worker is sending. A claim is system time's: now()
 * is right there.
 */
export function readDueMails(
  executor: Executor,
  by: Instant,
  after: DueMail | undefined,
  most: number,
): Promise<DueMail[]> {
  return rows(
    executor,
    DueMail,
    `select id, attempts, next_attempt_at from samspel.mail
     where status = 'planned' and next_attempt_at <= $1 and (claimed_until is null or claimed_until < now())
       and ($2::timestamptz is null or (next_attempt_at, id) > ($2, $3::uuid))
     order by next_attempt_at, id limit $4`,
    [by, after?.next_attempt_at ?? null, after?.id ?? null, most],
  );
}
