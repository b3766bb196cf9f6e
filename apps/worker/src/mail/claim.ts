import { type NoticeWord } from '#workflow';
import { addDays, type Calendar, dayOf, instantAt, momentOf } from '#calendar';
import type { WorkerUnit } from '#database';
import { type Behind, behindOf, type Said } from './behind.js';
import { type BelongingRow, type Belongs, belongsTo, columnOf } from './belonging.js';

/** A mail that this worker sends and no other, with where it goes to. The address is kept nowhere else. */
export type Claimed = Omit<Behind, 'matters'> & {
  id: string;
  belongs: Belongs;
  word: NoticeWord;
  news: boolean;
  due: string;
  to: string;
  messageId: string;
  attempts: number;
  plannedAt: string;
};

type Row = BelongingRow &
  Said & {
    id: string;
    word: NoticeWord;
    account: string | null;
    message_id: string;
    attempts: number;
    planned_at: Date;
  };

/** The step of a notice that is news, not a rung of a ladder. */
const NEWS = -1;

/**
 * Claims a mail for two minutes of system time, far more than a server gets to answer, so that a worker that dies doesn't keep
 * it. Undefined where it isn't due, is somebody else's, or has nothing to say any more.
 */
export async function claim(unit: WorkerUnit, mail: string, calendar: Calendar): Promise<Claimed | undefined> {
  const { manager, now } = unit;
  const [rows]: [Row[], number] = await manager.query(
    `update samspel.mail set attempts = attempts + 1, claimed_until = now() + interval '2 minutes'
     where id = $1 and status = 'planned' and next_attempt_at <= $2 and (claimed_until is null or claimed_until < now())
     returning id, case_id, pledge, duty, word, thing, step, due::text, agency, account, message_id, attempts, planned_at`,
    [mail, now],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const belongs = belongsTo(row);
  const { matters, ...behind } = await behindOf(unit, belongs, row, calendar);
  if (!matters) {
    await supersede(unit, row, belongs);
    return undefined;
  }
  return {
    ...behind,
    id: row.id,
    belongs,
    word: row.word,
    news: row.step === NEWS,
    due: row.due,
    to: await addressOf(unit, row),
    messageId: row.message_id,
    attempts: row.attempts,
    plannedAt: row.planned_at.toISOString(),
  };
}

/** Who left the agency hears nothing more of its cases: its mailbox does. */
async function addressOf({ manager }: WorkerUnit, { agency, account }: Row): Promise<string> {
  const [found]: { address: string }[] = await manager.query(
    `select coalesce(a.email, g.mailbox) as address from samspel.agency g
     left join samspel.membership m on m.agency = g.id and m.account = $2
     left join samspel.account a on a.id = m.account
     where g.id = $1`,
    [agency, account],
  );
  if (found === undefined) throw new Error(`A mail to agency ${agency}, which is missing.`);
  return found.address;
}

/** The reminder that was held back for this one's sake the same day goes out instead: it may be about something that is open. */
async function supersede(
  { manager, now }: WorkerUnit,
  { id, agency, account, planned_at }: Row,
  belongs: Belongs,
): Promise<void> {
  await manager.query(
    `update samspel.mail set status = 'superseded', why = 'moved-on', next_attempt_at = null, claimed_until = null where id = $1`,
    [id],
  );
  const [column, whose] = columnOf(belongs);
  const day = dayOf(momentOf(planned_at));
  await manager.query(
    `update samspel.mail set status = 'planned', why = null, next_attempt_at = $6
     where id = (
       select id from samspel.mail
       where ${column} = $1 and agency = $2 and account is not distinct from $3 and status = 'suppressed' and why = 'same-day'
         and planned_at >= $4 and planned_at < $5
       order by planned_at, id limit 1 for update)`,
    [whose, agency, account, instantAt(day, '00:00'), instantAt(addDays(day, 1), '00:00'), now],
  );
}
