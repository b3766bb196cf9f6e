import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { type NoticeWord, type Recipient } from '#workflow';
import { addDays, dayOf, instantAt } from '#calendar';
import { inWorkerTransaction, type WorkerUnit } from '#database';
import { type Database, InjectDatabase, InjectLog } from '../tokens.js';
import { type BelongingRow, belongsTo, columnOf } from './belonging.js';
import { messageIdOf } from './message-id.js';
import { type Addressee, addresseesOf, type Member } from './recipients.js';

type Notice = BelongingRow & {
  id: string;
  municipality: string;
  at: Date;
  word: NoticeWord;
  thing: string;
  step: number;
  due: string;
  recipients: Recipient[];
};

/** The step of a notice that is the news itself. */
const NEWS = -1;

/** Makes mails of notices: one row in the ledger for each who is told. */
@Injectable()
export class AddressNotices {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectLog() private readonly log: Logger,
  ) {}

  /** Addresses all that wait, each in a transaction of its own. One that fails waits for the next look, and isn't in the way. */
  async run(): Promise<void> {
    let after: { id: string; at: Date } | undefined;
    for (;;) {
      const skipped = after;
      let taken: Notice | undefined;
      try {
        await inWorkerTransaction(this.database, async (unit) => {
          taken = await take(unit, skipped);
          if (taken !== undefined) await address(unit, taken);
        });
      } catch (error) {
        if (taken === undefined) throw error;
        this.log.error({ err: error, notice: taken.id, ...belongsTo(taken) }, 'a notice could not be addressed');
      }
      if (taken === undefined) return;
      after = taken;
    }
  }
}

/** The next that no other worker is at. */
async function take({ manager }: WorkerUnit, after: { id: string; at: Date } | undefined): Promise<Notice | undefined> {
  const [notice]: Notice[] = await manager.query(
    `select id, case_id, pledge, duty, municipality, at, word, thing, step, due::text, recipients from samspel.notice
     where addressed_at is null and ($1::timestamptz is null or (at, id) > ($1, $2::uuid))
     order by at, id limit 1 for update skip locked`,
    [after?.at ?? null, after?.id ?? null],
  );
  return notice;
}

async function address(unit: WorkerUnit, notice: Notice): Promise<void> {
  const { manager, now } = unit;
  await lock(unit, notice);
  const agencies = notice.recipients.map(({ agency }) => agency);
  const members: Member[] = await manager.query(
    'select account, agency, roles from samspel.membership where agency = any ($1)',
    [agencies],
  );
  for (const addressee of addresseesOf(notice.recipients, members)) {
    const reminded = notice.step !== NEWS && (await hasMailToday(unit, notice, addressee));
    await plan(unit, notice, addressee, reminded ? 'same-day' : undefined);
  }
  await manager.query('update samspel.notice set addressed_at = $2 where id = $1', [notice.id, now]);
}

/** Two notices of one case addressed at once would not see each other's mails, and both would be sent the same day. */
async function lock({ manager }: WorkerUnit, notice: Notice): Promise<void> {
  const [column, whose] = columnOf(belongsTo(notice));
  // Records beside cases are the api's to lock; the worker may not.
  await manager.query(
    column === 'case_id'
      ? 'select 1 from samspel.concern_case where id = $1::uuid for no key update'
      : 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    [whose],
  );
}

/** Nobody needs to hear of one case or pledge twice a day: the first mail's link shows everything that waits. */
async function hasMailToday(
  { manager, now }: WorkerUnit,
  notice: Notice,
  { agency, account }: Addressee,
): Promise<boolean> {
  const today = dayOf(now);
  const [column, whose] = columnOf(belongsTo(notice));
  const found: unknown[] = await manager.query(
    `select 1 from samspel.mail
     where ${column} = $1 and agency = $2 and account is not distinct from $3 and status in ('planned', 'sent')
       and planned_at >= $4 and planned_at < $5 limit 1`,
    [whose, agency, account, instantAt(today, '00:00'), instantAt(addDays(today, 1), '00:00')],
  );
  return found.length > 0;
}

async function plan(
  { manager, now }: WorkerUnit,
  notice: Notice,
  to: Addressee,
  suppressed: string | undefined,
): Promise<void> {
  await manager.query(
    `insert into samspel.mail (id, notice, case_id, pledge, duty, municipality, word, thing, step, due, agency, account, message_id,
       status, why, planned_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict do nothing`,
    [
      randomUUID(),
      notice.id,
      notice.case_id,
      notice.pledge,
      notice.duty,
      notice.municipality,
      notice.word,
      notice.thing,
      notice.step,
      notice.due,
      to.agency,
      to.account,
      messageIdOf(notice.id, to),
      suppressed === undefined ? 'planned' : 'suppressed',
      suppressed ?? null,
      now,
      suppressed === undefined ? now : null,
    ],
  );
}
