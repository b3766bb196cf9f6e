import type { EntityManager } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addDays, dayOf, type Instant, instantAt } from '#calendar';
import { type Executor, instant, row, rows, run } from '#database';
import type { Notice } from '../notices/take-notice.js';
import { columnsOfOccasion, columnsOf } from '../columns.js';
import { GOES_BY_ITSELF } from './claim-mails.js';
import type { Going } from './when-to-go.js';
import { HELD } from './held-mails.js';

/** Whom a mail goes to: a person at an agency, or (null) the agency's mailbox. */
export type Addressee = { agency: string; account: string | null };

/** Plans the mail of a notice to one who is told. Once, however often asked. */
export async function planMail(
  manager: EntityManager,
  notice: Notice,
  to: Addressee & { messageId: string },
  now: Instant,
  { at, heldBack, gathers }: Going,
): Promise<void> {
  const { owner, municipality, word, thing, due, urgent } = notice;
  const { occasion, rung } = columnsOfOccasion(notice.occasion);
  await run(
    manager,
    `insert into samspel.mail (id, notice, case_id, pledge, duty, municipality, word, thing, occasion, rung, due, agency, account,
       message_id, status, why, planned_at, next_attempt_at, goes_at, gathers, urgent)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'planned', $15, $16, $17, $17, $18, $19) on conflict do nothing`,
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
      heldBack ?? null,
      now,
      at,
      gathers,
      urgent,
    ],
  );
}

const Found = z.object({ found: z.boolean() });

/** Whether somebody had the reminders of the day of this moment already, or is being sent them: what is urgent, and news, are none. */
export async function hadRemindersOf(
  manager: EntityManager,
  { agency, account }: Addressee,
  moment: Instant,
): Promise<boolean> {
  const found = await row(
    manager,
    Found,
    `select exists (
       select from samspel.mail where agency = $1 and account is not distinct from $2::uuid and occasion <> 'news' and not urgent
         and ((status = 'sent' and sent_at >= $3 and sent_at < $4) or (status = 'planned' and claimed_until > now()))) as found`,
    [agency, account, ...dayAround(moment)],
  );
  return found?.found === true;
}

/** From the midnight before a moment to the one after it. */
function dayAround(moment: Instant): [from: Instant, before: Instant] {
  const day = dayOf(moment);
  return [instantAt(day, '00:00'), instantAt(addDays(day, 1), '00:00')];
}

const DueMail = z.object({ id: z.string(), attempts: z.int(), next_attempt_at: instant });
export type DueMail = z.output<typeof DueMail>;

/** So long, in seconds of case time, a reminder waits for others at most: a backlog holds no mail back for longer. */
const GATHERING_S = 20;

/** When what gathers has to have been planned to go now ($5): there is more to come while a timer is to ring or a notice to be addressed. */
const GATHERED = `$5::timestamptz - case
  when exists (select from samspel.timer where at <= $5) then interval '${GATHERING_S} seconds'
  when exists (select from samspel.notice where addressed_at is null and at <= $5) then interval '${GATHERING_S} seconds'
  else interval '0' end`;

/**
 * A page of the mails whose next attempt is due by then, but for those that a worker is sending and those that go in another's e-mail.
 * What gathers goes when nothing more is to come, or has waited its time. A claim is system time's: now() is right there.
 */
export function readDueMails(
  executor: Executor,
  { by, now }: { by: Instant; now: Instant },
  after: DueMail | undefined,
  most: number,
): Promise<DueMail[]> {
  return rows(
    executor,
    DueMail,
    `select m.id, m.attempts, m.next_attempt_at from samspel.mail m
     where m.status = 'planned' and m.next_attempt_at <= $1 and (m.claimed_until is null or m.claimed_until < now())
       and (not m.gathers or m.next_attempt_at <= (select ${GATHERED}))
       and ${GOES_BY_ITSELF} and not ${HELD}
       and ($2::timestamptz is null or (m.next_attempt_at, m.id) > ($2, $3::uuid))
     order by m.next_attempt_at, m.id limit $4`,
    [by, after?.next_attempt_at ?? null, after?.id ?? null, most, now],
  );
}
