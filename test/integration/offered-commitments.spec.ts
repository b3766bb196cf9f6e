import {
  addCommitment,
  answerCommitment,
  type CommitmentAnswer,
  type CommitmentView,
  type NewCommitment,
  offerHandoff,
  openReferral,
  recordCommitmentOutcome,
  recordConsent,
  type Settled,
  showCase,
  showInbox,
  showPlan,
  showTimeline,
  showWorkingOut,
  takeAction,
} from '#cases';
import type { Day } from '#calendar';
import { type MailContext, subjectOf } from '../../apps/worker/src/mail/mail-context.js';
import { inWorkerTransaction } from '#database';
import { addressing } from '../support/mailing.js';
import { confirms, coordinatedCase, joins, withdrawConsent } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

/** A Tuesday; five working days on is Tuesday 15 September. */
const NOW = '2026-09-08T08:00:00.000Z';
const SCHOOL = 'lindvik-bjorkskolan';
const POLICE = 'lindvik-polis';
const COORDINATION = 'lindvik-samordning';
const lesson = { what: 'Läxhjälp på tisdagar.', due: '2026-10-06', agency: SCHOOL };
const coach = {
  what: 'Skjutsar till träningen.',
  due: '2026-09-29',
  person: { name: 'Leif Ås', role: 'Tränare', contact: POLICE },
};

