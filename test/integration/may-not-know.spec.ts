import {
  answerHandoff,
  correctYoungPerson,
  listTalks,
  openReferral,
  planTalk,
  recordConsent,
  showCase,
  showYoungPerson,
  type NewReferral,
} from '#cases';
import { offers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const SCHOOL = 'lindvik-bjorkskolan';
const EVERYONE = ['lindvik-samordning', 'lindvik-polis', SCHOOL];
const WHY = 'Han har hotat henne för att hon pratade med skolan.';
const anna = { name: 'Anna Bergman', phone: '070-000 00 01' };
const erik = { name: 'Erik Bergman', phone: '070-000 00 02', mayNotKnow: true, whyMayNotKnow: WHY };
const referral: NewReferral = { ...elis, guardians: [anna, erik] };

describe('a guardian who may not know', () => {
  let town: Town;
  let reference: string;

  beforeAll(async () => {
    town = await Town.open();
  }, START_MS);
  afterAll(async () => town.close());

  beforeEach(async () => {
    await town.setTime('2026-09-08T08:00:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, referral)));
  });

  const guardiansOf = async (who: string) =>
    (await town.as(who, (work) => showYoungPerson(work, reference))).guardians.map((each) => [
      each.name,
      each.mayNotKnow,
      each.whyMayNotKnow,
    ]);
  const answers = (outcome: 'given' | 'declined' | 'withdrawn', ...givenBy: ('guardian-1' | 'guardian-2')[]) =>
    town.as('polis', (work) => recordConsent(work, reference, { outcome, agencies: EVERYONE, givenBy }));
  const refused = (pointer: string, code: string) => ({
    failure: { code: 'validation', errors: [expect.objectContaining({ pointer, code })] },
  });
  const corrects = async (who: string, guardians: NewReferral['guardians']) => {
    const { givenName, familyName, birthDate } = elis.youngPerson;
    await town.as(who, (work) =>
      correctYoungPerson(work, reference, { givenName, familyName, birthDate, guardians, custodySource: 'told' }),
    );
  };

  it('is written down with why, which nobody else is told', async () => {
    const { whyMayNotKnow: _why, ...unexplained } = erik;
    const open = (change: Partial<NewReferral>) =>
      town.as('polis', (work) => openReferral(work, { ...referral, ...change }));
    await expect(open({ guardians: [anna, unexplained] })).rejects.toMatchObject(
      refused('/guardians/1/whyMayNotKnow', 'missing'),
    );
    const { address: _address, ...sister } = { ...elis.youngPerson, givenName: 'Elsa', birthDate: '2011-03-02' };
    await expect(
      open({
        alsoAbout: [{ ...sister, concerns: ['other'] }],
        guardians: [{ ...erik, whyMayNotKnow: 'Han har hotat Elsa.' }],
      }),
    ).rejects.toMatchObject(refused('/guardians/0/whyMayNotKnow', 'names-another'));
    expect(await guardiansOf('polis')).toEqual([
      ['Anna Bergman', false, null],
      ['Erik Bergman', true, WHY],
    ]);
    // Social services were told by the report.
    expect(await guardiansOf('soc')).toEqual([
      ['Anna Bergman', false, null],
      ['Erik Bergman', true, null],
    ]);
    const told = await town.rows(
      `select 1 from samspel.disclosure d where d.snapshot::text like '%hotat%'
       union all select 1 from samspel.young_person y where y.agency <> 'lindvik-polis' and y.guardians::text like '%hotat%'
       union all select 1 from samspel.concern_case c where c.state::text like '%hotat%' or c.state::text like '%Erik%'`,
    );
    expect(told).toEqual([]);
  });

  it('gives no answer: the other’s yes is enough, and none is written in their name, past the program either', async () => {
    for (const outcome of ['given', 'declined', 'withdrawn'] as const)
      await expect(answers(outcome, 'guardian-1', 'guardian-2')).rejects.toMatchObject(
        refused('/givenBy', 'may-not-know'),
      );
    const past = `select samspel.record_consent((select id from samspel.concern_case where reference = '${reference}'),
      gen_random_uuid(), 'declined', 'young-person', '{guardian-2}', '{lindvik-polis}', '{}', null, null, null, null, null, null,
      null, now())`;
    await expect(town.raw('polis', past)).rejects.toThrow(/not for this agency/);
    await answers('given', 'guardian-1');
    expect((await town.as('polis', (work) => showCase(work, reference))).consents).toMatchObject([
      { code: 'in-force' },
    ]);
  });

  it('is known as such by whoever takes a handoff, from the first they hear of the guardians', async () => {
    await answers('given', 'guardian-1');
    const id = await offers(town, reference, 'skola', {
      handoff: 'school',
      receiver: SCHOOL,
      fields: ['identity', 'guardians'],
    });
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));
    expect(await guardiansOf('skola')).toEqual([
      ['Anna Bergman', false, null],
      ['Erik Bergman', true, null],
    ]);
    const { guardians } = await town.as('skola', (work) => showCase(work, reference));
    expect(guardians.map(({ name, mayNotKnow }) => [name, mayNotKnow])).toEqual([
      ['Anna Bergman', false],
      ['Erik Bergman', true],
    ]);
    await expect(
      town.as('skola', (work) =>
        recordConsent(work, reference, { outcome: 'declined', agencies: [SCHOOL], givenBy: ['guardian-2'] }),
      ),
    ).rejects.toMatchObject(refused('/givenBy', 'may-not-know'));
  });

  it('is so also in a record that had other words of its own, and beneath the others where it had not heard of them', async () => {
    const { mayNotKnow: _mark, whyMayNotKnow: _why, ...unmarked } = erik;
    for (const [own, merged] of [
      [
        [{ name: 'erik bergman' }],
        [
          ['erik bergman', true, null],
          ['Anna Bergman', false, null],
        ],
      ],
      [
        [{ name: 'Anna B' }],
        [
          ['Anna B', false, null],
          ['Erik Bergman', true, null],
        ],
      ],
    ] as const) {
      ({ reference } = await town.as('polis', (work) =>
        openReferral(work, { ...referral, guardians: [anna, unmarked] }),
      ));
      await corrects('soc', [...own]);
      await corrects('polis', [anna, erik]);
      await town.as('polis', (work) =>
        recordConsent(work, reference, {
          outcome: 'given',
          agencies: ['lindvik-socialtjanst'],
          givenBy: ['guardian-1'],
        }),
      );
      expect(await guardiansOf('soc')).toEqual(merged);
    }
  });

  it('comes to no talk: whoever books it is told of the others alone', async () => {
    await town.as('polis', (work) =>
      planTalk(work, reference, { task: 'police.concern-talk', on: '2026-09-15T13:00:00.000Z' }),
    );
    const [talk] = await town.as('polis', (work) => listTalks(work, reference));
    expect(talk?.guardians).toEqual(['Anna Bergman']);
  });

  it('stays one until somebody says otherwise: through corrections by whoever has it on record', async () => {
    await corrects('polis', [anna, { name: 'Erik Bergman', phone: '070-000 00 09' }]);
    expect(await guardiansOf('polis')).toContainEqual(['Erik Bergman', true, WHY]);
    // Who was told without the reason needs none to write its record anew.
    await corrects('soc', [anna, { name: 'Erik Bergman', mayNotKnow: true }]);
    expect(await guardiansOf('soc')).toContainEqual(['Erik Bergman', true, null]);
    await corrects('polis', [anna, { name: 'Erik Bergman', mayNotKnow: false }]);
    expect(await guardiansOf('polis')).toContainEqual(['Erik Bergman', false, null]);
    expect(await guardiansOf('soc')).toContainEqual(['Erik Bergman', true, null]);
  });
});
