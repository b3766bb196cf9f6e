import {
  answerHandoff,
  correctYoungPerson,
  type CorrectedPerson,
  offerHandoff,
  openReferral,
  recordConsent,
  reopenCase,
  showCase,
  showHandoff,
  showInbox,
  showYoungPerson,
  takeAction,
  type YoungPersonRecord,
} from '#cases';
import type { HandedOver } from '#sharing';
import { elisInFull } from '../support/referrals.js';
import { Town } from '../support/town.js';

const elis = { ...elisInFull, occurredOn: '2026-09-04' };

/** What everybody who may see it reads of Elis. */
const ALL = {
  givenName: 'Elis',
  familyName: 'Bergman',
  birthDate: '2013-03-02',
  number: '20130302-2386',
  address: 'Kvarngränd 7, 999 01 Lindvik',
  phone: '070-000 00 03',
  email: 'elis.b@bergman.example',
  school: 'Norrängsskolan',
  schoolClass: '7 B',
  protectedIdentity: false,
  guardians: [
    {
      id: expect.any(String),
      name: 'Anna Bergman',
      phone: '070-000 00 01',
      email: 'anna@bergman.example',
      address: 'Åsvägen 12, 999 02 Lindvik',
      mayNotKnow: false,
      whyMayNotKnow: null,
    },
  ],
};
const REPORTER = { name: 'Siv Holmgren', role: 'områdespolis', phone: '010-000 00 04', email: 'siv@polisen.example' };
const PRIVATE = { name: 'Göte Lund', role: 'granne', phone: '070-000 00 05', email: 'gote@lund.example' };

/** What is encrypted, in parts that a row in clear would hold however it is written. */
const CANARIES =
  /20130302-?2386|Kvarngränd|070-000 00 0|bergman\.example|Åsvägen|Holmgren|områdespolis|010-000 00 04|siv@|Göte|granne|gote@/;

const SCHOOL = 'lindvik-bjorkskolan';
const EVERYONE = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', SCHOOL];

