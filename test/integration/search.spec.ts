import { addDays, instantAt } from '#calendar';
import { bringInCase, openReferral, recordConsent, searchCases, type Sought } from '#cases';
import { elis, elisInFull } from '../support/referrals.js';
import { Town } from '../support/town.js';

const talk = {
  statutoryReport: false,
  wantsFeedback: false,
  sspfReferral: false,
  concernTalk: true,
  suspectsHarm: 'no' as const,
};
const referral = { ...talk, concernTalk: false, sspfReferral: true };

describe('searching one’s own agency’s cases', () => {
  let town: Town;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, { ...elisInFull, ...referral })));
    const people = [
      ['Åsa Maria', 'Öberg', '2012-01-30'],
      ['Elias', 'af Berg', '2011-03-02'],
    ] as const;
    for (const [givenName, familyName, birthDate] of people) {
      const youngPerson = { givenName, familyName, birthDate };
      await town.as('polis', (work) => openReferral(work, { ...elis, ...talk, youngPerson }));
    }
    const hidden = { givenName: 'Zara', familyName: 'Berg', birthDate: '2010-05-06', protectedIdentity: true };
    await town.as('polis', (work) => openReferral(work, { ...elis, ...talk, youngPerson: hidden }));
  });
  afterAll(async () => town.close());

  const found = async (who: string, sought: Sought) =>
    (await town.as(who, (work) => searchCases(work, sought))).map(
      ({ youngPerson: { name, ageBand } }) => name ?? ageBand,
    );

  it.each<[Sought, string[]]>([
    [{ q: 'el' }, ['Elias a', 'Elis B']],
    [{ q: 'berg' }, ['Elias a', 'Elis B']],
    [{ q: 'ELIS bergm' }, ['Elis B']],
    [{ q: 'bergman elis' }, ['Elis B']],
    [{ q: 'åsa ö' }, ['Åsa Maria Ö']],
    [{ q: 'maria' }, ['Åsa Maria Ö']],
    [{ q: 'lis' }, []],
    [{ q: '%' }, []],
    [{ q: '_lis' }, []],
    [{ birthDate: '2013-03-02' }, ['Elis B']],
    [{ q: 'el', birthDate: '2011-03-02' }, ['Elias a']],
    [{ q: 'el', birthDate: '2011-03-03' }, []],
  ])('finds by %j', async (sought, names) => {
    expect((await found('polis', sought)).sort()).toEqual(names);
  });

  it('finds a reference however it is written', async () => {
    for (const q of [
      reference,
      reference.toLowerCase(),
      reference.replace('-', ' '),
      ` ${reference.replace('-', '')} `,
    ])
      expect([q, await found('polis', { q })]).toEqual([q, ['Elis B']]);
  });

  it.each(['20130302-2386', '130302-2386', '201303022386', '2013 03 02 2386', ' 20130302\u20132386'])(
    'finds a number as people paste it: %s',
    async (q) => {
      expect(await found('polis', { q })).toEqual(['Elis B']);
    },
  );

  it('finds no protected identity, not by name, birth date or reference', async () => {
    const [zara] = await town.rows<{ reference: string }>(
      "select c.reference from samspel.concern_case c join samspel.young_person y on y.case_id = c.id where y.given_name = 'Zara'",
    );
    for (const sought of [{ q: 'zara' }, { birthDate: '2010-05-06' }, { q: zara?.reference ?? '' }])
      expect(await found('polis', sought)).toEqual([]);
  });

  it('finds nothing by name for a coordinator before consent; the reference alone, and then with the age band', async () => {
    expect(await found('samordnare', { q: 'elis' })).toEqual([]);
    expect(await found('samordnare', { birthDate: '2013-03-02' })).toEqual([]);
    expect(await found('samordnare', { q: reference })).toEqual(['12-14']);
  });

  it('finds nothing of what another agency or another town knows', async () => {
    for (const who of ['soc', 'skola', 'polis@grannby', 'admin'])
      for (const sought of [{ q: 'elis' }, { birthDate: '2013-03-02' }, { q: reference }])
        expect([who, sought, await found(who, sought)]).toEqual([who, sought, []]);
  });

  it('finds what consent has given the agency', async () => {
    const agencies = ['lindvik-polis', 'lindvik-samordning'];
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
    );
    expect(await found('samordnare', { q: 'elis' })).toEqual(['Elis B']);
  });

  it('shows twenty at most, newest first', async () => {
    const paper = {
      guardians: [],
      facts: 'Samtal hållet i augusti.',
      concerns: [],
      track: 'police',
      stage: 'following-up',
    };
    for (let number = 1; number <= 21; number += 1) {
      const entered = instantAt(addDays('2026-07-31', number), '10:00');
      const youngPerson = { givenName: `Kim${number}`, familyName: 'Alm', birthDate: '2012-02-02' };
      await town.as('polis', (work) => bringInCase(work, { ...paper, youngPerson, entered }));
    }
    const names = await found('polis', { q: 'alm' });
    expect([names.length, names[0], names.at(-1)]).toEqual([20, 'Kim21 A', 'Kim2 A']);
  });

  it('finds a number in no other agency, nor in another town that has the same', async () => {
    const theirs = { ...elisInFull, ...talk };
    await town.as('polis@grannby', (work) => openReferral(work, theirs));
    for (const who of ['soc', 'skola']) expect(await found(who, { q: '20130302-2386' })).toEqual([]);
    expect(await found('polis@grannby', { q: '20130302-2386' })).toEqual(['Elis B']);
    expect(await found('polis', { q: '20130302-2386' })).toEqual(['Elis B']);
    expect(await found('polis', { q: '20130302-2394' })).toEqual([]);
  });
});
