import { z } from 'zod';
import { addDays, type Day, dayOf, type Instant, rollToWeekday } from '#calendar';
import { assignTrack, openReferral } from '#cases';
import { nextPending, readDueMails } from '#clockwork';
import { caseTimeOf } from '#database';
import { addressing, sending } from '../support/mailing.js';
import { elis } from '../support/referrals.js';
import { rules, Town } from '../support/town.js';

/** So many cases of which nothing is done, for so many weeks: few here; twenty for half a year is told in docs/reliability.md. */
const CASES = Number(process.env['SAMSPEL_TEST_NEGLECTED'] ?? 2);
const WEEKS = Number(process.env['SAMSPEL_TEST_NEGLECTED_WEEKS'] ?? 7);
/** Over Christmas and Epiphany. A Tuesday. */
const BEGINS: Instant = '2026-11-24T08:00:00.000Z';
const ENDS: Day = addDays(dayOf(BEGINS), WEEKS * 7);

const Counted = z.array(z.object({ who: z.string(), day: z.string(), mails: z.number(), head: z.boolean() }));

/** E-mails a day for each person, but for those that hold a protection check or are said to whoever is on duty: they go at once. */
const A_DAY = `
  select coalesce(a.email, g.mailbox) as who, (m.sent_at at time zone 'Europe/Stockholm')::date::text as day,
    count(distinct coalesce(m.carrier, m.id))::integer as mails,
    exists (select from samspel.membership h where h.account = a.id and 'head' = any (h.roles)) as head
  from samspel.mail m join samspel.agency g on g.id = m.agency left join samspel.account a on a.id = m.account
  where m.status = 'sent' and not exists (
    select from samspel.mail u where u.urgent and coalesce(u.carrier, u.id) = coalesce(m.carrier, m.id))
  group by 1, 2, 4`;

const Named = z.array(
  z.object({ what: z.string(), who: z.string(), due: z.custom<Day>(), days: z.array(z.custom<Day>()) }),
);

/** On which days each was told of what is late by law, of all that they were told of late. */
const NAMED = `
  select concat(m.case_id, ' ', m.thing) as what, concat(m.agency, ' ', m.account) as who, m.due::text as due,
    array_agg(distinct (m.sent_at at time zone 'Europe/Stockholm')::date::text order by (m.sent_at at time zone 'Europe/Stockholm')::date::text) as days
  from samspel.mail m where m.status = 'sent' and m.word = 'deadline' and (m.sent_at at time zone 'Europe/Stockholm')::date > m.due
  group by 1, 2, 3`;

describe('half a year in which nobody does anything', () => {
  let town: Town;
  beforeAll(
    async () => {
      town = await Town.open();
      await town.setTime(BEGINS);
      for (let n = 0; n < CASES; n += 1) {
        const { reference } = await town.as('polis', (work) => openReferral(work, elis));
        for (const [who, track] of [
          ['samordnare', 'coordination'],
          ['soc', 'social-services'],
          ['polis', 'police'],
        ] as const)
          await town.as(who, (work) => assignTrack(work, reference, track, work.actor.account));
      }
      await goBy();
    },
    60_000 + CASES * WEEKS * 15_000,
  );
  afterAll(async () => town.close());

  /** Each timer, notice and mail at its own time, as the worker does it. */
  async function goBy(): Promise<void> {
    const address = addressing(town);
    const server = { send: async () => ({ accepted: true }) as const, close: () => undefined };
    const worker = sending(town, server);
    for (let now: Instant = BEGINS; dayOf(now) < ENDS;) {
      await town.setTime(now);
      await town.ringDue();
      await address.run();
      for (;;) {
        const later = await caseTimeOf(town.worker);
        const due = await readDueMails(town.worker, { by: later, now: later }, undefined, 50);
        if (due.length === 0) break;
        for (const { id } of due) await worker.run({ mail: id });
      }
      // What rings while the step is done belongs to it.
      const next = await nextPending(town.owner, now);
      if (next === undefined) break;
      now = next;
    }
  }

  it('is one e-mail a day at most to each head, beside protection checks and duty', async () => {
    const counted = Counted.parse(await town.rows(A_DAY));
    const heads = counted.filter(({ head }) => head);
    const most = Math.max(...heads.map(({ mails }) => mails));
    process.stdout.write(`\nneglected: cases=${CASES} weeks=${WEEKS} most to a head in a day=${most}\n`);
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.filter(({ mails }) => mails > 1)).toEqual([]);
  });

  it('is forty-five a month at most to the coordinator', async () => {
    const counted = Counted.parse(await town.rows(A_DAY)).filter(({ who }) => who.startsWith('samordnare@'));
    const months = new Map<string, number>();
    for (const { day, mails } of counted) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + mails);
    process.stdout.write(`\nneglected: to the coordinator ${[...months].map((each) => each.join(': ')).join(', ')}\n`);
    expect(months.size).toBeGreaterThan(0);
    expect([...months].filter(([, mails]) => mails > 45)).toEqual([]);
  });

  it('names what is late each week to whoever has it and to their head, a week over free days on the morning after', async () => {
    const named = Named.parse(await town.rows(NAMED));
    expect(named.length).toBeGreaterThan(0);
    const forgotten = named.flatMap(({ what, who, due, days }) =>
      [due, ...days].flatMap((day, at) => {
        const latest = rollToWeekday(addDays(day, 7), rules.calendar);
        const next = days[at];
        return latest < ENDS && (next === undefined || next > latest) ? [{ what, who, day, next }] : [];
      }),
    );
    process.stdout.write(`\nneglected: ${named.length} late dates, each to one who is told\n`);
    expect(forgotten).toEqual([]);
  });
});
