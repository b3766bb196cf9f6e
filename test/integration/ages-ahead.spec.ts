import { openReferral, recordConsent, showCase, showInbox, takeAction, type NewReferral } from '#cases';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;

describe('an age at which something changes', () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.open();
  }, START_MS);
  afterAll(async () => town.close());
  beforeEach(async () => town.setTime('2026-12-05T08:00:00.000Z'));

  const bornOn = async (birthDate: string, change: Partial<NewReferral> = {}, protectedIdentity = false) => {
    const youngPerson = { ...elis.youngPerson, birthDate, protectedIdentity };
    const asked = { ...elis, youngPerson, ...change };
    return (await town.as('polis', (work) => openReferral(work, asked))).reference;
  };
  const ahead = async (who: string, reference: string) =>
    (await town.as(who, (work) => showCase(work, reference))).ageAhead;
  const listed = async (who: string, reference: string) =>
    (await town.as(who, (work) => showInbox(work))).ages.find((each) => each.reference === reference);

  it.each([
    ['2009-02-03', { age: 18, on: '2027-02-03', change: 'guardians-end' }],
    ['2012-02-03', { age: 15, on: '2027-02-03', change: 'own-yes' }],
    ['2006-02-03', { age: 21, on: '2027-02-03', change: 'no-longer-young' }],
    // To the day, and no day sooner.
    ['2008-12-05', { age: 18, on: '2026-12-05', change: 'guardians-end' }],
    ['2009-02-04', null],
    ['2008-12-04', null],
    // No consent changes at twelve.
    ['2015-01-01', null],
  ] as const)('of who was born on %s is seen sixty days ahead: %o', async (birthDate, expected) => {
    const reference = await bornOn(birthDate, {
      statutoryReport: false,
      suspectsHarm: 'no',
      wantsFeedback: false,
      sspfReferral: birthDate > '2006-12-05',
    });
    expect(await ahead('polis', reference)).toEqual(expected);
    const card = await listed('polis', reference);
    if (expected === null) expect(card).toBeUndefined();
    else expect(card).toEqual({ ...expected, reference, youngPerson: expect.objectContaining({ name: 'Elis B' }) });
  });

  it('of a leap day is reckoned as the age is', async () => {
    const reference = await bornOn('2012-02-29');
    await town.setTime('2027-02-28T08:00:00.000Z');
    expect(await ahead('polis', reference)).toMatchObject({ age: 15, on: '2027-03-01' });
    expect((await town.as('polis', (work) => showCase(work, reference))).youngPerson.age).toBe(14);
  });

  it('is told to those alone who have been told who it is, and of a protected identity to nobody', async () => {
    const reference = await bornOn('2012-01-03');
    expect([await ahead('samordnare', reference), await listed('samordnare', reference)]).toEqual([null, undefined]);
    expect(await ahead('soc', reference)).toMatchObject({ age: 15 });
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: ['lindvik-samordning'],
        givenBy: ['guardian-1'],
      }),
    );
    expect(await ahead('samordnare', reference)).toMatchObject({ age: 15 });
    expect(await listed('samordnare', reference)).toMatchObject({ age: 15 });
    for (const who of ['polis@grannby', 'skola']) expect(await listed(who, reference)).toBeUndefined();
    const hidden = await bornOn('2012-01-03', {}, true);
    for (const who of ['polis', 'soc'])
      expect([await ahead(who, hidden), await listed(who, hidden)]).toEqual([null, undefined]);
  });

  it('is over where the case is', async () => {
    const reference = await bornOn('2012-01-03', {
      suspectsHarm: 'no',
      statutoryReport: false,
      wantsFeedback: false,
      sspfReferral: false,
    });
    const answers = { closing: 'no-contact' };
    await town.as('polis', (work) =>
      takeAction(work, reference, { track: 'police', action: 'talk-not-possible', answers }),
    );
    expect([await ahead('polis', reference), await listed('polis', reference)]).toEqual([null, undefined]);
  });

  it('is what a town sets', async () => {
    await town.set('grannby', 'consent-rules', {
      bands: [
        { from: 0, to: 15, guardians: 'all', youngPerson: 'listened-to' },
        { from: 16, guardians: 'none', youngPerson: 'alone' },
      ],
      source: 'lokalt',
    });
    const asked = { ...elis, youngPerson: { ...elis.youngPerson, birthDate: '2011-01-03' } };
    const { reference } = await town.as('polis@grannby', (work) => openReferral(work, asked));
    expect(await ahead('polis@grannby', reference)).toEqual({ age: 16, on: '2027-01-03', change: 'guardians-end' });
  });

  it('stands in no state, event, date, timer or mail: a birthday is told by none of them', async () => {
    const reference = await bornOn('2012-01-17');
    await town.as('soc', (work) => showInbox(work));
    await town.ringDue();
    const engine = await town.rows<{ held: string }>(
      `select concat(c.state::text, (select string_agg(e.data::text, '') from samspel.event e where e.case_id = c.id),
         (select string_agg(concat(t.at, t.due), '') from samspel.case_date t where t.case_id = c.id),
         (select string_agg(concat(n.due, n.thing), '') from samspel.notice n where n.case_id = c.id)) as held
       from samspel.concern_case c where c.reference = $1`,
      [reference],
    );
    expect(engine[0]?.held).not.toMatch(/20(12|27)-01-17/);
    const jobs = await town.rows('select 1 from samspel.timer t where t.due = $1', ['2027-01-17']);
    expect(jobs).toEqual([]);
  });
});