describe('who a case is about', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
  });
  afterAll(async () => town.close());

  const opened = async (referral = elis): Promise<string> =>
    (await town.as('polis', (work) => openReferral(work, referral))).reference;
  const record = (who: string, reference: string): Promise<YoungPersonRecord> =>
    town.as(who, (work) => showYoungPerson(work, reference));
  const concernOf = async (who: string, reference: string) =>
    (await town.as(who, (work) => showCase(work, reference))).concern;
  const consented = (reference: string): Promise<void> =>
    town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies: EVERYONE, givenBy: ['guardian-1'] }),
    );
  const nothing = { code: 'no-access' };

  it('is read in full by who reports, and by social services once it is reported', async () => {
    const reference = await opened();
    for (const who of ['polis', 'soc']) expect(await record(who, reference)).toEqual({ ...ALL, revision: 0 });
    expect(await concernOf('soc', reference)).toMatchObject({
      occurredOn: '2026-09-04',
      place: 'Norra skolgården',
      reporter: REPORTER,
      received: expect.stringMatching(/^2026-09-08T08:0/),
    });
  });

  it('is read by nobody else before there is consent', async () => {
    const reference = await opened();
    for (const who of ['samordnare', 'skola', 'fritid', 'admin', 'polis@grannby', 'soc@grannby'])
      await expect(record(who, reference)).rejects.toMatchObject(nothing);
    const seen = await town.as('samordnare', (work) => showCase(work, reference));
    expect(seen.youngPerson.name).toBeNull();
    expect(JSON.stringify(seen)).not.toMatch(CANARIES);
    expect(JSON.stringify(seen)).not.toMatch(/Elis|Bergman|Norräng|7 B|skolgården/);
  });

  it('is read by whom consent covers, with guardians and contact, and not who reported', async () => {
    const reference = await opened();
    await consented(reference);
    expect(await record('samordnare', reference)).toEqual({ ...ALL, revision: 0 });
    expect(await concernOf('samordnare', reference)).toMatchObject({ place: 'Norra skolgården', reporter: null });
    await expect(record('skola', reference)).rejects.toMatchObject(nothing);
  });

  /** Coordination asks the school, which has not answered. */
  async function asked(reference: string, fields: HandedOver[] = ['identity']): Promise<string> {
    const offer = { track: 'coordination', handoff: 'school', receiver: SCHOOL, why: 'Skolan når familjen.', fields };
    await town.as('samordnare', (work) => offerHandoff(work, reference, offer));
    const { handoffs } = await town.as('skola', (work) => showInbox(work));
    return handoffs.find((card) => card.reference === reference)?.id ?? '';
  }

  it('is named to the agency that is asked, where consent covers it, and no more than named', async () => {
    const reference = await opened();
    await consented(reference);
    const id = await asked(reference);
    const offer = await town.as('skola', (work) => showHandoff(work, id));
    expect(offer.whom).toEqual({ givenName: 'Elis', familyName: 'Bergman', birthDate: '2013-03-02' });
    expect(JSON.stringify(offer)).not.toMatch(CANARIES);
    // The card of a day says no less than the page that it leads to, and in a list no more than a name and an initial.
    const card = async (who: string) => {
      const { handoffs } = await town.as(who, (work) => showInbox(work));
      return handoffs.filter((each) => each.id === id).map(({ youngPerson }) => youngPerson);
    };
    expect(await card('skola')).toEqual([{ name: 'Elis B', age: 13, ageBand: null, protectedIdentity: false }]);
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'withdrawn', agencies: [SCHOOL], givenBy: ['guardian-1'] }),
    );
    await expect(town.as('skola', (work) => showHandoff(work, id))).rejects.toMatchObject({ code: 'gone' });
    const sql = `select * from samspel.offered_young_person('${id}')`;
    expect(await town.raw('skola', sql)).toEqual([]);
  });

  it('is not named to the agency that is asked for something else', async () => {
    const reference = await opened();
    await consented(reference);
    const id = await asked(reference, ['facts']);
    expect((await town.as('skola', (work) => showHandoff(work, id))).whom).toBeNull();
    const { handoffs } = await town.as('skola', (work) => showInbox(work));
    expect(handoffs.map(({ youngPerson }) => youngPerson.name)).toEqual([null]);
  });

  it('is read as far as it was handed over', async () => {
    const reference = await opened();
    await consented(reference);
    const id = await asked(reference);
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));
    expect(await record('skola', reference)).toEqual({ ...ALL, guardians: [], revision: 0 });
    expect(await concernOf('skola', reference)).toBeNull();
  });

  it('names the one who writes as the reporter, unless another is named', async () => {
    const { reporter: _, privateReporter: __, ...told } = elis;
    const reference = await opened(told);
    const colleague = { name: expect.any(String), role: null, phone: null, email: null };
    expect(await concernOf('soc', reference)).toMatchObject({ reporter: colleague, privateReporter: null });
  });

  it('keeps a private reporter with the agency that was told, whatever is shared', async () => {
    const reference = await opened();
    await consented(reference);
    expect(await concernOf('polis', reference)).toMatchObject({ privateReporter: PRIVATE });
    for (const who of ['soc', 'samordnare']) {
      const seen = await town.as(who, (work) => showCase(work, reference));
      expect(JSON.stringify(seen)).not.toMatch(/Göte|granne|gote@|00 05/);
    }
    const snapshots = await town.rows<{ snapshot: unknown }>('select snapshot from samspel.disclosure');
    expect(JSON.stringify(snapshots)).not.toContain('privateReporter');
  });

  it('goes along, number and all, when a closed case is taken up again', async () => {
    const reference = await opened({
      ...elis,
      suspectsHarm: 'no',
      statutoryReport: false,
      wantsFeedback: false,
      sspfReferral: false,
    });
    const answers = { closing: 'no-contact' };
    const asked = { track: 'police', action: 'talk-not-possible', answers };
    await town.as('polis', (work) => takeAction(work, reference, asked));
    const { youngPerson: _, guardians: __, ...told } = elis;
    const again = await town.as('polis', (work) => reopenCase(work, reference, told));
    expect(await record('polis', again.reference)).toEqual({ ...ALL, revision: 0 });
    expect(await record('soc', again.reference)).toEqual({ ...ALL, revision: 0 });
  });

  describe('when it is corrected', () => {
    const moved: CorrectedPerson = {
      givenName: 'Elis',
      familyName: 'Bergman Ek',
      birthDate: '2013-03-02',
      number: '130302-2394',
      address: 'Hamngatan 1, 999 03 Lindvik',
      guardians: [{ name: 'Anna Bergman' }],
    };
    const correct = (who: string, reference: string, person = moved, revision?: number): Promise<void> =>
      town.as(who, (work) => correctYoungPerson(work, reference, person, revision));

    it('is another in that agency’s own record alone', async () => {
      const reference = await opened();
      await correct('soc', reference, moved, 0);
      expect(await record('soc', reference)).toEqual({
        ...ALL,
        familyName: 'Bergman Ek',
        number: '20130302-2394',
        address: 'Hamngatan 1, 999 03 Lindvik',
        phone: null,
        email: null,
        school: null,
        schoolClass: null,
        guardians: [
          {
            id: expect.any(String),
            name: 'Anna Bergman',
            phone: null,
            email: null,
            address: null,
            mayNotKnow: false,
            whyMayNotKnow: null,
          },
        ],
        revision: 1,
      });
      expect(await record('polis', reference)).toEqual({ ...ALL, revision: 0 });
    });

    it('is not overwritten by what a later share holds, which gives what was lacking', async () => {
      const reference = await opened();
      await correct('soc', reference);
      await consented(reference);
      expect(await record('soc', reference)).toMatchObject({
        familyName: 'Bergman Ek',
        number: '20130302-2394',
        address: 'Hamngatan 1, 999 03 Lindvik',
        school: 'Norrängsskolan',
        guardians: [{ name: 'Anna Bergman', phone: null }],
        revision: 2,
      });
    });

    it('is refused to whoever saw it as it was before', async () => {
      const reference = await opened();
      await correct('soc', reference, moved, 0);
      await expect(correct('soc', reference, moved, 0)).rejects.toMatchObject({ code: 'conflict' });
    });

    it('is refused where number and birth date disagree, by both names', async () => {
      const reference = await opened();
      const asked = correct('soc', reference, { ...moved, birthDate: '2013-03-03' });
      await expect(asked).rejects.toMatchObject({
        failure: { errors: [{ pointer: '/number' }, { pointer: '/birthDate' }] },
      });
    });

    it('is no business of who has no record of it', async () => {
      const reference = await opened();
      for (const who of ['samordnare', 'skola', 'polis@grannby'])
        await expect(correct(who, reference)).rejects.toMatchObject(nothing);
    });
  });

  it('names of several the one whose number is wrong', async () => {
    const other = {
      givenName: 'Maja',
      familyName: 'Ek',
      birthDate: '2012-01-31',
      number: '20120131-2385',
      concerns: ['drugs'],
    };
    const asked = opened({ ...elis, alsoAbout: [other] });
    await expect(asked).rejects.toMatchObject({ failure: { errors: [{ pointer: '/alsoAbout/0/number' }] } });
  });

  it('stands in clear in no table, whatever was done', async () => {
    const tables = await town.rows<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      for (const { row } of await town.rows<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`))
        if (CANARIES.test(row)) found.push(name);
    expect(found).toEqual([]);
    // It is there, or the test would tell nothing.
    expect(await town.rows('select 1 from samspel.young_person where number is not null')).not.toEqual([]);
    expect(JSON.stringify({ ...ALL, REPORTER, PRIVATE })).toMatch(CANARIES);
  });
});
