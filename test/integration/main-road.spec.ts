import {
  addCommitment,
  answerHandoff,
  doTask,
  execute,
  listTalks,
  offerHandoff,
  openReferral,
  planTalk,
  recordConsent,
  recordTalkOutcome,
  showCase,
  showHandoff,
  showInbox,
  showPlan,
  showTimeline,
  writeMapping,
  writePlan,
} from '#cases';
import { confirms, registers, takesLines } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', 'lindvik-bjorkskolan'];

describe('a concern walks from referral to close', () => {
  let town: Town;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    // A Tuesday without holidays near.
    await town.setTime('2026-09-08T08:00:00.000Z');
  });
  afterAll(async () => town.close());

  it('starts three acts, each with its receiver and date, and gives coordination no name', async () => {
    const receipt = await town.as('polis', (work) => openReferral(work, elis));
    ({ reference } = receipt);
    expect(receipt.acts.map(({ act, agency, due }) => [act, agency.name, due])).toEqual([
      ['statutory-report', 'Socialtjänsten Lindvik', '2026-09-08'],
      ['sspf-referral', 'Samordningen Lindvik', '2026-09-22'],
      ['concern-talk', 'Polisen Lindvik', '2026-09-22'],
    ]);
    const social = await town.as('soc', (work) => showCase(work, reference));
    expect(social.youngPerson.name).toBe('Elis B');
    expect(social.concern?.facts).toBe(elis.facts);
    const coordination = await town.as('samordnare', (work) => showCase(work, reference));
    expect(coordination.youngPerson).toEqual({ name: null, age: null, ageBand: '12-14', protectedIdentity: false });
    expect(coordination.concern).toMatchObject({
      concerns: ['vandalism'],
      facts: null,
      assessment: null,
      strengths: null,
      childView: null,
    });
    expect(coordination.tracks.map(({ definition }) => definition)).toEqual(['coordination']);
  });

  it('keeps social services from the others until consent covers both', async () => {
    const police = await town.as('polis', (work) => showCase(work, reference));
    expect(police.tracks.map(({ definition }) => definition)).toEqual(['police']);
    await registers(town, reference, 'soc');
    await town.as('soc', (work) =>
      execute(work, reference, {
        do: 'take-action',
        track: 'social-services',
        action: 'assess-protection',
        answers: { protection: 'no-danger', assessor: 'qualified' },
      }),
    );
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies: everyone, givenBy: ['guardian-1'] }),
    );
    await confirms(town, reference, 'soc', 'samordnare');
    const after = await town.as('samordnare', (work) => showCase(work, reference));
    expect(after.youngPerson.name).toBe('Elis B');
    expect(after.tracks.map(({ definition }) => definition).sort()).toEqual([
      'coordination',
      'police',
      'social-services',
    ]);
    expect(after.concern?.assessment).toBeNull();
  });

  it('hands over to the school, which is reminded with the coordinator when it does not answer', async () => {
    await town.as('soc', (work) =>
      execute(work, reference, {
        do: 'take-action',
        track: 'social-services',
        action: 'not-open',
        answers: { 'child.heard': 'heard', assessor: 'qualified' },
      }),
    );
    await town.as('soc', (work) =>
      offerHandoff(work, reference, {
        track: 'social-services',
        handoff: 'school',
        receiver: 'lindvik-bjorkskolan',
        why: 'Skolan når familjen.',
        fields: ['identity', 'facts'],
      }),
    );
    const inbox = await town.as('skola', (work) => showInbox(work));
    expect(inbox.handoffs).toHaveLength(1);
    // The family's yes names both.
    expect(inbox.handoffs[0]?.youngPerson.name).toBe('Elis B');
    await expect(town.as('skola', (work) => showCase(work, reference))).rejects.toMatchObject({ code: 'no-access' });

    await town.setTime('2026-09-10T07:00:01.000Z');
    await town.ringDue();
    const told = await town.rows<{ recipients: { agency: string; role?: string }[] }>(
      `select recipients from samspel.notice where word = 'handoff' and rung = 0`,
    );
    expect(told.map(({ recipients }) => recipients)).toEqual([
      [
        { agency: 'lindvik-bjorkskolan' },
        { agency: 'lindvik-socialtjanst' },
        { agency: 'lindvik-samordning', role: 'coordinator' },
      ],
    ]);
  });

  it('gives the school a track, an owner and what the preview showed, once it accepts', async () => {
    const [card] = (await town.as('skola', (work) => showInbox(work))).handoffs;
    const preview = await town.as('skola', (work) => showHandoff(work, card?.id ?? ''));
    expect([preview.why, preview.shares, preview.withholds]).toEqual([
      'Skolan når familjen.',
      ['identity', 'facts'],
      ['guardians', 'assessment', 'strengths', 'child-view'],
    ]);
    await town.as('skola', (work) => answerHandoff(work, card?.id ?? '', { answer: 'accept' }));
    const school = await town.as('skola', (work) => showCase(work, reference));
    expect(school.tracks.find(({ mine }) => mine)).toMatchObject({
      definition: 'school',
      stage: 'assess',
      person: { name: 'Karin Norell' },
    });
    expect([school.concern?.facts, school.concern?.strengths, school.guardians]).toEqual([elis.facts, null, []]);
  });

  it('holds the concern talk and the follow-up talk', async () => {
    const book = (on: string) =>
      town.as('polis', (work) => planTalk(work, reference, { task: 'police.concern-talk', on }));
    const earlierToday = await town.as('polis', async ({ now }) => new Date(Date.parse(now) - 120_000).toISOString());
    for (const [on, code] of [
      ['2026-09-01T08:00:00.000Z', 'has-been'],
      [earlierToday, 'has-been'],
      ['2027-12-01T08:00:00.000Z', 'out-of-range'],
    ] as const)
      await expect(book(on)).rejects.toMatchObject({ failure: { errors: [{ pointer: '/on', code }] } });
    await town.as('polis', (work) =>
      planTalk(work, reference, { task: 'police.concern-talk', on: '2026-09-11T13:30:00.000Z', place: 'Familjehuset' }),
    );
    const [talk] = await town.as('polis', (work) => listTalks(work, reference));
    const held = { outcome: 'held' as const, answer: 'held', present: ['Elis'] };
    const refused = (pointer: string, code: string) => ({ failure: { errors: [{ pointer, code }] } });
    for (const [time, early] of [
      [undefined, held],
      [undefined, { outcome: 'missed' }],
      // The same day, an hour before it begins.
      ['2026-09-11T12:30:00.000Z', held],
      ['2026-09-11T12:30:00.000Z', { outcome: 'missed' }],
    ] as const) {
      if (time !== undefined) await town.setTime(time);
      await expect(town.as('polis', (work) => recordTalkOutcome(work, talk?.id ?? '', early))).rejects.toMatchObject(
        refused('/outcome', 'not-begun'),
      );
    }
    // Nor by the task itself.
    const done = { task: 'police.concern-talk', outcome: 'done', answers: { 'talk.held': 'held' } } as const;
    await expect(town.as('polis', (work) => doTask(work, reference, done))).rejects.toMatchObject(
      refused('/outcome', 'not-begun'),
    );
    await town.setTime('2026-09-11T15:00:00.000Z');
    for (const present of [undefined, [], [' ']])
      await expect(
        town.as('polis', (work) => recordTalkOutcome(work, talk?.id ?? '', { ...held, present })),
      ).rejects.toMatchObject(refused('/present', 'too-few'));
    const agreed = { what: 'Ringer tränaren', who: 'Anna Bergman', by: '2026-10-01' };
    for (const by of ['2190-01-01', '2027-09-12', '2026-09-10']) {
      const agreements = [agreed, { ...agreed, by }];
      const telling = town.as('polis', (work) =>
        recordTalkOutcome(work, talk?.id ?? '', { outcome: 'held', answer: 'held', present: ['Elis'], agreements }),
      );
      await expect(telling).rejects.toMatchObject({
        failure: { errors: [{ pointer: '/agreements/1/by', code: 'out-of-range' }] },
      });
    }
    await town.as('polis', (work) =>
      recordTalkOutcome(work, talk?.id ?? '', {
        outcome: 'held',
        answer: 'held',
        present: ['Elis', 'Anna'],
        childsWords: 'Jag vill spela basket.',
        agreements: [agreed],
        ownNotes: 'Pappan kom inte.',
      }),
    );
    const [seen] = await town.as('soc', (work) => listTalks(work, reference));
    expect([seen?.childsWords, seen?.ownNotes]).toEqual(['Jag vill spela basket.', null]);
  });

  it('maps, meets, and adopts a plan with a line in it', async () => {
    const act = (action: string) =>
      town.as('samordnare', (work) => execute(work, reference, { do: 'take-action', track: 'coordination', action }));
    await act('start-mapping');
    await town.as('skola', (work) =>
      writeMapping(work, reference, {
        risks: ['Äldre kamrater.'],
        strengths: ['Basket.'],
        childView: 'Jag vill spela.',
      }),
    );
    await act('finish-mapping');
    await town.as('samordnare', (work) =>
      planTalk(work, reference, { task: 'coordination.meeting', on: '2026-09-15T08:00:00.000Z' }),
    );
    await town.setTime('2026-09-15T10:00:00.000Z');
    const meeting = (await town.as('samordnare', (work) => listTalks(work, reference))).find(({ mine }) => mine);
    await town.as('samordnare', (work) =>
      recordTalkOutcome(work, meeting?.id ?? '', { outcome: 'held', answer: 'quorum', present: ['Elis'] }),
    );
    await act('plan');
    await town.as('samordnare', (work) => writePlan(work, reference, { goals: ['Fler lektioner än i våras.'] }));
    const line = { what: 'Läxhjälp på tisdagar.', due: '2026-10-06', agency: 'lindvik-bjorkskolan' };
    await town.as('samordnare', (work) => addCommitment(work, reference, line));
    await takesLines(town, reference, 'skola');
    await act('adopt-plan');
    const plan = await town.as('skola', (work) => showPlan(work, reference));
    expect(plan).toMatchObject({
      goals: ['Fler lektioner än i våras.'],
      commitments: [{ what: line.what, due: line.due, mine: true, status: 'open' }],
    });
  });

  it('follows the plan up', async () => {
    const refused = town.as('samordnare', (work) =>
      execute(work, reference, {
        do: 'take-action',
        track: 'coordination',
        action: 'finish',
        answers: { closing: 'completed', goals: 'met' },
      }),
    );
    await expect(refused).rejects.toMatchObject({ code: 'not-possible' });
    await town.as('samordnare', (work) =>
      planTalk(work, reference, { task: 'coordination.follow-up-talk', on: '2026-09-24T13:00:00.000Z' }),
    );
    await town.setTime('2026-09-24T15:00:00.000Z');
    const followUp = (await town.as('samordnare', (work) => listTalks(work, reference))).find(
      ({ mine, outcome }) => mine && outcome === null,
    );
    await town.as('samordnare', (work) =>
      recordTalkOutcome(work, followUp?.id ?? '', { outcome: 'held', answer: 'better', present: ['Elis'] }),
    );
  });

  it('closes with its last track, and leaves no date behind', async () => {
    const act = (who: string, track: string, action: string, answers: Record<string, string> = {}) =>
      town.as(who, (work) => execute(work, reference, { do: 'take-action', track, action, answers }));
    await act('samordnare', 'coordination', 'finish', { closing: 'completed', goals: 'met' });
    await act('polis', 'police', 'follow');
    await act('polis', 'police', 'end-police', { closing: 'completed' });
    const end = () => act('soc', 'social-services', 'end-social-services', { closing: 'goals-met' });
    await expect(end()).rejects.toMatchObject({ code: 'not-possible' });
    await town.as('soc', (work) =>
      execute(work, reference, {
        do: 'do-task',
        task: 'social-services.feedback',
        outcome: 'done',
        answers: { reply: 'given' },
      }),
    );
    await end();
    await registers(town, reference, 'skola');
    await act('skola', 'school', 'start-support');
    await act('skola', 'school', 'review-support', { 'support.outcome': 'enough' });
    await act('skola', 'school', 'end-school');
    const closed = await town.as('skola', (work) => showCase(work, reference));
    expect(closed.status).toBe('closed');
    expect(await town.rows('select thing from samspel.timer')).toEqual([]);
    const timeline = await town.as('samordnare', (work) => showTimeline(work, reference));
    expect(timeline.entries.at(-1)?.type).toBe('case-closed');
  });
});
