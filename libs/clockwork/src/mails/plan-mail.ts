import type { EntityManager } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addDays, dayOf, type Instant, instantAt } from '#calendar';
import { type Executor, instant, row, rows, run } from '#database';
import type { Notice } from '../notices/take-notice.js';
import { columnsOfOccasion, columnsOf } from '../columns.js';

/** Whom a mail goes to: a person at an agency, or (null) the agency's mailbox. */
export type Addressee = { agency: string; account: string | null };

/** Plans the mail of a notice to one who is told, to be sent now; or writes down why it is held back. Once, however often asked. */
export async function planMail(
  manager: EntityManager,
  notice: Notice,
  to: Addressee & { messageId: string },
  now: Instant,
  heldBack: 'same-day' | undefined,
): Promise<void> {
  const { owner, municipality, word, thing, due } = notice;
  const { occasion, rung } = columnsOfOccasion(notice.occasion);
  await run(
    manager,
    `insert into samspel.mail (id, notice, case_id, pledge, duty, municipality, word, thing, occasion, rung, due, agency, account,
       message_id, status, why, planned_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict do nothing`,
    [
      randomUUID(),
      notice.id,
      ...columnsOf(owner),
      municipality,
      word,
      thing,
      occasion,
      rung,
      due,
      to.agency,
      to.account,
      to.messageId,
      heldBack === undefined ? 'planned' : 'suppressed',
      heldBack ?? null,
      now,
      heldBack === undefined ? now : null,
    ],
  );
}

const Found = z.object({ found: z.boolean() });

/**
 * Whether somebody gets a mail about the same case, pledge or duty on the day of this moment already, of something that is due no
 * later: what presses more is told though they heard of less.
 */
export async function hasMailOn(
  manager: EntityManager,
  { owner, due }: Pick<Notice, 'owner' | 'due'>,
  { agency, account }: Addressee,
  moment: Instant,
): Promise<boolean> {
  const found = await row(
    manager,
    Found,
    `select exists (
       select from samspel.mail where (case_id = $1 or pledge = $2 or duty = $3) and agency = $4
         and account is not distinct from $5::uuid and status in ('planned', 'sent')
         and planned_at >= $6 and planned_at < $7 and due <= $8) as found`,
    [...columnsOf(owner), agency, account, ...dayAround(moment), due],
  );
  return found?.found === true;
}

/** From the midnight before a moment to the one after it. */
export function dayAround(moment: Instant): [from: Instant, before: Instant] {
  const day = dayOf(moment);
  return [instantAt(day, '00:00'), instantAt(addDays(day, 1), '00:00')];
}

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
