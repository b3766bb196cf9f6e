import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Instant } from '#calendar';
import { day, instant, row, rows, run } from '#database';
import { occasionColumns, occasionOf, ownerColumns, ownerOf } from '../columns.js';
import { isInvitation, noticeWord } from '../thing.js';
import type { Going } from './when-to-go.js';
import { HELD } from './held-mails.js';

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
    notice: z.string(),
    municipality: z.string(),
    attempts: z.int(),
    planned_at: instant,
    goes_at: instant,
    urgent: z.boolean(),
    sequence: z.int().nullable(),
    begins: instant.nullable(),
    holder: z.string().nullable(),
  })
  .transform(
    ({
      case_id,
      pledge,
      duty,
      occasion,
      rung,
      message_id: messageId,
      planned_at: plannedAt,
      goes_at: goesAt,
      sequence,
      begins,
      holder,
      ...mail
    }) => ({
      ...mail,
      owner: ownerOf({ case_id, pledge, duty }),
      occasion: occasionOf({ occasion, rung }),
      messageId,
      plannedAt,
      goesAt,
      /** What an invitation holds. */
      event: sequence === null || begins === null || holder === null ? null : { sequence, begins, holder },
    }),
  );
export type ClaimedMail = z.output<typeof ClaimedMail>;

/** A mail `m` that no other carries, or whose carrier has nothing to say any more. */
export const GOES_BY_ITSELF = `(m.carrier is null
  or not exists (select from samspel.mail l where l.id = m.carrier and l.status = 'planned'))`;

/** More would be read by nobody. The others follow in an e-mail of their own. */
const MOST_TOGETHER = 50;

const CLAIM = `attempts = m.attempts + 1, claimed_until = now() + interval '2 minutes'`;
const CLAIMED = `m.id, m.case_id, m.pledge, m.duty, m.word, m.thing, m.occasion, m.rung, m.due::text, m.agency, m.account,
  m.message_id, m.notice, m.municipality, m.attempts, m.planned_at, m.goes_at, m.urgent, m.sequence, m.begins, m.holder`;

/**
 * Claims a mail, and with it all that is due to the same person: they go in one e-mail, which is this one's, first of the answer. For
 * two minutes of system time, far more than a server gets to answer, so that a worker that dies doesn't keep them. What went along
 * at the first attempt goes along at each, and nothing else, so that a repeated e-mail is the same. A review, an alert or an invitation goes alone.
 * Nothing where it isn't due, or is somebody else's.
 */
export async function claimMails(manager: EntityManager, id: string, now: Instant): Promise<ClaimedMail[]> {
  // Of two that are due to one person at once, each would take its own and leave the other.
  await run(
    manager,
    `select pg_advisory_xact_lock(hashtextextended(concat(m.agency, ' ', m.account), 0)) from samspel.mail m where m.id = $1`,
    [id],
  );
  const first = await row(
    manager,
    ClaimedMail,
    `update samspel.mail m set ${CLAIM}, carrier = null
     where m.id = $1 and m.status = 'planned' and m.next_attempt_at <= $2 and (m.claimed_until is null or m.claimed_until < now())
       and ${GOES_BY_ITSELF} and not ${HELD}
     returning ${CLAIMED}`,
    [id, now],
  );
  if (first === undefined) return [];
  if (first.word === 'review' || isInvitation(first.word)) return [first];
  const others = await rows(
    manager,
    ClaimedMail,
    `update samspel.mail m set ${CLAIM}, carrier = $1
     where m.id in (
       select m.id from samspel.mail m
       where m.status = 'planned' and m.agency = $2 and m.account is not distinct from $3::uuid and m.id <> $1
         and (m.carrier = $1 or ($4 and m.attempts = 0 and m.next_attempt_at <= $5 and m.word <> 'review' and m.sequence is null and ${GOES_BY_ITSELF}
           and (m.claimed_until is null or m.claimed_until < now())))
       order by m.next_attempt_at, m.id limit ${MOST_TOGETHER - 1})
     returning ${CLAIMED}`,
    [id, first.agency, first.account, first.attempts === 1, now],
  );
  return [first, ...others];
}

export type WhyNotSent = 'moved-on' | 'without-consent';

/** What claimed mails would say has moved on, or is said by another of them. */
export async function supersedeMails(
  manager: EntityManager,
  mails: Pick<ClaimedMail, 'id'>[],
  why: WhyNotSent = 'moved-on',
): Promise<void> {
  if (mails.length === 0) return;
  await run(
    manager,
    `update samspel.mail set status = 'superseded', why = $2, next_attempt_at = null, claimed_until = null
     where id = any ($1::uuid[])`,
    [mails.map(({ id }) => id), why],
  );
}

/** Claimed mails that can't go in this e-mail go in another one, together: that of the first of them. */
export async function letGo(manager: EntityManager, mails: Pick<ClaimedMail, 'id'>[]): Promise<void> {
  const [first] = mails;
  if (first === undefined) return;
  await run(
    manager,
    'update samspel.mail set carrier = nullif($1::uuid, id), claimed_until = null where id = any ($2::uuid[])',
    [first.id, mails.map(({ id }) => id)],
  );
}

/**
 * Claimed mails that nobody is written to now wait, each from its own: one that was not tried yet goes with the others of that
 * morning, and is tried for days from then on; what went together before goes together again.
 */
export async function holdMails(manager: EntityManager, held: (Pick<ClaimedMail, 'id'> & Going)[]): Promise<void> {
  for (const { id, at, heldBack, gathers } of held)
    await run(
      manager,
      `update samspel.mail set next_attempt_at = $2, why = $3, gathers = $4, claimed_until = null, attempts = attempts - 1,
         goes_at = case when attempts = 1 then $2 else goes_at end, carrier = case when attempts = 1 then null else carrier end
       where id = $1 and status = 'planned'`,
      [id, at, heldBack ?? null, gathers],
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
 * What became of an e-mail became of all that it said. The attempt's number keeps a worker that was given up for dead from overwriting
 * what its successor wrote. What was sent is sent, though it was superseded meanwhile.
 */
export async function recordAttempt(
  manager: EntityManager,
  mails: Pick<ClaimedMail, 'id' | 'attempts'>[],
  { status, why, sentAt, nextAttemptAt }: Fate,
): Promise<void> {
  await run(
    manager,
    `update samspel.mail m set status = $3, why = $4, sent_at = $5, next_attempt_at = $6, claimed_until = null
     from unnest($1::uuid[], $2::integer[]) as tried (id, attempts)
     where m.id = tried.id and m.attempts = tried.attempts and (m.status = 'planned' or (m.status = 'superseded' and $3 = 'sent'))`,
    [mails.map(({ id }) => id), mails.map(({ attempts }) => attempts), status, why, sentAt, nextAttemptAt],
  );
}
