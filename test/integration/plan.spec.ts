import {
  addCommitment,
  addNote,
  execute,
  listMappings,
  listNotes,
  type NewCommitment,
  type PlanView,
  recordCommitmentOutcome,
  recordConsent,
  showCase,
  showInbox,
  showPlan,
  takeAction,
  writeMapping,
  writePlan,
} from '#cases';
import { coordinatedCase, joins, takesLines, withdrawConsent } from '../support/coordinated.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const NOW = '2026-09-08T08:00:00.000Z';
const SCHOOL = 'lindvik-bjorkskolan';
const goals = ['Fler lektioner än i våras.', 'Inga fler rutor.'];
const lesson = { what: 'Läxhjälp på tisdagar.', due: '2026-10-06', agency: SCHOOL };
const coach = {
  what: 'Skjutsar till träningen.',
  due: '2026-09-29',
  person: { name: 'Leif Ås', role: 'Tränare', contact: 'lindvik-polis' },
};

describe('the plan', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(NOW);
    reference = await coordinatedCase(town);
  });
  afterEach(async () => town.close());

  const write = (who: string, revision?: number) =>
    town.as(who, (work) => writePlan(work, reference, { goals, childView: 'Jag vill spela.' }, revision));
  const add = (who: string, line: NewCommitment) => town.as(who, (work) => addCommitment(work, reference, line));
  const say = (who: string, id: string, outcome: 'kept' | 'dropped', comment?: string) =>
    town.as(who, (work) => recordCommitmentOutcome(work, reference, id, { outcome, comment }));
  const wrongAt = (pointer: string, code: string) => ({
    failure: { code: 'validation', errors: [{ pointer, code }] },
  });

  /** The plan as somebody sees it; both walls give them the same lines. */
  async function seenBy(who: string): Promise<PlanView> {
    const plan = await town.as(who, (work) => showPlan(work, reference));
    const lines = await town.raw<{ id: string }>(who, 'select id from samspel.commitment');
    expect([who, lines.map(({ id }) => id).sort()]).toEqual([who, plan.commitments.map(({ id }) => id).sort()]);
    const written = await town.raw(who, 'select 1 from samspel.plan');
    expect([who, written.length > 0]).toEqual([who, plan.from !== null]);
    return plan;
  }
  const linesOf = async (who: string) => (await seenBy(who)).commitments.map(({ what }) => what);
  const idOf = async (what: string): Promise<string> =>
    (await seenBy('samordnare')).commitments.find((line) => line.what === what)?.id ?? '';

  it('offers as holders those alone whose line is taken', async () => {
    for (const who of ['samordnare', 'polis']) {
      const { holders } = await town.as(who, (work) => showPlan(work, reference));
      expect(holders.length > 1).toBe(who === 'samordnare');
      for (const { id } of holders) await add(who, { ...lesson, agency: id });
    }
  });

  it('has goals and dated lines, also by somebody without an account, seen by all that consent covers', async () => {
    await write('samordnare');
    await add('samordnare', lesson);
    await add('samordnare', coach);
    await takesLines(town, reference, 'skola');
    for (const who of ['samordnare', 'polis', 'soc', 'skola']) {
      const plan = await seenBy(who);
      expect([who, plan]).toMatchObject([
        who,
        { goals, childView: 'Jag vill spela.', from: { id: 'lindvik-samordning' }, mine: who === 'samordnare' },
      ]);
      expect(plan.commitments).toMatchObject([
        { what: coach.what, due: coach.due, holder: { id: 'lindvik-polis' }, person: { name: 'Leif Ås' } },
        { what: lesson.what, due: lesson.due, holder: { id: SCHOOL }, person: null, status: 'open', late: false },
      ]);
    }
    expect((await seenBy('skola')).commitments.map(({ mine }) => mine)).toEqual([false, true]);
  });

  it('reminds whose it is, and climbs when the day has passed', async () => {
    await add('samordnare', coach);
    await takesLines(town, reference, 'polis');
    const dated = await town.rows<{ agency: string }>(
      "select agency from samspel.timer where thing like 'fact:commitment%'",
    );
    expect(dated).toEqual([{ agency: 'lindvik-polis' }]);
    await town.setTime('2026-09-30T12:00:00.000Z');
    await town.ringDue();
    const [told] = await town.rows<{ recipients: { agency: string; role?: string }[] }>(
      "select recipients from samspel.notice where thing like 'fact:commitment%' and occasion = 'rung' order by rung desc limit 1",
    );
    expect(told?.recipients).toEqual(
      expect.arrayContaining([
        { agency: 'lindvik-polis' },
        { agency: 'lindvik-polis', role: 'head' },
        { agency: 'lindvik-samordning', role: 'coordinator' },
      ]),
    );
    expect((await seenBy('samordnare')).commitments[0]).toMatchObject({ status: 'open', late: true });
  });

  it('may be adopted once it has a line, and the line is then kept by its holder', async () => {
    const act = (action: string) =>
      town.as('samordnare', (work) => takeAction(work, reference, { track: 'coordination', action }));
    await act('start-mapping');
    await town.as('skola', (work) =>
      execute(work, reference, { do: 'record-fact', kind: 'mapping.part', code: 'given', subject: SCHOOL }),
    );
    await act('finish-mapping');
    const meeting = { task: 'coordination.meeting', outcome: 'done', answers: { meeting: 'quorum' } } as const;
    await town.as('samordnare', (work) => execute(work, reference, { do: 'do-task', ...meeting }));
    await act('plan');
    await expect(act('adopt-plan')).rejects.toMatchObject({ code: 'not-possible' });
    await add('skola', lesson);
    await act('adopt-plan');

    await say('skola', await idOf(lesson.what), 'kept', 'Sex gånger av åtta.');
    const [line] = (await seenBy('soc')).commitments;
    expect(line).toMatchObject({ status: 'kept', late: false, comment: 'Sex gånger av åtta.' });
    expect(await town.rows("select 1 from samspel.timer where thing like 'fact:commitment%'")).toEqual([]);
    await expect(say('samordnare', line?.id ?? '', 'dropped')).rejects.toMatchObject({ code: 'gone' });
    const { tracks } = await town.as('samordnare', (work) => showCase(work, reference));
    expect(tracks.find(({ mine }) => mine)?.stage).toBe('follow-up');
  });

  it('ends for others with the consent; each keeps its own lines', async () => {
    await write('samordnare');
    await add('samordnare', lesson);
    await add('samordnare', coach);
    await takesLines(town, reference, 'skola', 'polis');
    await say('skola', await idOf(lesson.what), 'dropped', 'Läraren är sjuk.');
    await withdrawConsent(town, reference, SCHOOL);
    expect(await seenBy('skola')).toMatchObject({ goals: [], childView: null, from: null });
    expect(await linesOf('skola')).toEqual([lesson.what]);
    expect(await linesOf('polis')).toEqual([coach.what]);
    expect(await linesOf('soc')).toEqual([coach.what]);
    // Who wrote a line has it; what the school says of it is the school's.
    const line = (await seenBy('samordnare')).commitments.find(({ what }) => what === lesson.what);
    expect(line).toMatchObject({ status: 'dropped', comment: null });
    expect(await town.raw('samordnare', 'select comment from samspel.commitment_outcome')).toEqual([]);
    await withdrawConsent(town, reference, 'lindvik-samordning');
    expect([await linesOf('soc'), (await seenBy('soc')).goals]).toEqual([[], []]);
    await expect(add('samordnare', { ...lesson, agency: 'lindvik-polis' })).rejects.toMatchObject(
      wrongAt('/agency', 'not-covered'),
    );
  });

  it('is kept from others by the use cases too, were the database’s own wall to fall', async () => {
    await write('samordnare');
    await add('samordnare', coach);
    await takesLines(town, reference, 'polis');
    await say('polis', await idOf(coach.what), 'kept', 'Hela hösten.');
    const mapping = { risks: ['Äldre kamrater.'], strengths: [], childView: 'Jag vill spela.' };
    await town.as('polis', (work) => writeMapping(work, reference, mapping));
    await town.as('polis', (work) => addNote(work, reference, { kind: 'note', text: 'Ring.', transferred: false }));
    await withdrawConsent(town, reference, 'lindvik-polis');
    for (const table of ['commitment', 'commitment_outcome', 'mapping', 'note', 'plan'])
      await town.rows(`alter table samspel.${table} disable row level security`);
    expect(await town.raw('soc', 'select 1 from samspel.mapping')).toHaveLength(1);
    expect(await town.as('soc', (work) => listMappings(work, reference))).toEqual([]);
    expect(await town.as('soc', (work) => listNotes(work, reference))).toEqual([]);
    expect((await town.as('soc', (work) => showPlan(work, reference))).commitments).toEqual([]);
    expect(await town.as('samordnare', (work) => showPlan(work, reference))).toMatchObject({
      commitments: [{ what: coach.what, comment: null }],
    });
    expect(await town.as('polis', (work) => showPlan(work, reference))).toMatchObject({
      goals: [],
      from: null,
      commitments: [{ what: coach.what, comment: 'Hela hösten.' }],
    });
  });

  it('tells leisure of others’ lines what and when alone', async () => {
    const agencies = ['lindvik-fritid', 'lindvik-polis', SCHOOL];
    await town.as('samordnare', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
    );
    // Consent alone tells nobody of the case: a line does.
    const hall = { what: 'Öppen hall på lördagar.', due: '2026-10-10', agency: 'lindvik-fritid' };
    await expect(add('samordnare', hall)).rejects.toMatchObject(wrongAt('/agency', 'not-covered'));
    await joins(town, reference, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' });
    await add('samordnare', coach);
    await add('fritid', hall);
    expect((await seenBy('fritid')).commitments).toMatchObject([
      { what: coach.what, due: coach.due, person: null, status: null, said: null, answerBy: null, comment: null },
      { what: hall.what, status: 'open', mine: true },
    ]);
  });

  it('is written by the coordinator alone, and lines for others too', async () => {
    await add('samordnare', lesson);
    const before = await rowsOf(town);
    for (const who of ['polis', 'soc', 'chef', 'skola', 'fritid', 'polis@grannby', 'samordnare@grannby', 'admin']) {
      await expect(write(who)).rejects.toMatchObject({ code: 'no-access' });
    }
    for (const who of ['chef', 'fritid', 'polis@grannby', 'admin']) {
      const own = add(who, { ...lesson, agency: `lindvik-${who === 'fritid' ? 'fritid' : 'socialtjanst'}` });
      await expect(own).rejects.toMatchObject({ code: 'no-access' });
    }
    await expect(add('polis', lesson)).rejects.toMatchObject(wrongAt('/agency', 'not-yours'));
    const person = { ...coach.person, contact: SCHOOL };
    await expect(add('polis', { ...coach, person })).rejects.toMatchObject(wrongAt('/person/contact', 'not-yours'));
    // The line is the school's and the coordinator's to speak for, though the police see it.
    for (const who of ['polis', 'soc', 'fritid', 'samordnare@grannby']) {
      await expect(say(who, await idOf(lesson.what), 'kept')).rejects.toMatchObject({ code: 'no-access' });
    }
    expect(await rowsOf(town)).toEqual(before);
  });

  it('names the field that is wrong with a line, and writes nothing of it', async () => {
    const before = await rowsOf(town);
    const { agency: _agency, ...nobody } = lesson;
    for (const [line, pointer, code] of [
      [{ ...lesson, due: '2026-09-07' }, '/due', 'out-of-range'],
      [{ ...lesson, due: '2027-09-09' }, '/due', 'out-of-range'],
      [{ ...lesson, agency: 'lindvik-fritid' }, '/agency', 'not-covered'],
      [{ ...lesson, agency: 'grannby-polis' }, '/agency', 'not-covered'],
      [{ ...lesson, agency: 'constructor' }, '/agency', 'not-covered'],
      [{ ...coach, person: { ...coach.person, contact: '__proto__' } }, '/person/contact', 'not-covered'],
      [{ ...lesson, person: coach.person }, '/person', 'not-asked'],
      [nobody, '/agency', 'missing'],
    ] as const) {
      await expect(add('samordnare', line)).rejects.toMatchObject(wrongAt(pointer, code));
    }
    await expect(add('samordnare', { ...lesson, due: '2027-09-09' })).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/due', from: '2026-09-08', to: '2027-09-08' }] },
    });
    expect(await rowsOf(town)).toEqual(before);
  });

  it('lets one of two who write it at once win, and one of two who say how a line went', async () => {
    await write('samordnare');
    await add('samordnare', lesson);
    await takesLines(town, reference, 'skola');
    const id = await idOf(lesson.what);
    for (const [pair, code] of [
      [[() => write('samordnare', 1), () => write('samordnare', 1)], 'conflict'],
      [[() => say('skola', id, 'kept'), () => say('samordnare', id, 'dropped')], 'gone'],
    ] as const) {
      const both = await Promise.allSettled(pair.map((each) => each()));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code } });
    }
    expect((await seenBy('samordnare')).revision).toBe(2);
    expect(await town.rows('select 1 from samspel.commitment_outcome')).toHaveLength(1);
  });

  it('that is late is in the day of who says how it went with the way there, and of their head with who that is', async () => {
    await add('samordnare', lesson);
    await takesLines(town, reference, 'skola');
    await town.setTime('2026-10-12T08:00:00.000Z');
    const late = async (who: string) => {
      const { items } = await town.as(who, (work) => showInbox(work));
      const { commitments } = await town.as(who, (work) => showCase(work, reference));
      const plan = await town.as(who, (work) => showPlan(work, reference));
      const due = items.filter((item) => item.kind === 'commitment' && item.late);
      return [...due, ...commitments, ...plan.commitments].map(({ thing, doers }) => [
        thing,
        doers?.map(({ sv }) => sv) ?? null,
      ]);
    };
    const one = (doers: string[] | null) => Array.from({ length: 3 }, () => ['fact:commitment~2', doers]);
    expect(await late('skola')).toEqual(one(null));
    expect(await late('rektor')).toEqual(one(['Elevhälsa']));
    // What is another agency's is done there: who does it, by their role, is not said.
    expect(await late('samordningschef')).toEqual([['fact:commitment~2', null]]);
  });

  it('is over with the case', async () => {
    await add('samordnare', lesson);
    const id = await idOf(lesson.what);
    const moved = { track: 'school', action: 'close', answers: { closing: 'moved' } };
    await town.as('skola', (work) => takeAction(work, reference, moved));
    for (const [who, track] of [
      ['soc', 'social-services'],
      ['polis', 'police'],
      ['samordnare', 'coordination'],
    ] as const)
      await town.as(who, (work) => execute(work, reference, { do: 'close-duplicate', track }));
    await expect(write('samordnare')).rejects.toMatchObject({ code: 'gone' });
    await expect(add('samordnare', coach)).rejects.toMatchObject({ code: 'gone' });
    await expect(say('skola', id, 'kept')).rejects.toMatchObject({ code: 'gone' });
    expect(await linesOf('skola')).toEqual([lesson.what]);
    for (const who of ['samordnare', 'skola', 'soc', 'polis'])
      expect([who, (await town.as(who, (work) => showPlan(work, reference))).holders]).toEqual([who, []]);
  });
});
