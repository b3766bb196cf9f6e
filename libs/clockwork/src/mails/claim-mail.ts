import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Instant } from '#calendar';
import { day, instant, row, run } from '#database';
import { occasionColumns, occasionOf, columnsOf, ownerColumns, ownerOf } from '../columns.js';
import { noticeWord } from '../thing.js';
import { dayAround } from './plan-mail.js';

const ClaimedMail = z
  .object({
    id: z.string(),
    ...ownerColumns,
    word: noticeWord,
    thing: z.string(),
    ...occasionColumns,
    due: day,
    agency: z.string(),
    account: z.string().nullable(),
    message_id: z.string(),
    attempts: z.int(),
    planned_at: instant,
  })
  .transform(({ case_id, pledge, duty, occasion, rung, message_id: messageId, planned_at: plannedAt, ...mail }) => ({
    ...mail,
    owner: ownerOf({ case_id, pledge, duty }),
    occasion: occasionOf({ occasion, rung }),
    messageId,
    plannedAt,
  }));
export type ClaimedMail = z.output<typeof ClaimedMail>;

/**
 * Claims a mail for two minutes of system time, far more than a server gets to answer, so that a worker that dies doesn't keep
 * it. Undefined where it isn't due, or is somebody else's.
 */
export function claimMail(manager: EntityManager, id: string, now: Instant): Promise<ClaimedMail | undefined> {
  return row(
    manager,
    ClaimedMail,
    `update samspel.mail set attempts = attempts + 1, claimed_until = now() + interval '2 minutes'
     where id = $1 and status = 'planned' and next_attempt_at <= $2 and (claimed_until is null or claimed_until < now())
     returning id, case_id, pledge, duty, word, thing, occasion, rung, due::text, agency, account, message_id, attempts, planned_at`,
    [id, now],
  );
}

/**
 * What a claimed mail would say has moved on. The reminder that was held back for this one's sake the same day goes out instead,
 * of several what is due first: it may be about something that is open.
 */
export async function supersedeMail(
  manager: EntityManager,
  { id, owner, agency, account, plannedAt }: ClaimedMail,
  now: Instant,
): Promise<void> {
  await run(
    manager,
    `update samspel.mail set status = 'superseded', why = 'moved-on', next_attempt_at = null, claimed_until = null where id = $1`,
    [id],
  );
  await run(
    manager,
    `update samspel.mail set status = 'planned', why = null, next_attempt_at = $8
     where id = (
       select id from samspel.mail
       where (case_id = $1 or pledge = $2 or duty = $3) and agency = $4 and account is not distinct from $5::uuid
         and status = 'suppressed' and why = 'same-day' and planned_at >= $6 and planned_at < $7
       order by due, planned_at, id limit 1 for update)`,
    [...columnsOf(owner), agency, account, ...dayAround(plannedAt), now],
  );
}

/** What became of an attempt: it was taken, it is tried again, or it is given up. */
export type Fate = {
  status: 'sent' | 'planned' | 'failed';
  why: string | null;
  sentAt: Instant | null;
  nextAttemptAt: Instant | null;
};

/**
 * The attempt's number keeps a worker that was given up for dead from overwriting what its successor wrote. What was sent is sent,
 * though it was superseded meanwhile.
 */
export async function recordAttempt(
  manager: EntityManager,
  { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
  { status, why, sentAt, nextAttemptAt }: Fate,
): Promise<void> {
  await run(
    manager,
    `update samspel.mail set status = $3, why = $4, sent_at = $5, next_attempt_at = $6, claimed_until = null
     where id = $1 and attempts = $2 and (status = 'planned' or (status = 'superseded' and $3 = 'sent'))`,
    [id, attempts, status, why, sentAt, nextAttemptAt],
  );
}
