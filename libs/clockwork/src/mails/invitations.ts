import type { EntityManager } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayOf, type Instant } from '#calendar';
import { type Executor, instant, row, rows, run } from '#database';
import { columnsOf } from '../columns.js';
import type { Notice } from '../notices/take-notice.js';
import type { WhyNotSent } from './claim-mails.js';
import type { Going } from './when-to-go.js';

/** Whom an invitation goes to: always a person, at one agency. */
export type Guest = { agency: string; account: string };

/** What somebody is told of a meeting: which version of it, when it begins, and which agency holds it. */
export type Version = { word: 'invitation' | 'cancellation'; sequence: number; begins: Instant; holder: string };

const Told = z.object({
  id: z.string(),
  agency: z.string(),
  account: z.string(),
  word: z.enum(['invitation', 'cancellation']),
  sequence: z.int(),
  begins: instant,
  holder: z.string(),
  status: z.enum(['planned', 'sent', 'suppressed', 'superseded', 'failed']),
  attempts: z.int(),
});
/** An invitation, or that a meeting is called off, as the ledger has it. */
export type Told = z.output<typeof Told>;

/** All that was told or is to be told of a meeting, each recipient's in turn. */
export function listInvitations(
  manager: EntityManager,
  { owner, thing }: Pick<Notice, 'owner' | 'thing'>,
): Promise<Told[]> {
  const [caseId] = columnsOf(owner);
  return rows(
    manager,
    Told,
    `select id, agency, account, word, sequence, begins, holder, status, attempts from samspel.mail
     where case_id = $1 and thing = $2 and sequence is not null order by agency, account, sequence`,
    [caseId, thing],
  );
}

/** Plans what tells one recipient of a meeting as it stands now. It goes alone. */
export async function planInvitation(
  manager: EntityManager,
  { id, owner, municipality, thing }: Notice,
  to: Guest & { messageId: string },
  { word, sequence, begins, holder }: Version,
  now: Instant,
  { at, heldBack }: Going,
): Promise<void> {
  await run(
    manager,
    `insert into samspel.mail (id, notice, case_id, pledge, duty, municipality, word, thing, occasion, due, agency, account,
       message_id, status, why, planned_at, next_attempt_at, goes_at, urgent, sequence, begins, holder)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'news', $9, $10, $11, $12, 'planned', $13, $14, $15, $15, false, $16, $17, $18)`,
    [
      randomUUID(),
      id,
      ...columnsOf(owner),
      municipality,
      word,
      thing,
      dayOf(begins),
      to.agency,
      to.account,
      to.messageId,
      heldBack ?? null,
      now,
      at,
      sequence,
      begins,
      holder,
    ],
  );
}

const Why = z.object({ why: z.enum(['without-consent', 'moved-on']).nullable() });

/** Why somebody may not be invited, or not any more, as the database's own rows say; undefined where they may. */
export async function whyUninvited(
  executor: Executor,
  of: { caseId: string; thing: string; holder: string } & Guest,
): Promise<WhyNotSent | undefined> {
  const found = await row(executor, Why, 'select samspel.uninvited($1, $2, $3, $4, $5) as why', [
    of.caseId,
    of.thing,
    of.holder,
    of.agency,
    of.account,
  ]);
  return found?.why ?? undefined;
}

const Meeting = z.object({ case_id: z.string(), thing: z.string() });

/** Has it worked out anew who is told what of a meeting, with the next notices. One that waits already sees to it. */
export async function askWhoIsInvited(
  executor: Executor,
  { caseId, thing }: { caseId: string; thing: string },
  now: Instant,
): Promise<void> {
  await run(
    executor,
    `insert into samspel.notice (case_id, municipality, at, word, thing, occasion, due, recipients)
     select c.id, c.municipality, $3, 'invitation', $2, 'news', $4, '[]' from samspel.concern_case c
     where c.id = $1 and not exists (select from samspel.notice n
       where n.case_id = c.id and n.thing = $2 and n.word = 'invitation' and n.addressed_at is null)`,
    [caseId, thing, now, dayOf(now)],
  );
}

/** Meetings to come that somebody has in their calendar, or is about to, who may not be invited any more. */
export async function listNoLongerInvited(
  executor: Executor,
  now: Instant,
): Promise<{ caseId: string; thing: string }[]> {
  const found = await rows(
    executor,
    Meeting,
    `select distinct m.case_id, m.thing from samspel.mail m
     where m.sequence is not null and m.begins > $1 and m.word = 'invitation' and m.status in ('planned', 'sent')
       and not exists (select from samspel.mail l where l.case_id = m.case_id and l.thing = m.thing and l.agency = m.agency
         and l.account = m.account and l.sequence > m.sequence and l.status in ('planned', 'sent'))
       and samspel.uninvited(m.case_id, m.thing, m.holder, m.agency, m.account) is not null`,
    [now],
  );
  return found.map(({ case_id: caseId, thing }) => ({ caseId, thing }));
}

const Superseded = z.object({ superseded: z.boolean() });

/** Whether a mail that is being sent is to be sent no more. */
export async function wasSuperseded(manager: EntityManager, { id }: { id: string }): Promise<boolean> {
  const sql = `select status = 'superseded' as superseded from samspel.mail where id = $1 for update`;
  const found = await row(manager, Superseded, sql, [id]);
  return found?.superseded === true;
}
