import {
  correctYoungPerson,
  disclose,
  freezeDisclosure,
  listCases,
  listDisclosures,
  lockOutColleague,
  type NewDisclosure,
  openReferral,
  searchCases,
  showCase,
  showSharing,
  showTimeline,
  showWrongReceiver,
  showYoungPerson,
  type Work,
} from '#cases';
import { settingInForce } from '#use-case';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const SOCIAL = 'lindvik-socialtjanst';
const POLICE = 'lindvik-polis';
const LEISURE = 'lindvik-fritid';

describe('what went to the wrong receiver', () => {
  let town: Town;
  let reference: string;
  let id: string;
  beforeAll(async () => {
    town = await Town.open();
    const grounds = await town.as('soc', (work) => Promise.resolve(settingInForce(work, 'grounds')));
    const clause = grounds['general-clause'];
    if (clause === undefined) throw new Error('The ground is shipped.');
    const approved = { by: 'Stadsjuristen', on: '2020-01-01' };
    await town.set('lindvik', 'grounds', {
      ...grounds,
      'general-clause': { ...clause, approved },
      // Social services tell here too, on one that asks nothing of them.
      investigation: { ...clause, approved, breaks: undefined, asks: ['circumstances'] },
    });
  });
  beforeEach(async () => {
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = row?.id ?? '';
  });
  afterAll(async () => town.close());

  const toLeisure: NewDisclosure = {
    receiver: LEISURE,
    ground: 'general-clause',
    why: 'Ha ögonen öppna.',
    weighing: 'Uppenbart.',
    kinds: ['identity', 'facts'],
  };
  const tells = async (told = toLeisure) => (await town.as('polis', (work) => disclose(work, reference, told))) ?? '';
  const freezes = (who: string, disclosure: string) =>
    town.as(who, (work) => freezeDisclosure(work, reference, disclosure));
  const found = (disclosure: string) => town.as('polis', (work) => showWrongReceiver(work, reference, disclosure));
  const noAccess = { code: 'no-access' };

  it('is read there no more: not the case, its list, the record or a search, nor by SQL', async () => {
    const told = await tells();
    expect((await town.as('fritid', (work) => showYoungPerson(work, reference))).givenName).toBe('Elis');
    await freezes('polis', told);
    const ways: ((work: Work, reference: string) => Promise<unknown>)[] = [
      showCase,
      showYoungPerson,
      listDisclosures,
      showSharing,
    ];
    for (const reads of ways)
      await expect(town.as('fritid', (work) => reads(work, reference))).rejects.toMatchObject(noAccess);
    const cases = await town.as('fritid', (work) => listCases(work, {}));
    expect(cases.items.map((each) => each.reference)).not.toContain(reference);
    const hits = await town.as('fritid', (work) => searchCases(work, { q: 'Elis' }));
    expect(hits.map((each) => each.reference)).not.toContain(reference);
    for (const table of ['disclosure', 'young_person'])
      expect(await town.raw('fritid', `select id from samspel.${table} where case_id = '${id}'`)).toEqual([]);
    expect(await town.raw('fritid', `select * from samspel.episodes('${id}')`)).toEqual([]);
    await expect(
      town.raw(
        'fritid',
        `select samspel.disclose('${id}', '${SOCIAL}', '{identity}', 'anonymous', 'x', null, null, now())`,
      ),
    ).rejects.toThrow(/no party/);
    // Nothing is deleted: the sender has to tell of it.
    expect(await town.rows('select id from samspel.disclosure where id = $1', [told])).toHaveLength(1);
  });

  it('leaves a receiver what it has by something else', async () => {
    const told = await tells({ ...toLeisure, receiver: SOCIAL, kinds: ['facts', 'identity', 'concerns'] });
    await freezes('polis', told);
    const seen = await town.as('soc', (work) => showCase(work, reference));
    // The report stands: it came by the duty to report.
    expect([seen.youngPerson.name, seen.concern?.facts]).toEqual(['Elis B', elis.facts]);
    expect((await town.as('soc', (work) => listDisclosures(work, reference))).map((each) => each.id)).not.toContain(
      told,
    );
  });

  it('is marked in the sender’s register, and gone from who reads what', async () => {
    const told = await tells();
    await freezes('polis', told);
    const register = await town.as('polis', (work) => listDisclosures(work, reference));
    const row = register.find((each) => each.id === told);
    expect(row).toMatchObject({ mayFreeze: false, receiver: { id: LEISURE } });
    expect(row?.frozen).not.toBeNull();
    const { rows } = await town.as('polis', (work) => showSharing(work, reference));
    const cell = rows.find(({ kind }) => kind === 'facts')?.cells.find(({ agency }) => agency === LEISURE);
    expect(cell).toMatchObject({ reads: 'nothing' });
  });

  it('says how many read it and when, and never who', async () => {
    const told = await tells();
    await town.rows(
      `insert into samspel.audit (account, municipality, agency, action, cases, fields)
       select m.account, 'lindvik', m.agency, 'showCase', array[$1::uuid], '{identity,concern}'
       from samspel.membership m cross join generate_series(1, 2) where m.agency = $2`,
      [id, LEISURE],
    );
    const people = await town.rows('select account from samspel.membership where agency = $1', [LEISURE]);
    await expect(found(told)).rejects.toMatchObject(noAccess);
    await freezes('polis', told);
    const report = await found(told);
    expect(report.people).toBe(people.length);
    expect(report.readings).toHaveLength(people.length * 2);
    expect(Object.keys(report.readings[0] ?? {}).sort()).toEqual(['at', 'person']);
    const asked = `select * from samspel.readings_of_disclosure('${told}')`;
    expect(await town.raw('soc', asked)).toEqual([]);
    expect(await town.raw('polis', asked)).not.toEqual([]);
    const kin = await town.as('polis', (work) => Promise.resolve(work.actor.account));
    await town.as('polischef', (work) => lockOutColleague(work, reference, kin, 'Kusin till den unge.'));
    expect(await town.raw('polis', asked)).toEqual([]);
  });

  it('is the sender’s to say, and nobody else’s', async () => {
    const told = await tells();
    for (const who of ['fritid', 'soc', 'samordnare', 'skola', 'polis@grannby']) {
      await expect(freezes(who, told)).rejects.toMatchObject(noAccess);
      await expect(town.raw(who, `select samspel.freeze_disclosure('${told}', now())`)).rejects.toThrow(
        /not this agency/,
      );
    }
    expect((await town.as('fritid', (work) => showCase(work, reference))).concern?.facts).toBe(elis.facts);
  });

  it('is told the data protection officer, once, and no party', async () => {
    const told = await tells();
    await freezes('polis', told);
    await freezes('polis', told);
    const notices = await town.rows(
      "select word, thing, occasion, recipients from samspel.notice where case_id = $1 and thing like 'incident:%'",
      [id],
    );
    expect(notices).toEqual([
      {
        word: 'review',
        thing: `incident:${told}`,
        occasion: 'news',
        recipients: [{ agency: 'lindvik-drift', person: expect.any(String) }],
      },
    ]);
    // The timeline of the parties shows what they are mailed, and not this.
    for (const who of ['polis', 'soc', 'samordnare'])
      expect(JSON.stringify(await town.as(who, (work) => showTimeline(work, reference)))).not.toContain(
        'lindvik-drift',
      );
  });

  const record = () => town.as('fritid', (work) => showYoungPerson(work, reference));
  const ofSocial = async (kinds: NewDisclosure['kinds']): Promise<string> =>
    (await town.as('soc', (work) =>
      disclose(work, reference, { ...toLeisure, ground: 'investigation', circumstances: 'De frågade.', kinds }),
    )) ?? '';
  /** Social services write another address, school and guardian than the police told them of. */
  const socialKnowsOtherwise = () =>
    town.as('soc', async (work) =>
      correctYoungPerson(work, reference, {
        givenName: 'Elis',
        familyName: 'Bergman',
        birthDate: '2013-03-02',
        address: 'Hemliga gatan 1',
        school: 'Hemskolan',
        schoolClass: '1 A',
        guardians: [{ name: 'Bo Ny', phone: '070-000 00 09' }],
        custodySource: 'told',
      }),
    );

  it.each([
    ['the older first', [0, 1]],
    ['the newer first', [1, 0]],
  ])('makes a receiver no party when all that made it one is frozen, %s', async (_which, order) => {
    const told = [await tells({ ...toLeisure, kinds: ['facts'] }), await tells()];
    for (const at of order) {
      await expect(town.as('fritid', (work) => showCase(work, reference))).resolves.toMatchObject({ reference });
      await freezes('polis', told[at] ?? '');
    }
    await expect(town.as('fritid', (work) => showCase(work, reference))).rejects.toMatchObject(noAccess);
    expect(
      await town.rows('select agency from samspel.party where case_id = $1 and agency = $2', [id, LEISURE]),
    ).toEqual([]);
  });

  it('goes out of a record that something else stands behind, and what stands comes in its place', async () => {
    await socialKnowsOtherwise();
    const wrong = await ofSocial(['identity', 'guardians']);
    await tells({ ...toLeisure, kinds: ['identity'] });
    expect(await record()).toMatchObject({ address: 'Hemliga gatan 1', school: 'Hemskolan' });
    await freezes('soc', wrong);
    expect(await record()).toMatchObject({
      givenName: 'Elis',
      address: elis.youngPerson.address,
      school: 'Norrängsskolan',
      schoolClass: '7 B',
      guardians: [],
    });
  });

  it('goes also where the receiver corrected something else of it, and what it wrote itself stays', async () => {
    await socialKnowsOtherwise();
    const wrong = await ofSocial(['identity', 'guardians']);
    await tells({ ...toLeisure, kinds: ['identity'] });
    await town.as('fritid', async (work) => {
      const { address, guardians } = await showYoungPerson(work, reference);
      await correctYoungPerson(work, reference, {
        givenName: 'Elis',
        familyName: 'Bergman',
        birthDate: '2013-03-02',
        ...(address === null ? {} : { address }),
        school: 'Egna skolan',
        guardians: guardians.map(({ id: guardian, name, phone }) => ({
          id: guardian,
          name,
          ...(phone === null ? {} : { phone }),
        })),
      });
    });
    await freezes('soc', wrong);
    expect(await record()).toMatchObject({
      address: elis.youngPerson.address,
      school: 'Egna skolan',
      schoolClass: null,
      guardians: [],
    });
  });

  it('does not come back with what is lawfully told later', async () => {
    await socialKnowsOtherwise();
    await freezes('soc', await ofSocial(['identity', 'guardians']));
    await tells({ ...toLeisure, kinds: ['identity'] });
    expect(await record()).toMatchObject({
      givenName: 'Elis',
      address: elis.youngPerson.address,
      school: 'Norrängsskolan',
      guardians: [],
    });
  });

  it('leaves an agency its own, which was no different', async () => {
    await socialKnowsOtherwise();
    const wrong =
      (await town.as('soc', (work) =>
        disclose(work, reference, {
          ...toLeisure,
          ground: 'investigation',
          circumstances: 'De frågade.',
          receiver: POLICE,
          kinds: ['identity', 'guardians'],
        }),
      )) ?? '';
    await freezes('soc', wrong);
    expect(await town.as('polis', (work) => showYoungPerson(work, reference))).toMatchObject({
      address: elis.youngPerson.address,
      school: 'Norrängsskolan',
      guardians: [{ name: 'Anna Bergman' }],
    });
  });

  it('is a record of nobody’s where the receiver takes part by something else: nothing is asked, offered or told of it', async () => {
    const told = await tells({ ...toLeisure, kinds: ['identity', 'guardians'] });
    await tells({ ...toLeisure, kinds: ['facts'] });
    const offer = '8f2c1c0e-6c1f-4b1e-9d57-0f6f5f0f3a11';
    await town.rows(
      `insert into samspel.consent (id, case_id, municipality, agency, by_person, at, outcome, whose, given_by, agencies, kinds, from_day, how, joins, opened_by, purpose)
       select gen_random_uuid(), $1, 'lindvik', $2, m.account, now(), 'given', 'young-person', '{guardian-1}', array[$2, $3], '{identity}', '2026-01-01', 'oral', array[$2, $3], array[$2], 'x'
       from samspel.membership m where m.agency = $2 limit 1`,
      [id, LEISURE, SOCIAL],
    );
    await town.rows(
      `insert into samspel.handoff_offer (id, case_id, municipality, sender, receiver, by_person, why, ground, fields)
       select $2, $1, 'lindvik', $3, $4, m.account, 'x', 'x', '{identity}' from samspel.membership m where m.agency = $3 limit 1`,
      [id, offer, LEISURE, SOCIAL],
    );
    const named = `select given_name from samspel.offered_young_person('${offer}')`;
    expect(await town.raw('soc', named)).toHaveLength(1);
    await freezes('polis', told);
    expect(await town.raw('soc', named)).toEqual([]);
    const yes = `select samspel.record_consent('${id}', gen_random_uuid(), 'given', 'young-person', '{guardian-1}', '{${LEISURE},${SOCIAL}}', '{identity}', null, '2026-01-01', null, 'oral', null, null, null, now())`;
    await expect(town.raw('fritid', yes)).rejects.toThrow(/not for this agency/);
    const custody = `select samspel.change_custody('${id}', '{}', '{}', '{}', 'told', '{}', now())`;
    await expect(town.raw('fritid', custody)).rejects.toThrow(/not for this agency/);
  });

  it('may be told again, lawfully, and is read again', async () => {
    await freezes('polis', await tells());
    await tells();
    expect((await town.as('fritid', (work) => showYoungPerson(work, reference))).givenName).toBe('Elis');
    expect(
      (await town.as('fritid', (work) => listDisclosures(work, reference))).filter(
        ({ sender }) => sender.id === POLICE,
      ),
    ).toHaveLength(1);
  });
});
