import {
  addCommitment,
  answerCommitment,
  answerHandoff,
  doTask,
  extendTrack,
  listTalks,
  openReferral,
  planTalk,
  recordConsent,
  recordTalkOutcome,
  saveVersions,
  showCase,
  showInbox,
  showPlan,
  takeAction,
  writeMapping,
  writePlan,
} from '#cases';
import { readDefinitions } from '#config/workflows';
import { confirms, offers, registers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

/** Three working days, each as whoever has it would tell it, with the law beside what it asks for. */
describe('a day as it is told', () => {
  let town: Town;
  const told: string[] = [];
  const tells = (words: string, law = ''): void => void told.push(`  ${words}${law === '' ? '' : `  (${law})`}`);

  beforeEach(async () => {
    town = await Town.open();
    await saveVersions(town.api, readDefinitions('config/workflows'));
    await town.set('lindvik', 'out-of-hours', { opens: '08:00', closes: '16:30', phone: '070-000 00 11' });
  });
  afterEach(async () => town.close());
  afterAll(() => process.stdout.write(`\n${told.join('\n')}\n`));

  const at = async (instant: string): Promise<void> => {
    await town.setTime(instant);
    await town.ringDue();
  };
  const see = (who: string, reference: string) => town.as(who, (work) => showCase(work, reference));
  const tasksOf = async (who: string, reference: string) =>
    (await see(who, reference)).tasks.filter(({ mine }) => mine).map(({ id }) => id);

  it('of an officer on a Friday evening', async () => {
    told.push('The officer, Friday 4 December 2026, 18:12');
    await town.setTime('2026-12-04T17:12:00.000Z');
    const { youngPerson, ...concern } = elis;
    const { reference, alsoAbout } = await town.as('polis', (work) =>
      openReferral(work, {
        ...concern,
        sspfReferral: false,
        concernTalk: false,
        youngPerson,
        facts: 'Tre ungdomar på Norra skolgården sent en fredag.',
        ownFacts: 'Hade krossat glas i handen.',
        adultGround: 'own-consent',
        alsoAbout: [
          {
            givenName: 'Nils',
            familyName: 'Ek',
            birthDate: '2010-05-04',
            ownFacts: 'Luktade cannabis.',
            concerns: ['drugs'],
          },
          {
            givenName: 'Siv',
            familyName: 'Alm',
            birthDate: '2007-05-04',
            ownFacts: 'Ville själv ha hjälp.',
            concerns: ['older-peers'],
          },
        ],
      }),
    );
    const [nils = '', siv = ''] = alsoAbout.map((each) => each.reference);
    tells(
      'reports three at once, at the moment of the suspicion; of who is nineteen by their own yes',
      'SoL 19 kap. 1 §',
    );
    for (const [whose, own] of [
      [reference, 'krossat glas'],
      [nils, 'cannabis'],
      [siv, 'ha hjälp'],
    ] as const) {
      const { concern: read } = await see('jour', whose);
      expect(read?.facts).toContain('Tre ungdomar');
      for (const words of ['krossat glas', 'cannabis', 'ha hjälp'])
        expect([whose, words, JSON.stringify(read).includes(words)]).toEqual([whose, words, words === own]);
    }
    tells('what is of one of them stands in no other’s case', 'OSL 26 kap. 1 §');

    await town.as('jour', (work) =>
      takeAction(work, reference, {
        track: 'social-services',
        action: 'assess-protection',
        answers: { protection: 'no-danger', assessor: 'qualified' },
        text: 'Talat med honom och hans mamma. Inget omedelbart behov av skydd.',
      }),
    );
    tells('whoever is on duty assesses the need of protection the same evening, and writes it down', 'SoL 20 kap. 1 §');
    expect(await tasksOf('soc', reference)).toContain('social-services.register-report');
    await at('2026-12-07T08:00:00.000Z');
    await expect(see('jour', reference)).rejects.toMatchObject({ code: 'no-access' });
    tells('when the office is open again they no longer see the case');
    await registers(town, reference, 'soc');
    tells('on Monday it is registered there, by a number of their own', 'OSL 5 kap. 1 §');
  });

  it('of a social worker, from the check to the extension', async () => {
    told.push('The social worker, September to January');
    await town.setTime('2026-09-08T08:00:00.000Z');
    const { reference } = await town.as('skola', (work) =>
      openReferral(work, { ...elis, sspfReferral: false, concernTalk: false }),
    );
    const early = {
      track: 'social-services',
      action: 'open-investigation',
      answers: { 'child.heard': 'heard', assessor: 'qualified' },
    };
    await expect(
      town.as('soc', (work) => takeAction(work, reference, { ...early, text: 'Inleds.' })),
    ).rejects.toThrow();
    tells('no way leads past the check', 'SoL 20 kap. 1 §');
    const { tasks } = await see('soc', reference);
    expect(tasks.map(({ due }) => due)).toContain('2026-09-22');
    tells('and the fourteen days are there while it is undone', 'SoL 20 kap. 2 §');
    await town.as('soc', (work) =>
      takeAction(work, reference, {
        track: 'social-services',
        action: 'assess-protection',
        answers: { protection: 'no-danger', assessor: 'qualified' },
        text: 'Inget omedelbart behov av skydd.',
      }),
    );
    await registers(town, reference, 'soc');
    await at('2026-09-22T08:00:00.000Z');
    await expect(town.as('soc', (work) => takeAction(work, reference, early))).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/text', code: 'missing' }] },
    });
    await town.as('soc', (work) =>
      takeAction(work, reference, { ...early, text: 'Utredning inleds. Beslut av enhetschef, delegation 4.2.' }),
    );
    tells(
      'on the fourteenth day an investigation is opened, with its decision, who decided and by which delegation',
      'SoL 20 kap. 2 §',
    );
    expect((await see('soc', reference)).tracks).toMatchObject([{ stage: 'investigation', due: '2027-01-22' }]);
    tells('four months of it', 'SoL 20 kap. 3 §');
    const feedback = (await tasksOf('soc', reference)).find((each) => each.includes('feedback')) ?? '';
    await town.as('soc', (work) =>
      doTask(work, reference, { task: feedback, outcome: 'done', answers: { reply: 'given' } }),
    );
    const read = JSON.stringify(await see('skola', reference));
    expect([read.includes('utredning inleds'), read.includes('omedelbart'), read.includes('delegation')]).toEqual([
      true,
      false,
      false,
    ]);
    tells('who reported is told that it was opened, and no more', 'SoL 19 kap. 6 §');
    await at('2027-01-14T08:00:00.000Z');
    await town.as('soc', (work) =>
      extendTrack(work, reference, {
        track: 'social-services',
        until: '2027-03-01',
        reason: 'special-grounds',
        text: 'Barnet har varit utomlands. Beslut av nämnden.',
      }),
    );
    expect((await see('soc', reference)).tracks).toMatchObject([{ stage: 'investigation', due: '2027-03-01' }]);
    tells('special grounds: it is extended to a day that is set', 'SoL 20 kap. 3 §');
  });

  it('of a coordinator, from consent to a line that is late', async () => {
    told.push('The coordinator, September to December');
    await town.setTime('2026-09-08T08:00:00.000Z');
    const { reference } = await town.as('polis', (work) =>
      openReferral(work, {
        ...elis,
        statutoryReport: false,
        suspectsHarm: 'no',
        wantsFeedback: false,
        concernTalk: false,
      }),
    );
    expect((await see('samordnare', reference)).youngPerson).toMatchObject({ name: null, ageBand: '12-14' });
    tells('without consent there is an age and what the concern is about', 'OSL 10 kap. 2 §');
    const agencies = ['lindvik-samordning', 'lindvik-polis', 'lindvik-bjorkskolan'];
    const says = (givenBy: ('guardian-1' | 'young-person')[]) =>
      town.as('polis', (work) => recordConsent(work, reference, { outcome: 'given', agencies, givenBy }));
    await expect(says(['young-person'])).rejects.toThrow();
    await says(['guardian-1']);
    tells('the guardian says yes: between these three, and no others', 'OSL 10 kap. 1 § och 12 kap. 2 och 3 §§');
    await town
      .as('skola', (work) => showCase(work, reference))
      .then(
        () => expect.unreachable('the school is no party yet'),
        () => undefined,
      );
    const offer = await offers(town, reference, 'skola', { handoff: 'school', receiver: 'lindvik-bjorkskolan' });
    await town.as('skola', (work) => answerHandoff(work, offer, { answer: 'accept' }));
    await confirms(town, reference, 'samordnare');
    await registers(town, reference, 'skola');
    tells('the school is asked to take part, with the pupil’s name, and does');

    const act = (action: string) =>
      town.as('samordnare', (work) => takeAction(work, reference, { track: 'coordination', action }));
    await act('start-mapping');
    for (const who of ['polis', 'skola', 'samordnare'])
      await town.as(who, (work) =>
        writeMapping(work, reference, { risks: ['Ute sent'], strengths: ['Basket'], childView: 'Vill spela mer.' }),
      );
    await act('finish-mapping');
    await town.as('samordnare', (work) =>
      planTalk(work, reference, { task: 'coordination.meeting', on: '2026-09-24T12:00:00.000Z' }),
    );
    await at('2026-09-24T14:00:00.000Z');
    const meeting = (await town.as('samordnare', (work) => listTalks(work, reference))).find(({ mine }) => mine);
    await town.as('samordnare', (work) =>
      recordTalkOutcome(work, meeting?.id ?? '', {
        outcome: 'held',
        answer: 'quorum',
        present: ['Anna'],
        agreements: [],
      }),
    );
    await act('plan');
    await town.as('samordnare', (work) => writePlan(work, reference, { goals: ['Hemma klockan tio'] }));
    for (const what of ['Mentor varje tisdag', 'Fritidskort'])
      await town.as('samordnare', (work) =>
        addCommitment(work, reference, { what, due: '2026-11-02', agency: 'lindvik-bjorkskolan' }),
      );
    const lines = async (who: string) => (await town.as(who, (work) => showPlan(work, reference))).commitments;
    const [taken, declined] = await lines('skola');
    expect((await lines('skola')).map(({ status }) => status)).toEqual(['offered', 'offered']);
    await town.as('skola', (work) => answerCommitment(work, reference, taken?.id ?? '', { answer: 'accept' }));
    await town.as('skola', (work) =>
      answerCommitment(work, reference, declined?.id ?? '', { answer: 'decline', reason: 'another-way' }),
    );
    tells('a line is the school’s when it has taken it; of what it declines the coordinator decides what now');
    expect(
      (await see('samordnare', reference)).tasks.filter(({ kind, mine }) => kind === 'decide' && mine),
    ).toHaveLength(1);
    await act('adopt-plan');
    await at('2026-10-20T08:00:00.000Z');
    await town.as('skola', (work) => takeAction(work, reference, { track: 'school', action: 'start-support' }));
    await at('2026-11-05T09:00:00.000Z');
    const { items } = await town.as('skola', (work) => showInbox(work));
    expect(items.map(({ reference: whose, due }) => [whose, due])).toContainEqual([reference, '2026-11-02']);
    tells('what is three days late stands in the school’s day, with its date');
  });
});
