import { execute, listTalks, planTalk, recordTalkOutcome, showPlan, type TalkOutcome } from '#cases';
import { coordinatedCase, withdrawConsent } from '../support/coordinated.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const SCHOOL = 'lindvik-bjorkskolan';
const COORDINATION = 'lindvik-samordning';
const by = '2026-10-06';

describe('what is agreed at a talk', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    reference = await coordinatedCase(town);
  });
  afterEach(async () => town.close());

  /** The coordination's joint meeting, this morning. */
  async function met(): Promise<string> {
    const act = (action: string) =>
      town.as('samordnare', (work) => execute(work, reference, { do: 'take-action', track: 'coordination', action }));
    await act('start-mapping');
    await town.as('skola', (work) =>
      execute(work, reference, { do: 'record-fact', kind: 'mapping.part', code: 'given', subject: SCHOOL }),
    );
    await act('finish-mapping');
    return talkOf('samordnare', 'coordination.meeting');
  }
  async function talkOf(who: string, task: string): Promise<string> {
    await town.as(who, (work) => planTalk(work, reference, { task, on: '2026-09-08T13:00:00.000Z' }));
    await town.setTime('2026-09-08T14:00:00.000Z');
    const talks = await town.as(who, (work) => listTalks(work, reference));
    return talks.find((talk) => talk.task === task)?.id ?? '';
  }
  const tells = (who: string, talk: string, agreements: TalkOutcome['agreements'], answer = 'quorum') =>
    town.as(who, (work) => recordTalkOutcome(work, talk, { outcome: 'held', answer, present: ['Anna'], agreements }));
  const linesOf = async (who: string) =>
    (await town.as(who, (work) => showPlan(work, reference))).commitments.map(({ what, status, holder, person }) => [
      what,
      status,
      holder.id,
      person?.name ?? null,
    ]);
  const lesson = { what: 'Läxhjälp på tisdagar.', who: 'Björkskolan', by, holder: SCHOOL };
  const coach = { what: 'Skjutsar till träningen.', who: 'Leif Ås', by, holder: COORDINATION, role: 'Tränare' };
  const own = { what: 'Ringer familjen.', who: 'Samordningen Lindvik', by, holder: COORDINATION };
  const spoken = { what: 'Hemma klockan åtta.', who: 'Anna', by };

  it('becomes a line of the plan, one’s own at once and another’s once it says yes; the rest stands in the talk', async () => {
    const talk = await met();
    await tells('samordnare', talk, [lesson, coach, own, spoken]);
    expect((await linesOf('samordnare')).sort()).toEqual([
      [lesson.what, 'offered', SCHOOL, null],
      [own.what, 'open', COORDINATION, null],
      [coach.what, 'open', COORDINATION, 'Leif Ås'],
    ]);
    expect(await linesOf('skola')).toContainEqual([lesson.what, 'offered', SCHOOL, null]);
    const [told] = await town.as('samordnare', (work) => listTalks(work, reference));
    expect(told?.agreements.map(({ what, who }) => [what, who])).toEqual(
      [lesson, coach, own, spoken].map(({ what, who }) => [what, who]),
    );
    const dated = await town.rows<{ n: number }>(
      "select count(*)::integer as n from samspel.timer where thing like 'fact:commitment%'",
    );
    expect(dated).toEqual([{ n: 3 }]);
  });

  it.each([
    ['the police, of another agency', 'polis', 'police.concern-talk', 'held', 'not-yours'],
    ['the coordination, of one that is not joined', 'samordnare', 'coordination.meeting', 'quorum', 'not-covered'],
  ] as const)('is refused at its row, and nothing is kept: %s', async (_, who, task, answer, code) => {
    const talk = who === 'polis' ? await talkOf(who, task) : await met();
    if (who === 'samordnare') await withdrawConsent(town, reference, SCHOOL);
    const before = await rowsOf(town);
    await expect(tells(who, talk, [spoken, lesson], answer)).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/agreements/1/holder', code }] },
    });
    expect(await rowsOf(town)).toEqual(before);
  });

  it('is the police’s own where they promised it', async () => {
    const talk = await talkOf('polis', 'police.concern-talk');
    await tells('polis', talk, [{ ...own, holder: 'lindvik-polis' }, spoken], 'held');
    expect(await linesOf('polis')).toEqual([[own.what, 'open', 'lindvik-polis', null]]);
  });
});
