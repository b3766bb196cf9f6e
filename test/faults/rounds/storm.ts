import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { Instant } from '#calendar';
import { openReferral } from '#cases';
import { nextPending, readDueMails } from '#clockwork';
import { caseTimeOf } from '#database';
import { addressing, sending } from '../../support/mailing.js';
import { elis } from '../../support/referrals.js';
import { Town } from '../../support/town.js';
import { until } from '../../support/until.js';
import type { House } from './house.js';
import type { Told } from './judge.js';

/** A Tuesday morning without holidays near. */
const BEGINS: Instant = '2026-09-08T07:00:00.000Z';
/** A new case with every so many rounds: the old ones are neglected, and there is more and more to say. */
const ROUNDS_A_CASE = 8;
/** The longest that a round is left alone before something is killed, in milliseconds. */
const LATEST_MS = 2_500;
/** What failed while the database was away rests for a minute. */
const PATIENCE_MS = 240_000;

/** What happened when, so that it can happen again where nothing is killed. */
export type Moment = { at: Instant; reports: boolean };

/** Goes from one instant at which something is due to the next, and in each round something is killed at a moment drawn at random. */
export async function storm(house: House, rounds: number, seed: number): Promise<Moment[]> {
  const moments: Moment[] = [];
  const drawn = fc.sample(fc.record({ victim: fc.constantFrom(...house.victims), afterMs: fc.nat(LATEST_MS) }), {
    numRuns: rounds,
    seed,
  });
  let at = BEGINS;
  for (const [n, { victim, afterMs }] of drawn.entries()) {
    await house.again('the clock is set', () => setTime(house.town, at));
    const struck = pause(afterMs).then(() => house.kill(victim));
    const reports = n % ROUNDS_A_CASE === 0;
    if (reports) await report(house);
    await struck;
    await house.tend();
    await house.letGoOfClaims();
    await untilAllIsSaid(house);
    moments.push({ at, reports });
    at = (await house.again('what is next is known', () => nextPending(house.town.owner, at))) ?? at;
  }
  return moments;
}

/** The same in one process, where nothing happens: what ought to be told. */
export async function calm(moments: Moment[]): Promise<string[]> {
  const town = await Town.open();
  try {
    const address = addressing(town);
    const worker = sending(town, { send: async () => ({ accepted: true }) as const, close: () => undefined });
    for (const { at, reports } of moments) {
      await setTime(town, at);
      if (reports) await town.as('polis', (work) => openReferral(work, elis));
      await town.ringDue();
      await address.run();
      for (;;) {
        const now = await caseTimeOf(town.worker);
        const due = await readDueMails(town.worker, { by: now, now }, undefined, 50);
        if (due.length === 0) break;
        for (const { id } of due) await worker.run({ mail: id });
      }
    }
    return (await ledger(town)).map(({ line }) => line);
  } finally {
    await town.close();
  }
}

/** What was sent, by case in the order in which they came in. */
export function ledger(town: Town): Promise<Told[]> {
  return town.rows(
    `select concat_ws(' ', dense_rank() over (order by c.reference), m.word,
       regexp_replace(m.thing, '[0-9a-f]{8}-[0-9a-f-]{27}', '*'), m.occasion, m.rung, m.due, m.agency, a.email) as line,
       coalesce(k.message_id, m.message_id) as "messageId"
     from samspel.mail m join samspel.concern_case c on c.id = m.case_id left join samspel.account a on a.id = m.account
     left join samspel.mail k on k.id = m.carrier where m.status = 'sent' order by 1`,
  );
}

/** One report, asked for by the same key until it is answered. */
async function report(house: House): Promise<void> {
  const headers = { 'idempotency-key': randomUUID() };
  await house.asked(async (api) => {
    const { status } = await api.send({ method: 'POST', path: '/api/v1/referrals', who: 'polis', headers, body: elis });
    return status === 201;
  });
}

async function setTime(town: Town, at: Instant): Promise<true> {
  await town.setTime(at);
  return true;
}

/** What is held for a morning waits for it. */
async function untilAllIsSaid(house: House): Promise<void> {
  await until(
    'all timers have rung and all mails are sent',
    async () => {
      await house.tend();
      const left = await house.town
        .rows(
          `with t as (select now() + case_time_offset_ms * interval '1 millisecond' as now from samspel.installation)
           select 1 from samspel.timer, t where at <= t.now
           union all select 1 from samspel.notice where addressed_at is null
           union all select 1 from samspel.mail, t where status = 'planned' and next_attempt_at <= t.now`,
        )
        .catch(() => ['the database is away']);
      return left.length === 0;
    },
    PATIENCE_MS,
  );
}
