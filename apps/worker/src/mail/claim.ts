import { addDays, type CaseState, dayOf, instantAt, type NoticeWord, split, type ThingId } from '#workflow';
import type { WorkerUnit } from '#database';
import { stillMatters } from './still-matters.js';

/** A mail that this worker sends and no other, with where it goes to. The address is kept nowhere else. */
export type Claimed = {
  id: string;
  caseId: string;
  word: NoticeWord;
  thing: ThingId;
  news: boolean;
  /** Whether it goes to one that offered, or was offered, the handoff it is about. */
  atEnd: boolean;
  reference: string;
  due: string;
  to: string;
  messageId: string;
  attempts: number;
  plannedAt: string;
};

type Row = {
  id: string;
  case_id: string;
  word: NoticeWord;
  thing: ThingId;
  step: number;
  due: string;
  agency: string;
  account: string | null;
  message_id: string;
  attempts: number;
  planned_at: Date;
};
type Behind = { reference: string; state: CaseState; mailbox: string; email: string | null };

/** The step of a notice that is news, not a rung of a ladder. */
const NEWS = -1;

/**
 * Claims a mail for two minutes of system time, far more than a server gets to answer, so that a worker that dies doesn't keep
 * it. Undefined where it isn't due, is somebody else's, or has nothing to say any more.
 */
export async function claim(unit: WorkerUnit, mail: string): Promise<Claimed | undefined> {
  const { manager, now } = unit;
  const [rows]: [Row[], number] = await manager.query(
    `update samspel.mail set attempts = attempts + 1, claimed_until = now() + interval '2 minutes'
     where id = $1 and status = 'planned' and next_attempt_at <= $2 and (claimed_until is null or claimed_until < now())
     returning id, case_id, word, thing, step, due::text, agency, account, message_id, attempts, planned_at`,
    [mail, now],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const behind = await behindOf(unit, row);
  if (!stillMatters(row, behind.state)) {
    await supersede(unit, row);
    return undefined;
  }
  return {
    id: row.id,
    caseId: row.case_id,
    word: row.word,
    thing: row.thing,
    news: row.step === NEWS,
    atEnd: isAtEnd(row, behind.state),
    reference: behind.reference,
    due: row.due,
    // Who left the agency hears nothing more of its cases.
    to: behind.email ?? behind.mailbox,
    messageId: row.message_id,
    attempts: row.attempts,
    plannedAt: row.planned_at.toISOString(),
  };
}

function isAtEnd({ thing, agency }: Row, { handoffs }: CaseState): boolean {
  const handoff = handoffs[split(thing)[1]];
  return handoff !== undefined && (handoff.sender === agency || handoff.receiver === agency);
}

async function behindOf({ manager }: WorkerUnit, { case_id, agency, account }: Row): Promise<Behind> {
  const [behind]: Behind[] = await manager.query(
    `select c.reference, c.state, g.mailbox, a.email
     from samspel.concern_case c join samspel.agency g on g.id = $2
     left join samspel.membership m on m.agency = g.id and m.account = $3
     left join samspel.account a on a.id = m.account
     where c.id = $1`,
    [case_id, agency, account],
  );
  if (behind === undefined) throw new Error(`Mail of case ${case_id}: its case or agency ${agency} is missing.`);
  return behind;
}

/** The reminder that was held back for this one's sake the same day goes out instead: it may be about something that is open. */
async function supersede(
  { manager, now }: WorkerUnit,
  { id, case_id, agency, account, planned_at }: Row,
): Promise<void> {
  await manager.query(
    `update samspel.mail set status = 'superseded', why = 'moved-on', next_attempt_at = null, claimed_until = null where id = $1`,
    [id],
  );
  const day = dayOf(planned_at.toISOString());
  await manager.query(
    `update samspel.mail set status = 'planned', why = null, next_attempt_at = $6
     where id = (
       select id from samspel.mail
       where case_id = $1 and agency = $2 and account is not distinct from $3 and status = 'suppressed' and why = 'same-day'
         and planned_at >= $4 and planned_at < $5
       order by planned_at, id limit 1 for update)`,
    [case_id, agency, account, instantAt(day, '00:00'), instantAt(addDays(day, 1), '00:00'), now],
  );
}