describe('a line of the plan that is written for another agency', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(NOW);
    reference = await coordinatedCase(town);
  });
  afterEach(async () => town.close());

  const add = (who: string, line: NewCommitment) => town.as(who, (work) => addCommitment(work, reference, line));
  const lineOf = async (who: string, what = lesson.what): Promise<CommitmentView | undefined> =>
    (await town.as(who, (work) => showPlan(work, reference))).commitments.find((line) => line.what === what);
  const idOf = async (what = lesson.what) => (await lineOf('samordnare', what))?.id ?? '';
  const answers = async (who: string, answer: CommitmentAnswer, what?: string) => {
    const id = await idOf(what);
    return town.as(who, (work) => answerCommitment(work, reference, id, answer));
  };
  const rowsReadBy = (who: string) => town.raw<{ what: string }>(who, 'select what from samspel.commitment');
  const yes = { answer: 'accept' } as const;
  const no = (reason: string) => ({ answer: 'decline', reason }) as const;
  const itemsOf = async (who: string) =>
    (await town.as(who, (work) => showInbox(work))).items.filter((item) => item.reference === reference);
  const decidedBy = async (who: string) =>
    (await town.as(who, (work) => showCase(work, reference))).tasks.filter(({ kind }) => kind === 'decide');
  const told = () =>
    town.rows<{ word: string; thing: string; to: string }>(
      `select word, thing, recipients -> 0 ->> 'agency' as to from samspel.notice
       where occasion = 'news' and thing like 'fact:commitment%' order by thing, recipients`,
    );

  /** What the news of a line says to an agency, as it would be sent now. */
  async function mailOf(agency: string, thing: string): Promise<MailContext> {
    await addressing(town).run();
    const [mail] = await town.rows<{ case_id: string; due: Day }>(
      `select case_id, due::text as due from samspel.mail where agency = '${agency}' and thing = '${thing}'`,
    );
    const said = { thing, occasion: 'news', due: mail?.due ?? '2026-09-08', agency, plannedAt: NOW } as const;
    return inWorkerTransaction(town.worker, (unit) => subjectOf(unit, { case: mail?.case_id ?? '' }, said, town.rules));
  }

  it('is asked about: in the plan, among what its holder has to do, and by a mail of a task at once', async () => {
    await add('samordnare', lesson);
    for (const [who, may] of [
      ['skola', [false, true]],
      ['samordnare', [true, false]],
      ['polis', [false, false]],
    ] as const) {
      const line = await lineOf(who);
      expect([who, line?.mine, line?.answers]).toEqual([who, ...may]);
      expect(line).toMatchObject({ status: 'offered', answerBy: '2026-09-15', due: lesson.due, late: false });
    }
    expect((await itemsOf('skola')).find(({ kind }) => kind === 'offered')).toMatchObject({
      title: { sv: 'Svara på ett åtagande' },
      due: '2026-09-15',
      late: false,
      doers: null,
    });
    const { commitments } = await town.as('skola', (work) => showCase(work, reference));
    expect(commitments).toMatchObject([{ kind: 'offered', due: '2026-09-15' }]);
    expect(await told()).toEqual([{ word: 'task', thing: 'fact:commitment~1', to: SCHOOL }]);
    const { planned, mails } = await town.as('skola', (work) => showTimeline(work, reference));
    const asks = ({ title }: { title: { sv: string } }) => title.sv === 'Svara på ett åtagande';
    expect(planned.filter(asks)).toMatchObject([{ word: 'task', to: ['Björkskolan'] }]);
    expect(mails.filter(asks)).toMatchObject([{ word: 'task', to: 'Björkskolan' }]);
    expect(await mailOf(SCHOOL, 'fact:commitment~1')).toMatchObject({
      lead: 'news',
      matters: true,
      path: `/cases/${reference}?due=2026-09-15`,
    });
  });

  it('is its holder’s once it accepts, and whoever keeps the plan hears', async () => {
    await add('samordnare', lesson);
    await answers('skola', yes);
    expect(await lineOf('skola')).toMatchObject({ status: 'open', mine: true, answers: false, answerBy: null });
    expect(await told()).toContainEqual({ word: 'task', thing: 'fact:commitment~2', to: COORDINATION });
    expect(await mailOf(COORDINATION, 'fact:commitment~2')).toMatchObject({ lead: 'told', matters: true });
    expect(await mailOf(SCHOOL, 'fact:commitment~1')).toMatchObject({ matters: false });
    expect((await itemsOf('skola')).filter(({ kind }) => kind === 'offered')).toEqual([]);
    await expect(answers('skola', no('capacity'))).rejects.toMatchObject({ code: 'gone' });
    const { entries } = await town.as('samordnare', (work) => showTimeline(work, reference));
    expect(entries.filter(({ type }) => type === 'fact-recorded').slice(-2)).toMatchObject([
      { title: { sv: 'Åtagande' }, code: { sv: 'väntar på svar' } },
      { title: { sv: 'Åtagande' }, code: { sv: 'pågår' }, agency: { id: SCHOOL } },
    ]);
  });

  it('is declined with a reason of the workflow, and whoever keeps the plan decides what now by a day', async () => {
    await add('samordnare', lesson);
    const { declineReasons } = await town.as('skola', (work) => showPlan(work, reference));
    expect(declineReasons.map(({ code }) => code)).toEqual(['not-our-mandate', 'capacity', 'another-way']);
    for (const reason of ['open', 'kept', 'withdrawn', 'constructor', ''])
      await expect(answers('skola', no(reason))).rejects.toMatchObject({
        failure: { errors: [{ pointer: '/reason', code: 'not-allowed' }] },
      });
    await answers('skola', no('capacity'));
    for (const who of ['samordnare', 'skola', 'polis'])
      expect([who, await lineOf(who)]).toMatchObject([
        who,
        { status: 'declined', said: { sv: 'nej, vi har inte utrymme' }, mine: who !== 'polis', answers: false },
      ]);
    const title = { sv: 'Nytt förslag behövs: Björkskolan avböjde åtagandet' };
    expect((await itemsOf('samordnare')).filter(({ kind }) => kind === 'decide')).toMatchObject([
      { title, due: '2026-09-10' },
    ]);
    const line = { what: lesson.what, due: lesson.due, said: { sv: 'nej, vi har inte utrymme' } };
    for (const who of ['samordnare', 'skola', 'polis'])
      expect([who, await decidedBy(who)]).toMatchObject([who, [{ title, line }]]);
    expect(await town.rows("select 1 from samspel.timer where thing like 'fact:commitment%'")).toEqual([]);
  });

  it('is told by its name to nobody who is told what and when alone', async () => {
    const agencies = ['lindvik-fritid', COORDINATION, SCHOOL];
    await town.as('samordnare', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
    );
    await joins(town, reference, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' });
    await add('samordnare', lesson);
    await answers('skola', no('capacity'));
    expect(await decidedBy('samordnare')).toMatchObject([{ line: { what: lesson.what } }]);
    expect(await decidedBy('fritid')).toMatchObject([
      { title: { sv: 'Bestäm nästa steg: en fråga fick inget ja' }, line: null },
    ]);
  });

  it('climbs while nobody answers it, and late it is whoever keeps the plan that decides what now', async () => {
    await add('samordnare', lesson);
    await town.setTime('2026-09-16T12:00:00.000Z');
    await town.ringDue();
    const [last] = await town.rows<{ recipients: unknown }>(
      `select recipients from samspel.notice where thing like 'fact:commitment%' and occasion = 'rung'
       order by rung desc limit 1`,
    );
    expect(last?.recipients).toEqual([
      { agency: SCHOOL, person: expect.any(String) },
      { agency: SCHOOL, role: 'head' },
      { agency: COORDINATION, role: 'coordinator' },
    ]);
    expect(await lineOf('samordnare')).toMatchObject({ status: 'offered', late: true, answerBy: '2026-09-15' });
    expect((await itemsOf('samordnare')).filter(({ kind }) => kind === 'decide')).toMatchObject([
      { title: { sv: 'Bestäm nästa steg: Björkskolan har inte svarat på åtagandet' } },
    ]);
    const inbox = await town.as('rektor', (work) => showInbox(work));
    expect(inbox.lateCases).toBe(1);
    // Late it is in the head's day: who answers is said there.
    const late = inbox.items.find(({ kind }) => kind === 'offered');
    expect(late).toMatchObject({ late: true, mine: false, assignedTo: { name: expect.any(String) } });
    expect(late?.doers).toHaveLength(1);
  });

  it('is answered by nobody else, and not by a head; who does it changes nothing by trying', async () => {
    await add('samordnare', lesson);
    const before = await rowsOf(town);
    for (const who of ['samordnare', 'polis', 'soc', 'chef', 'rektor', 'fritid', 'polis@grannby', 'admin'])
      for (const answer of [yes, no('capacity')])
        expect([who, await answers(who, answer).catch((error: unknown) => error)]).toMatchObject([
          who,
          { code: 'no-access' },
        ]);
    expect(await rowsOf(town)).toEqual(before);
  });

  it('is answered once, of two who answer at once', async () => {
    await add('samordnare', lesson);
    const both = await Promise.allSettled([answers('skola', yes), answers('skola', no('capacity'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'gone' } });
  });

  it('is taken back by whoever wrote it, who cannot say that it was kept', async () => {
    await add('samordnare', lesson);
    const id = await idOf();
    const say = (who: string, outcome: 'kept' | 'dropped') =>
      town.as(who, (work) => recordCommitmentOutcome(work, reference, id, { outcome }));
    await expect(say('samordnare', 'kept')).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/outcome', code: 'not-allowed' }] },
    });
    await expect(say('skola', 'dropped')).rejects.toMatchObject({ code: 'no-access' });
    await say('samordnare', 'dropped');
    expect(await lineOf('skola')).toMatchObject({ status: 'dropped', answers: false });
    expect(await told()).toContainEqual({ word: 'task', thing: 'fact:commitment~2', to: SCHOOL });
    await expect(answers('skola', yes)).rejects.toMatchObject({ code: 'gone' });
  });

  it('is answered by the agency that reaches somebody without an account; one’s own is open at once', async () => {
    await add('samordnare', coach);
    await add('samordnare', { ...coach, what: 'Väcker.', person: { ...coach.person, contact: COORDINATION } });
    await add('skola', lesson);
    expect(await lineOf('polis', coach.what)).toMatchObject({ status: 'offered', answers: true });
    expect([(await lineOf('samordnare', 'Väcker.'))?.status, (await lineOf('skola'))?.status]).toEqual([
      'open',
      'open',
    ]);
    await answers('polis', yes, coach.what);
    expect(await lineOf('samordnare', coach.what)).toMatchObject({ status: 'open', person: { name: 'Leif Ås' } });
  });

  describe('once the family has taken its yes back from that agency', () => {
    it('is there to it no more, and told of no more; whoever keeps the plan reads why', async () => {
      await add('samordnare', lesson);
      await addressing(town).run();
      await withdrawConsent(town, reference, SCHOOL);
      expect(await lineOf('skola')).toBeUndefined();
      expect((await itemsOf('skola')).filter(({ kind }) => kind === 'offered')).toEqual([]);
      expect((await town.as('skola', (work) => showCase(work, reference))).commitments).toEqual([]);
      const { entries } = await town.as('skola', (work) => showTimeline(work, reference));
      expect(entries.filter(({ title }) => title.sv.startsWith('Åtagande'))).toEqual([]);
      // Not there is not there: also to whoever has the page open, and by SQL.
      await expect(answers('skola', yes)).rejects.toMatchObject({ code: 'no-access' });
      expect(await rowsReadBy('skola')).toEqual([]);
      expect(await lineOf('samordnare')).toMatchObject({
        status: 'withdrawn',
        said: { sv: 'gäller inte utan samtycke' },
      });
      expect(await decidedBy('samordnare')).toMatchObject([
        {
          title: { sv: 'Bestäm nästa steg: åtagandet för Björkskolan gäller inte utan samtycke' },
          line: { what: lesson.what },
        },
      ]);
      // Whom the police may not read of any more they are told nothing of, and no more are the school itself.
      expect(await decidedBy('polis')).toMatchObject([
        { title: { sv: 'Bestäm nästa steg: en fråga fick inget ja' }, line: null },
      ]);
      expect(await decidedBy('skola')).toEqual([]);
      const { matters } = await mailOf(SCHOOL, 'fact:commitment~1');
      expect(matters).toBe(false);
    });

    it('stays its own where it was accepted', async () => {
      await add('samordnare', lesson);
      await answers('skola', yes);
      await withdrawConsent(town, reference, SCHOOL);
      expect(await lineOf('skola')).toMatchObject({ status: 'open', mine: true });
      expect(await rowsReadBy('skola')).toEqual([{ what: lesson.what }]);
    });

    it('is there no more either where it had said no, or whoever wrote it had taken it back', async () => {
      const walk = { ...lesson, what: 'Promenad på fredagar.' };
      await add('samordnare', lesson);
      await add('samordnare', walk);
      await answers('skola', no('capacity'));
      const id = await idOf(walk.what);
      await town.as('samordnare', (work) => recordCommitmentOutcome(work, reference, id, { outcome: 'dropped' }));
      expect(await rowsReadBy('skola')).toHaveLength(2);
      await withdrawConsent(town, reference, SCHOOL);
      expect([await lineOf('skola'), await lineOf('skola', walk.what), await rowsReadBy('skola')]).toEqual([
        undefined,
        undefined,
        [],
      ]);
    });
  });

  describe('once the consent about the plan has run out', () => {
    beforeEach(async () => {
      ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
      const agencies = [COORDINATION, POLICE, SCHOOL];
      const says = (until: string, kinds?: ['identity', 'progress']) =>
        town.as('polis', (work) =>
          recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'], until, kinds }),
        );
      await says('2026-09-10');
      // What it leaves standing joins the same agencies, and is about something else.
      await says('2026-10-29', ['identity', 'progress']);
      await joins(town, reference, 'skola', { handoff: 'school', receiver: SCHOOL });
      await add('samordnare', lesson);
      await town.setTime('2026-09-11T08:00:00.000Z');
    });

    it('is read and answered no more, though nobody has noticed yet and another consent joins the two', async () => {
      expect([await lineOf('skola'), await rowsReadBy('skola')]).toEqual([undefined, []]);
      await expect(answers('skola', yes)).rejects.toMatchObject({ code: 'no-access' });
      await town.ringDue();
      expect(await lineOf('samordnare')).toMatchObject({ status: 'withdrawn' });
    });

    it('is in no line of the timeline of whoever shares how the case goes, and nothing of the plan', async () => {
      await addressing(town).run();
      const lines = async (who: string) => {
        const { planned, entries, mails } = await town.as(who, (work) => showTimeline(work, reference));
        const named = ({ title }: { title: { sv: string } }) => /åtagande/i.test(title.sv);
        return [planned, entries, mails].map((each) => each.some(named));
      };
      expect(await lines('polis')).toEqual([false, false, false]);
      expect(await lines('samordnare')).toEqual([true, true, true]);
    });

    it('has no date either that others read by how it was reckoned', async () => {
      const days = (who: string) => town.as(who, (work) => showWorkingOut(work, reference, 'fact:commitment~1'));
      await expect(days('polis')).rejects.toMatchObject({ code: 'no-access' });
      expect(await days('samordnare')).toMatchObject({ due: '2026-09-15' });
    });
  });

  it('is written by SQL too for nobody but who takes part and is joined by the consent', async () => {
    await withdrawConsent(town, reference, SCHOOL);
    for (const holder of [SCHOOL, 'lindvik-fritid'])
      await expect(
        town.raw(
          'samordnare',
          `insert into samspel.commitment (id, case_id, municipality, agency, by_person, at, holder, what, due)
           select gen_random_uuid(), id, municipality, '${COORDINATION}', (samspel.actor()).account, now(), '${holder}', 'Rad', '2026-12-01'
           from samspel.concern_case where reference = '${reference}'`,
        ),
      ).rejects.toThrow(/row-level security/);
  });

  describe('is settled before the coordination closes', () => {
    const close = { track: 'coordination', action: 'close', answers: { closing: 'family-declined' } };
    const closes = () => town.as('samordnare', (work) => takeAction(work, reference, close));
    const closing = async () =>
      (await town.as('samordnare', (work) => showCase(work, reference))).actions.find(
        ({ track, action }) => track === close.track && action === close.action,
      );
    const status = async (who: string) => (await lineOf(who))?.status;
    const lines = { need: 'lines', link: 'plan' };
    const nothing = { lines: [], tasks: [], withdrawals: [] };

    it('as far as the closer knows of it: named beside the close, and refused while it is not', async () => {
      await add('samordnare', lesson);
      for (const each of ['offered', 'open']) {
        const settles = { lines: [(await lineOf('samordnare'))?.id], tasks: [], withdrawals: [] };
        expect([each, await closing()]).toMatchObject([each, { possible: true, primary: false, missing: [], settles }]);
        await expect(closes()).rejects.toMatchObject({ failure: { code: 'not-possible', missing: [lines] } });
        if (each === 'offered') await answers('skola', yes);
      }
      await town.as('samordnare', async (work) =>
        recordCommitmentOutcome(work, reference, (await lineOf('samordnare'))?.id ?? '', { outcome: 'dropped' }),
      );
      expect(await told()).toContainEqual({ word: 'task', thing: 'fact:commitment~3', to: SCHOOL });
      expect(await closing()).toMatchObject({ possible: true, settles: nothing });
      await closes();
    });

    it('in one go with the close, each with how it went and why; or nothing is', async () => {
      await add('samordnare', lesson);
      await answers('skola', yes);
      const id = (await lineOf('samordnare'))?.id ?? '';
      await add('samordnare', { ...lesson, what: 'Ringa hem.' });
      const other = (await town.as('samordnare', (work) => showPlan(work, reference))).commitments.find(
        ({ status: stands }) => stands === 'offered',
      )?.id;
      const heard = (await told()).length;
      const settle = (settled: Settled) =>
        town.as('samordnare', (work) => takeAction(work, reference, { ...close, ...settled }));
      const before = await rowsOf(town);
      const left = { failure: { code: 'not-possible', missing: [lines] } };
      await expect(settle({ lines: [{ id, outcome: 'kept' }] })).rejects.toMatchObject(left);
      await expect(settle({ lines: [{ id, outcome: 'dropped' }] })).rejects.toMatchObject({
        failure: { errors: [{ pointer: '/lines/0/comment', code: 'missing' }] },
      });
      await expect(settle({ lines: [{ id: other ?? '', outcome: 'kept' }] })).rejects.toMatchObject({
        failure: { errors: [{ pointer: '/lines/0/outcome', code: 'not-allowed' }] },
      });
      await expect(
        town.as('polis', (work) =>
          takeAction(work, reference, { track: 'police', action: 'no-talk-needed', lines: [{ id, outcome: 'kept' }] }),
        ),
      ).rejects.toMatchObject({ failure: { errors: [{ pointer: '/lines', code: 'not-asked' }] } });
      expect(await rowsOf(town)).toEqual(before);
      await settle({
        lines: [
          { id, outcome: 'dropped', comment: 'Läraren slutade.' },
          { id: other ?? '', outcome: 'dropped' },
        ],
      });
      const { commitments } = await town.as('skola', (work) => showPlan(work, reference));
      expect(commitments.map(({ status: stands, comment }) => [stands, comment]).sort()).toEqual([
        ['dropped', null],
        ['dropped', 'Läraren slutade.'],
      ]);
      const ended = (await told()).slice(heard).map(({ to }) => to);
      expect(ended).toEqual([SCHOOL, SCHOOL]);
    });

    it('with an offer of a part that nobody took: it is taken back, and the receiver hears no more', async () => {
      const offer = { track: 'coordination', handoff: 'leisure', receiver: 'lindvik-fritid', why: 'De når honom.' };
      await town.as('polis', (work) =>
        recordConsent(work, reference, {
          outcome: 'given',
          agencies: [COORDINATION, POLICE, 'lindvik-fritid'],
          givenBy: ['guardian-1'],
        }),
      );
      await confirms(town, reference, 'samordnare');
      await town.as('samordnare', (work) => offerHandoff(work, reference, { ...offer, fields: ['identity'] }));
      const { settles, possible } = (await closing()) ?? {};
      expect([possible, settles?.withdrawals.length]).toEqual([true, 1]);
      await town.as('samordnare', (work) =>
        takeAction(work, reference, { ...close, withdrawals: settles?.withdrawals }),
      );
      const view = await town.as('samordnare', (work) => showCase(work, reference));
      expect([view.closed.map(({ id }) => id), view.handoffs]).toEqual([['coordination'], []]);
    });

    it('and what the closer may not know of holds up nothing, is not named, and its holder hears', async () => {
      await add('skola', lesson);
      expect((await closing())?.settles.lines).toHaveLength(1);
      await withdrawConsent(town, reference, SCHOOL);
      expect(await lineOf('samordnare')).toBeUndefined();
      expect(await closing()).toMatchObject({ possible: true, settles: nothing });
      await closes();
      expect(await status('skola')).toBe('dropped');
      expect(await told()).toEqual([{ word: 'task', thing: 'fact:commitment~2', to: SCHOOL }]);
    });
  });
});
