import { z } from 'zod';
import type { Instant } from '#calendar';
import { type Executor, instant, rows } from '#database';
import { noticeWord } from '../thing.js';

const LedgerLine = z.object({
  planned_at: instant,
  sent_at: instant.nullable(),
  word: noticeWord,
  thing: z.string(),
  agency: z.string(),
  status: z.enum(['planned', 'sent', 'suppressed', 'superseded', 'failed']),
  why: z.string().nullable(),
  /** Of an invitation the agency that holds the meeting. */
  holder: z.string().nullable(),
  /** Of the viewer's own agency: whom it went to, or that it went to its mailbox. Who is told at another is that one's to know. */
  person: z.string().nullable(),
  mailbox: z.boolean(),
});
export type LedgerLine = z.output<typeof LedgerLine>;

/** A case's mails, newest first, and what the worker has not made mails of yet. That somebody is to review another is theirs alone. */
export function listCaseMails(executor: Executor, caseId: string, viewer: string, most: number): Promise<LedgerLine[]> {
  return rows(
    executor,
    LedgerLine,
    `select m.planned_at, m.sent_at, m.word, m.thing, m.agency, m.status, m.why, m.holder, a.name as person,
       m.agency = $3 and m.account is null as mailbox
     from samspel.mail m left join samspel.account a on a.id = m.account and m.agency = $3
     where m.case_id = $1 and m.word <> 'review'
     union all
     select n.at, null, n.word, n.thing, r.agency, 'planned', null, null, null, false
     from samspel.notice n, jsonb_to_recordset(n.recipients) as r (agency text) where n.case_id = $1 and n.word <> 'review' and n.addressed_at is null
     order by planned_at desc limit $2`,
    [caseId, most, viewer],
  );
}

const MailOnTheWay = z.object({ at: instant, word: noticeWord, reference: z.string().nullable(), to: z.string() });

/** What was mailed in a while, oldest first. A case that the viewer is no party to bears no reference, nor does a pledge. */
export function listMailsBetween(
  executor: Executor,
  { from, to }: { from: Instant; to: Instant },
  viewer: string,
  most: number,
): Promise<z.output<typeof MailOnTheWay>[]> {
  return rows(
    executor,
    MailOnTheWay,
    `select m.planned_at as at, m.word, a.name as "to", case when p.agency is null then null else c.reference end as reference
     from samspel.mail m left join samspel.concern_case c on c.id = m.case_id join samspel.agency a on a.id = m.agency
     left join samspel.party p on p.case_id = m.case_id and p.agency = $3
     where m.planned_at > $1 and m.planned_at <= $2 and m.status <> 'suppressed'
     order by m.planned_at limit $4`,
    [from, to, viewer, most],
  );
}
