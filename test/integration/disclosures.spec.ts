import {
  answerHandoff,
  disclose,
  execute,
  listDisclosures,
  listMappings,
  type NewDisclosure,
  offerHandoff,
  type NewReferral,
  openReferral,
  recordConsent,
  saveVersions,
  showCase,
  showChoices,
  showDisclosureChoices,
  showInbox,
  showSharing,
  writeMapping,
} from '#cases';
import { settingInForce } from '#use-case';
import { readDefinitions } from '#config/workflows';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const POLICE = 'lindvik-polis';
const SOCIAL = 'lindvik-socialtjanst';
const SCHOOL = 'lindvik-bjorkskolan';
const LEISURE = 'lindvik-fritid';
const approved = { by: 'Stadsjuristen', on: '2020-01-01' };

describe('what is told outside a referral and a handoff', () => {
  let town: Town;
  let reference: string;
  let id: string;
  beforeAll(async () => {
    town = await Town.open();
    await saveVersions(town.api, readDefinitions('config/workflows'));
    // The town's lawyer has approved the grounds that are tried here.
    const grounds = await town.as('soc', (work) => Promise.resolve(settingInForce(work, 'grounds')));
    const approve = (...names: string[]) =>
      Object.fromEntries(names.flatMap((name) => (grounds[name] ? [[name, { ...grounds[name], approved }]] : [])));
    await town.set('lindvik', 'grounds', {
      ...grounds,
      ...approve('risk-of-crime', 'investigation', 'general-clause'),
    });
  });
  const refers = async (who: string, referral: NewReferral = elis): Promise<void> => {
    ({ reference } = await town.as(who, (work) => openReferral(work, referral)));
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = row?.id ?? '';
  };
  beforeEach(() => refers('polis'));
  afterAll(async () => town.close());

  const risk: NewDisclosure = {
    receiver: POLICE,
    ground: 'risk-of-crime',
    why: 'Förbereda orossamtalet.',
    circumstances: 'Sedd med äldre ungdomar tre kvällar.',
    weighing: 'Inga insatser tar skada.',
    kinds: ['identity', 'facts'],
  };
  const tells = (who: string, told: NewDisclosure, key?: string) =>
    town.as(who, (work) => disclose(work, reference, told), key === undefined ? undefined : { key, hash: key });
  const register = (who: string) => town.as(who, (work) => listDisclosures(work, reference));
  const chosen = async (who: string) => (await register(who)).filter(({ purpose }) => purpose === 'chosen');
  const choices = (who: string, receiver: string, kinds: NewDisclosure['kinds']) =>
    town.as(who, (work) => showDisclosureChoices(work, reference, { receiver, kinds }));
  const whyNot = async (who: string, receiver: string, kinds: NewDisclosure['kinds'] = ['facts']) =>
    Object.fromEntries((await choices(who, receiver, kinds)).grounds.map((each) => [each.ground, each.whyNot]));
  const raw = (who: string, more: Partial<NewDisclosure> = {}) => {
    const { receiver, ground, why, circumstances, weighing, kinds } = { ...risk, ...more };
    const text = (value: string | undefined) => (value === undefined ? 'null' : `'${value}'`);
    return town.raw(
      who,
      `select samspel.disclose('${id}', '${receiver}', '{${kinds.join(',')}}', '${ground}', ${text(why)}, ${text(circumstances)}, ${text(weighing)}, now())`,
    );
  };

  it('stands in the register of both ends, as one row; what was weighed is the sender’s own', async () => {
    await tells('soc', risk);
    const [sent] = await chosen('soc');
    expect(sent).toMatchObject({
      sender: { id: SOCIAL },
      receiver: { id: POLICE },
      ground: 'OSL 10 kap. 18 a §',
      why: risk.why,
      kinds: risk.kinds,
      circumstances: risk.circumstances,
      weighing: risk.weighing,
      withdrawn: null,
    });
    expect(sent?.decidedBy).toMatch(/\w/);
    const [told] = await chosen('polis');
    expect(told).toEqual({ ...sent, decidedBy: null, circumstances: null, weighing: null, mayFreeze: false });
    expect(await chosen('samordnare')).toEqual([]);
    expect(await town.raw('polis', 'select * from samspel.disclosure_reason')).toEqual([]);
  });

  it('is one decision, however often the button is pressed', async () => {
    await tells('soc', risk, 'pressed-twice');
    await tells('soc', risk, 'pressed-twice');
    expect(await chosen('soc')).toHaveLength(1);
  });

  it('makes an agency of the town a party that was none, and shows it what was told alone', async () => {
    await expect(town.as('fritid', (work) => showCase(work, reference))).rejects.toMatchObject({ code: 'no-access' });
    await tells('polis', {
      receiver: LEISURE,
      ground: 'general-clause',
      why: 'Ha ögonen öppna.',
      weighing: 'Uppenbart.',
      kinds: ['facts'],
    });
    const seen = await town.as('fritid', (work) => showCase(work, reference));
    expect(seen.concern).toMatchObject({ facts: elis.facts, assessment: null });
    expect([seen.youngPerson.name, seen.tracks]).toEqual([null, []]);
    const [party] = await town.rows(
      `select p.how, d.ground from samspel.party p join samspel.disclosure d on d.id = p.disclosure
       where p.case_id = $1 and p.agency = $2`,
      [id, LEISURE],
    );
    expect(party).toEqual({ how: 'brought-in', ground: 'OSL 10 kap. 27 §' });
  });

  it('needs a ground that a lawyer has approved, with its sender, receiver, secrecy and age', async () => {
    expect(await whyNot('soc', POLICE)).toMatchObject({
      'risk-of-crime': [],
      'prevent-crime': ['not-approved'],
      'general-clause': ['secrecy'],
      report: ['by-referral', 'receiver'],
      consent: ['no-consent'],
      anonymous: ['kinds'],
    });
    expect(await whyNot('soc', SCHOOL)).toMatchObject({ 'risk-of-crime': ['receiver'] });
    expect(await whyNot('polis', SOCIAL)).toMatchObject({ 'risk-of-crime': ['sender', 'receiver', 'secrecy'] });
    for (const ground of ['prevent-crime', 'general-clause', 'report', 'consent', 'no-such-ground', 'constructor'])
      await expect(tells('soc', { ...risk, ground })).rejects.toMatchObject({
        failure: { errors: [{ pointer: '/ground', code: 'does-not-fit', allowed: ['risk-of-crime'] }] },
      });
    await expect(tells('soc', { ...risk, weighing: undefined })).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/weighing', code: 'missing' }] },
    });
    await expect(tells('soc', { ...risk, receiver: 'grannby-polis' })).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/receiver' }] },
    });
    expect(await chosen('soc')).toEqual([]);
  });

  it.each([
    ['one that no lawyer has approved', 'soc', { ground: 'prevent-crime' }, /not-approved/],
    ['one that is not set', 'soc', { ground: 'därför' }, /not-in-force/],
    ['an act’s', 'soc', { ground: 'report' }, /by-referral/],
    ['one for other senders', 'samordnare', {}, /sender/],
    ['one for other receivers', 'soc', { receiver: SCHOOL }, /receiver/],
    ['one that does not break the secrecy', 'soc', { ground: 'general-clause' }, /secrecy/],
    ['one without what it asks for', 'soc', { circumstances: undefined }, /not-weighed/],
    ['consent that nobody gave', 'soc', { ground: 'consent' }, /not-agreed/],
    ['one for a case that stands elsewhere', 'polis', { receiver: SOCIAL, ground: 'investigation' }, /state/],
    ['no names that carries them', 'soc', { ground: 'anonymous' }, /kinds/],
    ['any, by who is no party', 'fritid', {}, /no party/],
    ['any, over the town’s border', 'soc', { receiver: 'grannby-polis' }, /no such receiver/],
  ])('is refused by the database too, though the program forgot to ask: %s', async (_what, who, more, refused) => {
    await expect(raw(who, more)).rejects.toThrow(refused);
    expect(
      await town.rows("select id from samspel.disclosure where case_id = $1 and purpose = 'chosen'", [id]),
    ).toEqual([]);
  });

  it('breaks no secrecy that nobody has said, nor what holds in the school’s own unit', async () => {
    expect((await whyNot('samordnare', LEISURE))['general-clause']).toEqual(['secrecy']);
    await expect(raw('samordnare', { receiver: LEISURE, ground: 'general-clause' })).rejects.toThrow(/secrecy/);
    await refers('skola', { ...elis, concernTalk: false });
    expect((await whyNot('skola', LEISURE))['general-clause']).toEqual(['secrecy']);
    await expect(raw('skola', { receiver: LEISURE, ground: 'general-clause' })).rejects.toThrow(/secrecy/);
    expect((await whyNot('rektor', LEISURE))['general-clause']).toEqual([]);
  });

  it('warns alike by each road: of an agency whose secrecy may be weaker, and that an age and a cause may be enough', async () => {
    const { acts } = await town.as('polis', showChoices);
    const warned = Object.fromEntries(
      acts.map(({ act, receivers }) => [act, receivers.map(({ id: to, warnings }) => [to, warnings])]),
    );
    expect(warned['statutory-report']).toEqual([[SOCIAL, []]]);
    expect(warned['sspf-referral']).toEqual([['lindvik-samordning', ['weaker-secrecy', 'may-identify']]]);
    const weak = [LEISURE, 'lindvik-samordning'].map((agency) => ({ agency, warnings: ['weaker-secrecy'] }));
    expect((await town.as('polis', (work) => showCase(work, reference))).weaker).toEqual(weak);
    const { offers } = await town.as('samordnare', (work) => showCase(work, reference));
    const asked = offers.flatMap(({ receivers }) => receivers.map(({ agency, warnings }) => [agency.id, warnings]));
    expect(Object.fromEntries(asked)).toMatchObject({ [SCHOOL]: [], [LEISURE]: ['weaker-secrecy'] });
    expect((await choices('polis', LEISURE, ['concerns'])).warnings).toEqual(['weaker-secrecy', 'may-identify']);
  });

  it('is given to the board that investigates, from the day it does', async () => {
    // Police may not see the board's steps: that it waits for another is all that is said.
    expect(await whyNot('polis', SOCIAL)).toMatchObject({ investigation: ['waits'] });
    const steps = [
      { action: 'assess-protection', answers: { protection: 'no-danger', assessor: 'qualified' } },
      { action: 'open-investigation', answers: { 'child.heard': 'heard', assessor: 'qualified' } },
    ];
    for (const step of steps)
      await town.as('soc', (work) =>
        execute(work, reference, { do: 'take-action', track: 'social-services', ...step }),
      );
    expect(await whyNot('polis', SOCIAL)).toMatchObject({ investigation: [] });
    await tells('polis', {
      receiver: SOCIAL,
      ground: 'investigation',
      why: 'Er utredning.',
      circumstances: 'Ni bad om det.',
      kinds: ['facts'],
    });
    expect(await chosen('soc')).toMatchObject([{ ground: 'SoL 20 kap. 6 §' }]);
  });

  it('goes on consent as far as one consent reaches, and is marked when it is taken back', async () => {
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: [POLICE, LEISURE],
        givenBy: ['guardian-1'],
        kinds: ['facts'],
      }),
    );
    expect(await whyNot('polis', LEISURE, ['facts'])).toMatchObject({ consent: [] });
    expect(await whyNot('polis', LEISURE, ['facts', 'identity'])).toMatchObject({ consent: ['not-agreed'] });
    await tells('polis', { receiver: LEISURE, ground: 'consent', why: 'Ha ögonen öppna.', kinds: ['facts'] });
    await town.as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'withdrawn', agencies: [LEISURE], givenBy: ['guardian-1'] }),
    );
    expect((await chosen('fritid'))[0]?.withdrawn).not.toBeNull();
    await expect(raw('polis', { receiver: LEISURE, ground: 'consent', kinds: ['facts'] })).rejects.toThrow(
      /not-agreed/,
    );
  });

  it('shows before it goes what the receiver will read, and warns', async () => {
    const { preview, warnings, kinds } = await choices('polis', LEISURE, ['facts', 'identity']);
    expect(preview).toMatchObject({ facts: elis.facts, identity: { givenName: 'Elis' }, assessment: null });
    expect(warnings).toEqual(['weaker-secrecy']);
    expect(kinds).toContain('facts');
    const anonymous = await choices('polis', SOCIAL, ['age-band', 'concerns']);
    expect(anonymous.warnings).toEqual(['may-identify']);
    expect(anonymous.preview).toMatchObject({ ageBand: '12-14', concerns: elis.concerns, identity: null, facts: null });
    await tells('polis', {
      receiver: LEISURE,
      ground: 'general-clause',
      why: 'Råd.',
      weighing: 'Ja.',
      kinds: ['facts'],
    });
    const read = (await town.as('fritid', (work) => showCase(work, reference))).concern;
    expect(read?.facts).toBe(preview?.facts);
    expect(
      await town.raw(
        'fritid',
        `select samspel.preview_disclosure('${id}', 'lindvik-polis', '{identity}', null, now()) as told`,
      ),
    ).toEqual([{ told: {} }]);
  });

  it('and no more than is there', async () => {
    await expect(tells('samordnare', { ...risk, ground: 'anonymous', kinds: ['facts'] })).rejects.toMatchObject({
      failure: { errors: [{ pointer: '/kinds', code: 'not-held' }] },
    });
  });

  describe('who reads what', () => {
    const sees = async (who: string) => {
      const { agencies, rows } = await town.as(who, (work) => showSharing(work, reference));
      const cell = (kind: string, agency: string) =>
        rows.find((row) => row.kind === kind)?.cells.find((each) => each.agency === agency);
      return { agencies: agencies.map(({ id: agency }) => agency), cell };
    };

    it('is of those alone whom the viewer may know of', async () => {
      expect((await sees('polis')).agencies).toEqual(['lindvik-samordning', SOCIAL, POLICE]);
      // Who was told of the referral alone knows of no report, and who was told of the report of no referral.
      expect((await sees('samordnare')).agencies).toEqual(['lindvik-samordning', POLICE]);
      expect((await sees('soc')).agencies).toEqual([SOCIAL, POLICE]);
      await expect(town.as('fritid', (work) => showSharing(work, reference))).rejects.toMatchObject({
        code: 'no-access',
      });
    });

    it('says the same as reading itself, to each kind of agency as it is set', async () => {
      await town.as('polis', (work) =>
        recordConsent(work, reference, {
          outcome: 'given',
          agencies: [SOCIAL, POLICE, LEISURE],
          givenBy: ['guardian-1'],
        }),
      );
      const mapping = { risks: ['Äldre kamrater'], strengths: [], childViewMissing: 'Ville inte.' };
      await town.as('polis', (work) => writeMapping(work, reference, mapping));
      const { agencies, cell } = await sees('polis');
      expect(agencies).toEqual(expect.arrayContaining([LEISURE, SOCIAL, POLICE]));
      expect(cell('mapping', SOCIAL)).toMatchObject({ reads: 'consent' });
      expect((await town.as('soc', (work) => listMappings(work, reference))).map(({ risks }) => risks)).toEqual([
        mapping.risks,
      ]);
      // Whose secrecy may be weaker reads no words; who takes no part reads none of the plan before they do.
      expect(cell('talks', LEISURE)).toMatchObject({ reads: 'nothing' });
      expect(cell('plan', LEISURE)).toMatchObject({ reads: 'if-joining' });
      expect(cell('facts', SOCIAL)).toMatchObject({ reads: 'consent' });
      expect((await sees('soc')).cell('mapping', POLICE)).toMatchObject({ reads: 'nothing' });
      expect(await town.as('polis', (work) => listMappings(work, reference))).toHaveLength(1);
    });

    it('names the paragraph of what was told, in the column of whom it was told to', async () => {
      await tells('soc', { ...risk, receiver: POLICE });
      const { cell } = await sees('soc');
      expect(cell('facts', SOCIAL)).toEqual({ agency: SOCIAL, reads: 'ground', ground: 'SoL 19 kap. 1 §' });
      expect(cell('facts', POLICE)).toMatchObject({ reads: 'own' });
      await tells('polis', {
        receiver: LEISURE,
        ground: 'general-clause',
        why: 'Råd.',
        weighing: 'Ja.',
        kinds: ['facts'],
      });
      expect((await sees('polis')).cell('facts', LEISURE)).toMatchObject({
        reads: 'ground',
        ground: 'OSL 10 kap. 27 §',
      });
      expect((await sees('fritid')).agencies).toEqual([POLICE, LEISURE]);
    });
  });

  describe('of a concern of which there is little', () => {
    const { assessment: _, strengths: __, childView: ___, place: ____, ...little } = elis;
    const given = (agencies: string[]) =>
      town.as('polis', (work) =>
        recordConsent(work, reference, {
          outcome: 'given',
          agencies,
          givenBy: ['guardian-1'],
          childView: 'Vill ha hjälp.',
        }),
      );
    const rowsOf = () =>
      town.rows<{ receiver: string; fields: string[]; snapshot: Record<string, unknown> }>(
        'select receiver, fields, snapshot from samspel.disclosure where case_id = $1 order by at, receiver',
        [id],
      );
    const opens = async (guardians: typeof elis.guardians): Promise<void> => {
      ({ reference } = await town.as('polis', (work) => openReferral(work, { ...little, guardians, concerns: [] })));
      const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
        reference,
      ]);
      id = row?.id ?? '';
    };

    it('names what was told and no kind that was empty, whatever the road: an act, a consent, a handoff', async () => {
      await opens(elis.guardians);
      await given([POLICE, 'lindvik-samordning', SCHOOL]);
      await town.as('samordnare', (work) =>
        offerHandoff(work, reference, {
          track: 'coordination',
          handoff: 'school',
          receiver: SCHOOL,
          why: 'De når familjen.',
          fields: ['identity', 'facts'],
        }),
      );
      const { handoffs } = await town.as('skola', (work) => showInbox(work));
      const offer = handoffs.find((card) => card.reference === reference);
      await town.as('skola', (work) => answerHandoff(work, offer?.id ?? '', { answer: 'accept' }));
      const told = await rowsOf();
      expect(told.length).toBeGreaterThan(3);
      const keys: Record<string, string> = { 'age-band': 'ageBand', 'child-view': 'childView' };
      for (const { receiver, fields, snapshot } of told)
        for (const kind of fields) {
          const there = snapshot[keys[kind] ?? kind];
          expect([receiver, kind, there === undefined || (Array.isArray(there) && there.length === 0)]).toEqual([
            receiver,
            kind,
            false,
          ]);
        }
      expect(new Set(told.flatMap(({ fields }) => fields))).not.toContain('strengths');
    });

    it('is not told once more, since there is nothing more to tell', async () => {
      await opens([]);
      // Somebody of fifteen, without a guardian on record.
      await town.rows("update samspel.young_person set birth_date = '2010-01-01' where case_id = $1", [id]);
      const says = () =>
        town.as('polis', (work) =>
          recordConsent(work, reference, {
            outcome: 'given',
            agencies: [POLICE, 'lindvik-samordning'],
            givenBy: ['young-person'],
            maturity: 'Har fyllt femton.',
          }),
        );
      await says();
      const before = await rowsOf();
      await says();
      expect((await rowsOf()).length).toBe(before.length);
      expect(before.flatMap(({ fields }) => fields)).not.toContain('guardians');
    });
  });
});
