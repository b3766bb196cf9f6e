import {
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
    const approved = { by: 'Stadsjuristen', on: '2026-01-15' };
    await town.set('lindvik', 'grounds', { ...grounds, 'general-clause': { ...clause, approved } });
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
