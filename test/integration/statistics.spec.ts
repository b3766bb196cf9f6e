import { parse } from 'csv-parse/sync';
import {
  addCommitment,
  answerHandoff,
  execute,
  listTalks,
  type NewReferral,
  offerHandoff,
  openReferral,
  planTalk,
  recordCommitmentOutcome,
  recordConsent,
  recordTalkOutcome,
  showInbox,
  showPlan,
} from '#cases';
import { showStatistics, Statistics, toCsv } from '#statistics';
import type { Command } from '#workflow';
import { ApiProgram } from '../support/api-program.js';
import { registers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', 'lindvik-bjorkskolan'];
/** A concern that the police alone have something to do with. */
const talkAlone: NewReferral = {
  ...elis,
  suspectsHarm: 'no',
  statutoryReport: false,
  wantsFeedback: false,
  sspfReferral: false,
};
const at = (day: string): string => `${day}T09:00:00.000Z`;

describe('statistics of the cases of a town', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open();
    await tellTheYear();
    await town.setTime(at('2026-06-15'));
  }, 120_000);
  afterAll(async () => town.close());

  const shown = (who = 'samordnare', asked = {}): Promise<Statistics> =>
    town.as(who, (work) => showStatistics(work, asked));
  /** What came in is registered on the day that it did. */
  const open = async (who: string, referral: NewReferral): Promise<string> => {
    const { reference, acts } = await town.as(who, (work) => openReferral(work, referral));
    const isReported = acts.some(({ act }) => act === 'statutory-report');
    await registers(town, reference, ...(isReported ? ['soc'] : []), ...(who === 'skola' ? ['skola'] : []));
    return reference;
  };
  const command = async (who: string, reference: string, ...commands: Command[]): Promise<void> => {
    await town.as(who, async (work) => void (await execute(work, reference, commands)));
  };

  /** Seven concern talks, six cases on the way to a plan, eight of the school's; and one in the next town. */
  async function tellTheYear(): Promise<void> {
    await town.setTime(at('2026-01-12'));
    const talked: string[] = [];
    for (let n = 0; n < 7; n += 1) talked.push(await open('polis', talkAlone));
    const duplicate = await open('polis', talkAlone);
    await closes(duplicate, 'duplicate');
    await open('polis@grannby', talkAlone);
    // Held after 4 to 9 days; the seventh was missed, and the family then declined.
    for (const [n, reference] of talked.entries()) await talk(reference, `2026-01-${16 + n}`, n < 6);
    await town.setTime(at('2026-02-02'));
    for (const reference of talked.slice(0, 5)) await end(reference);

    await town.setTime(at('2026-02-03'));
    const planned: string[] = [];
    for (let n = 0; n < 6; n += 1)
      planned.push(await open('polis', { ...elis, concernTalk: false, wantsFeedback: false }));
    for (const [n, reference] of planned.entries()) if (n < 5) await protects(reference);
    for (const reference of planned) await plans(reference);
    await town.setTime(at('2026-02-05'));
    await protects(planned[5] ?? '');
    for (const reference of planned.slice(0, 5)) await answers(reference, '2026-02-06');
    for (const reference of planned.slice(0, 2)) await takes(reference, '2026-02-17');
    for (const reference of planned.slice(2, 5)) await takes(reference, '2026-02-18');
    await answers(planned[5] ?? '', '2026-02-26');
    for (const [n, reference] of planned.entries())
      if (n < 4) await keeps(reference, n < 3 ? '2026-03-02' : '2026-03-09');

    await town.setTime(at('2026-04-13'));
    for (let n = 0; n < 8; n += 1) {
      const reference = await open('skola', {
        ...elis,
        concernTalk: false,
        statutoryReport: false,
        wantsFeedback: false,
        suspectsHarm: 'no',
      });
      if (n < 7)
        await town.as('skola', (work) =>
          recordConsent(work, reference, { outcome: 'declined', agencies: [], givenBy: ['guardian-1'] }),
        );
    }
  }

  const closes = (reference: string, closing: string): Promise<void> =>
    command(
      'polis',
      reference,
      closing === 'duplicate'
        ? { do: 'close-duplicate', track: 'police' }
        : { do: 'take-action', track: 'police', action: 'close', answers: { closing } },
    );

  async function talk(reference: string, day: string, held: boolean): Promise<void> {
    await town.setTime(at('2026-01-13'));
    await town.as('polis', (work) => planTalk(work, reference, { task: 'police.concern-talk', on: at(day) }));
    const [planned] = await town.as('polis', (work) => listTalks(work, reference));
    // Written down the day after.
    await town.setTime(`2026-01-${Number(day.slice(8)) + 1}T12:00:00.000Z`);
    const outcome = held
      ? { outcome: 'held' as const, answer: 'held', present: ['Elis'] }
      : { outcome: 'missed' as const };
    await town.as('polis', (work) => recordTalkOutcome(work, planned?.id ?? '', outcome));
  }

  const end = (reference: string): Promise<void> =>
    command(
      'polis',
      reference,
      { do: 'take-action', track: 'police', action: 'follow' },
      { do: 'take-action', track: 'police', action: 'end-police', answers: { closing: 'completed' } },
    );

  const protects = (reference: string): Promise<void> =>
    command('soc', reference, {
      do: 'take-action',
      track: 'social-services',
      action: 'assess-protection',
      answers: { protection: 'no-danger', assessor: 'qualified' },
    });

  async function takes(reference: string, day: string): Promise<void> {
    await town.setTime(at(day));
    const [soc] = await town.rows<{ id: string }>("select id from samspel.account where email = 'soc@lindvik.example'");
    const track = 'social-services';
    await command('soc', reference, { do: 'assign', track, person: soc?.id ?? '' });
  }

  /** Consent, the school asked, mapping, meeting and a plan with one line. */
  async function plans(reference: string): Promise<void> {
    const consent = { outcome: 'given' as const, agencies: everyone, givenBy: ['guardian-1' as const] };
    await town.as('polis', (work) => recordConsent(work, reference, consent));
    const offer = {
      track: 'coordination',
      handoff: 'school',
      receiver: 'lindvik-bjorkskolan',
      why: 'Skolan når familjen.',
      fields: ['identity' as const],
    };
    await town.as('samordnare', (work) => offerHandoff(work, reference, offer));
    const act = (action: string): Command => ({ do: 'take-action', track: 'coordination', action });
    await command(
      'samordnare',
      reference,
      act('start-mapping'),
      { do: 'record-fact', kind: 'mapping.part', code: 'given', subject: 'lindvik-samordning' },
      act('finish-mapping'),
      { do: 'do-task', task: 'coordination.meeting', outcome: 'done', answers: { meeting: 'quorum' } },
      act('plan'),
    );
    const line = { what: 'Ringer familjen.', due: '2026-03-04', agency: 'lindvik-samordning' };
    await town.as('samordnare', (work) => addCommitment(work, reference, line));
    await command('samordnare', reference, act('adopt-plan'));
  }

  async function answers(reference: string, day: string): Promise<void> {
    await town.setTime(at(day));
    const { handoffs } = await town.as('skola', (work) => showInbox(work));
    const id = handoffs.find((card) => card.reference === reference)?.id ?? '';
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));
  }

  async function keeps(reference: string, day: string): Promise<void> {
    await town.setTime(at(day));
    const { commitments } = await town.as('samordnare', (work) => showPlan(work, reference));
    const outcome = { outcome: 'kept' as const };
    await town.as('samordnare', (work) => recordCommitmentOutcome(work, reference, commitments[0]?.id ?? '', outcome));
  }

  it('tells how soon the first talk came, to the day it was booked for', async () => {
    const { firstTalk } = await shown();
    expect(firstTalk).toMatchObject({ goal: 14, talks: 6, inTime: 6, median: 7 });
    expect(firstTalk.months).toHaveLength(6);
    expect(firstTalk.months[0]).toEqual({ month: '2026-01', median: 7 });
  });

  it('tells what was kept: the late and the still open count alike', async () => {
    const { deadlines, talks, commitments, handoffs } = await shown();
    // Six protection checks, one a day and a half late; then six preliminary assessments that nobody has ended.
    // Fourteen that came in were registered on their day; six handoffs that were accepted are not.
    expect(deadlines).toEqual({ inTime: 19, of: 32 });
    // Six concern talks held and one missed, and six meetings.
    // The one could be worked out from those that were held.
    expect(talks).toEqual({ inTime: 'hidden', of: 13 });
    // Three in time, one late, two open still.
    expect(commitments).toEqual({ inTime: 'few', of: 6 });
    // Five of six; and of six at least five, but not all, could be no other number.
    expect(handoffs).toMatchObject({ inTime: 'hidden', of: 'hidden', longestWait: null });
    expect(handoffs.agencies).toEqual([expect.objectContaining({ inTime: 'hidden', of: 'hidden', longestWait: null })]);
  });

  it('tells what nearly fell between the chairs, and whether anybody had taken it when its day passed', async () => {
    const { nearMisses } = await shown();
    expect(nearMisses.map(({ what, causes, sum }) => [what, ...causes.map(({ count }) => count), sum])).toEqual([
      // The six handoffs that somebody at the school accepted, and nobody registered.
      ['report', 0, 6, 6],
      // One was answered after its day, which is few.
      ['offer', 0, 'few', 'few'],
      // A protection check that nobody had taken, done after its day; and six preliminary assessments after theirs. Two of those
      // somebody at social services had taken by then; three were taken the day after, and count as nobody's.
      ['check', 'hidden', 'few', 7],
    ]);
  });

  it('follows the concerns to their close, and counts a duplicate once', async () => {
    const { concerns, firstSeen } = await shown();
    expect(concerns).toEqual({
      received: 21,
      consent: 6,
      declined: 7,
      mapped: 6,
      planned: 6,
      commitments: 6,
      closed: 5,
      goalsMet: 0,
    });
    expect(firstSeen.quarters).toEqual([1, 2]);
    expect(firstSeen.agencies.map(({ agency, counts, sum }) => [agency.kind, ...counts, sum])).toEqual([
      ['police', 13, 0, 13],
      ['school', 0, 8, 8],
    ]);
    expect([...firstSeen.counts, firstSeen.sum]).toEqual([13, 8, 21]);
  });

  it('tells of now, and of the reminders that went or were not needed', async () => {
    const { now } = await shown();
    expect(now).toMatchObject({ withoutResponsibleOrDate: 0 });
    const [late] = await town.rows<{ n: number }>(
      "select count(*)::integer as n from samspel.timer where municipality = 'lindvik' and due < '2026-06-15'",
    );
    expect(now.overdue).toBe(late?.n);
    await town.rows(
      `insert into samspel.mail
         (id, notice, case_id, municipality, word, thing, occasion, rung, due, agency, message_id, status, planned_at, goes_at, sent_at)
       select gen_random_uuid(), n.id, n.case_id, n.municipality, n.word, n.thing, m.occasion, m.rung, n.due, m.agency, m.agency, m.status,
         timestamptz '2026-03-01', '2026-03-01', m.sent
       from (select * from samspel.notice where municipality = 'lindvik' limit 1) n, (values
         ('lindvik-polis', 'rung', 0, 'sent', timestamptz '2026-03-01'), ('lindvik-fritid', 'rung', 1, 'superseded', null),
         ('lindvik-samordning', 'news', null, 'sent', '2026-03-01')) as m (agency, occasion, rung, status, sent)`,
    );
    expect((await shown()).reminders).toEqual({ sent: 1, notNeeded: 1 });
  });

  it('counts a case that lost its date, and never hides it', async () => {
    const [lost] = await town.rows<{ case_id: string; thing: string }>(
      "select case_id, thing from samspel.timer where municipality = 'lindvik' and thing = 'track:coordination' limit 1",
    );
    await town.owner.transaction(async (manager) => {
      await manager.query(
        'create table samspel.kept as select * from samspel.timer where case_id = $1 and thing = $2',
        [lost?.case_id, lost?.thing],
      );
      await manager.query('delete from samspel.timer where case_id = $1 and thing = $2', [lost?.case_id, lost?.thing]);
    });
    expect((await shown()).now.withoutResponsibleOrDate).toBe(1);
    await town.rows('insert into samspel.timer select * from samspel.kept');
    expect((await shown()).now.withoutResponsibleOrDate).toBe(0);
  });

  it('tells each town of its own cases alone', async () => {
    const theirs = await shown('samordnare@grannby');
    expect(theirs.concerns).toMatchObject({ received: 'few', consent: 0 });
    expect(theirs.firstSeen.agencies.map(({ agency }) => agency.id)).toEqual(['grannby-polis']);
    expect(theirs.now).toMatchObject({ withoutResponsibleOrDate: 0 });
    expect(theirs.handoffs.agencies).toEqual([]);
  });

  it('hides up to the limit that the town sets for itself', async () => {
    await town.set('grannby', 'small-numbers', { limit: 10, source: 'local' });
    expect(await shown('samordnare@grannby')).toMatchObject({ limit: 10, concerns: { received: 'few' } });
    expect(toCsv(await shown('samordnare@grannby'))).toContain('färre än 10');
    expect(await shown()).toMatchObject({ limit: 5, concerns: { consent: 6, declined: 7 } });
    await town.set('lindvik', 'small-numbers', { limit: 8, source: 'local' });
    expect(await shown()).toMatchObject({ limit: 8, concerns: { declined: 'few' } });
    await town.set('lindvik', 'small-numbers', { limit: 5, source: 'local' });
  });

  it('is for coordination, the heads and the administration', async () => {
    for (const who of ['samordnare', 'chef', 'rektor', 'admin'])
      expect([who, (await shown(who)).concerns.received]).toEqual([who, 21]);
    for (const who of ['polis', 'soc', 'skola', 'fritid'])
      await expect(shown(who)).rejects.toMatchObject({ code: 'no-access' });
  });

  it('has a year of its own, and nothing in the year before', async () => {
    const before = await shown('samordnare', { from: '2025-01-01', to: '2025-12-31' });
    expect(before).toMatchObject({ to: '2025-12-31', deadlines: { inTime: 0, of: 0 }, concerns: { received: 0 } });
    await expect(shown('samordnare', { from: '2026-02-01' })).rejects.toMatchObject({ code: 'validation' });
  });

  it('says the same over HTTP, as JSON and as a CSV file that Excel opens', async () => {
    const api = await ApiProgram.start(town.database);
    try {
      const get = (path: string, who?: string) =>
        api.send({ method: 'GET', path: `/api/v1/${path}`, ...(who === undefined ? {} : { who }) });
      const told = Statistics.parse(
        JSON.parse((await get('statistics?from=2026-01-01&to=2026-12-31', 'samordnare')).text),
      );
      const file = await get('statistics.csv?from=2026-01-01', 'samordnare');
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(file.headers.get('content-disposition')).toContain('statistik.csv');
      const lines: string[][] = parse(toCsv(told), { bom: true, delimiter: ';' });
      expect(parse(file.text, { bom: true, delimiter: ';' })).toEqual(lines);
      const value = (question: string, measure: string, agency = ''): string | undefined =>
        lines.find(
          ([q, m, a, p]) => q === question && m === measure && a === agency && p === '2026-01-01–2026-06-15',
        )?.[4];
      expect(value('Från oro till avslut', 'Oro inkommen')).toBe('21');
      expect(value('Lagens frister', 'Hölls')).toBe('19');
      expect(value('Överlämningar', 'Besvarade i tid', 'Björkskolan')).toBe('döljs');
      for (const path of ['statistics', 'statistics.csv']) {
        expect((await get(path, 'polis')).status).toBe(404);
        expect((await get(path)).status).toBe(401);
      }
      expect(JSON.parse((await get('me', 'polis')).text)).toMatchObject({
        may: expect.not.arrayContaining(['statistics.read']),
      });
    } finally {
      await api.stop();
    }
  });
});
