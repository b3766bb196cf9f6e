import { z } from 'zod';
import type { Instant } from '#calendar';
import { day, type Executor, instant, rows } from '#database';
import { occasionColumns, occasionOf } from '../columns.js';
import { noticeWord } from '../thing.js';

/** More than anybody looks through; what is older stands in the timelines of the cases. */
const MOST = 200;

const AgencyMail = z
  .object({
    id: z.string(),
    /** The e-mail that it goes in, or went in: that of another mail, or its own. */
    email: z.string(),
    case_id: z.string().nullable(),
    reference: z.string().nullable(),
    party: z.boolean(),
    word: noticeWord,
    thing: z.string(),
    ...occasionColumns,
    due: day,
    account: z.string().nullable(),
    person: z.string().nullable(),
    /** Whether it is of a case that they are locked out of. */
    locked_out: z.boolean(),
    status: z.enum(['planned', 'failed']),
    why: z.string().nullable(),
    at: instant,
  })
  .transform(({ occasion, rung, ...mail }) => ({ ...mail, occasion: occasionOf({ occasion, rung }) }));
export type AgencyMail = z.output<typeof AgencyMail>;

/** `m` is a mail. An agency that was asked to take something gets mails of a case that it is no party to. */
const COLUMNS = `m.id, coalesce(m.carrier, m.id) as email, m.case_id, c.reference, p.agency is not null as party, m.word, m.thing,
  m.occasion, m.rung, m.due::text, m.account, a.name as person,
  coalesce(m.account in (select l.account from samspel.locked_out(m.case_id) l where l.agency = m.agency), false) as locked_out, m.status, m.why`;
const JOINS = `left join samspel.concern_case c on c.id = m.case_id
  left join samspel.party p on p.case_id = m.case_id and p.agency = m.agency
  left join samspel.account a on a.id = m.account`;

/** What somebody is to review, or is told to watch over data protection, is theirs alone. */
const OF_ITS_CASES = `m.agency = $1 and m.word <> 'review' and (m.case_id is null or p.agency is not null
  or exists (select from samspel.handoff_offer o where o.case_id = m.case_id and o.receiver = m.agency))`;

/** What failed for good at an agency and nobody has answered, newest first; all of it, or what was to somebody. */
export function listFailedMails(executor: Executor, agency: string, account: string | null): Promise<AgencyMail[]> {
  return rows(
    executor,
    AgencyMail,
    `select ${COLUMNS}, m.goes_at as at from samspel.mail m ${JOINS}
     where ${OF_ITS_CASES} and m.status = 'failed' and m.settled_at is null and ($2::uuid is null or m.account = $2)
     order by m.goes_at desc, m.id limit ${MOST}`,
    [agency, account],
  );
}

/** What waits to be sent to an agency, soonest first, with when it goes. */
export function listWaitingMails(executor: Executor, agency: string): Promise<AgencyMail[]> {
  return rows(
    executor,
    AgencyMail,
    `select ${COLUMNS}, m.next_attempt_at as at from samspel.mail m ${JOINS}
     where ${OF_ITS_CASES} and m.status = 'planned' order by m.next_attempt_at, m.id limit ${MOST}`,
    [agency],
  );
}

const OfCase = z.object({ case_id: z.string().nullable() });

/**
 * Answers an e-mail that failed, for whoever it was for or who answers for the mails of the agency: it is sent again, or was seen to.
 * The cases that it was of.
 */
export async function answerFailedMail(
  executor: Executor,
  id: string,
  answer: 'again' | 'settled',
  now: Instant,
): Promise<string[]> {
  const sql = 'select answered as case_id from samspel.answer_failed_mail($1, $2, $3) as answered';
  const found = await rows(executor, OfCase, sql, [id, answer === 'again', now]);
  return found.flatMap(({ case_id }) => case_id ?? []);
}
