import { z } from 'zod';
import {
  CaseView,
  HandoffView,
  offerHandoff,
  openReferral,
  PlanView,
  Receipt,
  recordConsent,
  NewReferralChoices,
  ReferralChoices,
  showInbox,
  WorkflowView,
} from '#cases';
import { addDays, type Day, instantAt } from '#calendar';
import { day } from '#database';
import { Me } from '#identity';
import { towns } from '../../apps/start/src/demo/directory.js';
import { actsIn } from '../../apps/web/src/pages/new-concern/choices.js';
import { type Draft, emptyDraft, type Given } from '../../apps/web/src/pages/new-concern/draft.js';
import { toldOf } from '../../apps/web/src/pages/new-concern/told.js';
import { waysIn } from '../../apps/web/src/pages/new-concern/ways.js';
import { ApiProgram } from '../support/api-program.js';
import { coordinatedCase, joins } from '../support/coordinated.js';
import { json, pathOf } from '../support/endpoints.js';
import { elis } from '../support/referrals.js';
import { prepare, rightRequests } from '../support/right-requests.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const EVERYBODY = towns.flatMap(({ people }) => people.map(({ email }) => email.replace(/\.example$/, '')));
/** Who begins no concern: they look after the system, or after how it is used; or are on duty, while the office is closed. */
const APART = new Set(['admin@lindvik', 'dataskyddsombud@lindvik', 'jour@lindvik']);
const EVERY_AGENCY = ['samordning', 'socialtjanst', 'polis', 'bjorkskolan', 'fritid'].map((name) => `lindvik-${name}`);
const TODAY = '2026-09-08';
/** Why something was not taken, if it was not. */
const Refused = z.object({ errors: z.array(z.object({ pointer: z.string(), code: z.string() })).default([]) });
const neighbour = { ...emptyDraft.privateReporter, name: 'Göte Lund', role: 'granne' };
/** Fifteen, so that every act is for somebody of that age. */
const AGE = 15;

describe('what the api offers it takes, of whoever is asked', () => {
  let town: Town;
  let api: ApiProgram;

  beforeAll(async () => {
    town = await Town.open();
    await town.setTime(`${TODAY}T08:00:00.000Z`);
    api = await ApiProgram.start(town.database);
  }, START_MS);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  const get = async <T>(who: string, path: string, view: z.ZodType<T>): Promise<T> =>
    view.parse(json(await api.send({ method: 'GET', path: `/api/v1${path}`, who })));
  const post = async (who: string, path: string, body: unknown) => {
    const { status, text } = await api.send({ method: 'POST', path: `/api/v1${path}`, who, body });
    return { status, text };
  };

  const draft: Draft = {
    ...emptyDraft,
    givenName: 'Alva',
    familyName: 'Frisk',
    birthDate: `${Number(TODAY.slice(0, 4)) - AGE}-01-02`,
    facts: 'Två fönster krossade en fredagskväll.',
    concerns: ['vandalism'],
  };
  const given = (choices: ReferralChoices): Given => ({
    choices,
    ways: [choices],
    years: { event: [AGE], today: [AGE] },
    today: TODAY,
  });
  /** The drafts that a screen can make of what is offered: each act alone, then all, with each answer on harm. */
  function draftsOf(choices: ReferralChoices): Draft[] {
    const acts = actsIn(choices);
    const notices = choices.acts.length > acts.length ? [false, true] : [false];
    return [...acts.map((act) => [act]), acts, []].flatMap((each) =>
      (['yes', 'no', 'unsure'] as const).flatMap((suspectsHarm) =>
        notices.map((offenceNotice) => ({ ...draft, acts: each, suspectsHarm, offenceNotice, hasAsked: true })),
      ),
    );
  }

  /** Everybody begins a concern; a talk alone is for officers to ask for, and a group for those who take part in one. */
  const beginsBy = (who: string): string[] => [
    'youth-concern',
    ...(who.startsWith('polis@') ? ['concern-talk-only'] : []),
    ...(/^(polis|polischef|soc|chef)@/.test(who) ? ['sig'] : []),
  ];

  it.each(EVERYBODY)('a new concern by %s', async (who) => {
    const opensConcerns = (await get(who, '/me', Me)).may.includes('cases.refer');
    if (!opensConcerns) {
      expect((await api.send({ method: 'GET', path: '/api/v1/referrals/choices', who })).status).toBe(404);
      return;
    }
    const ways = waysIn(await get(who, '/referrals/choices', NewReferralChoices));
    expect(ways.map(({ workflow }) => workflow)).toEqual(beginsBy(who));
    const refused: string[] = [];
    for (const choices of ways) {
      let sent = 0;
      for (const each of draftsOf(choices)) {
        const told = toldOf(each, { as: 'new' }, given(choices));
        if (told === undefined) continue;
        sent++;
        const { status, text } = await post(who, '/referrals', told.body);
        if (status !== 201) refused.push(text);
      }
      expect(sent).toBeGreaterThan(0);
    }
    expect(refused).toEqual([]);
  });

  it('nothing begins with whoever looks after the system, offered or not', async () => {
    const youngPerson = { givenName: 'Alva', familyName: 'Frisk', birthDate: '2011-01-02' };
    const concern = { youngPerson, guardians: [], facts: 'Två fönster.', concerns: ['vandalism'], suspectsHarm: 'yes' };
    const body = { ...concern, statutoryReport: true, sspfReferral: true, concernTalk: false };
    expect((await post('admin@lindvik', '/referrals', body)).status).toBe(404);
    expect(await town.rows("select 1 from samspel.party where agency = 'lindvik-drift'")).toEqual([]);
    expect((await post('skola@lindvik', '/referrals', body)).status).toBe(201);
  });

  it('feedback is offered to those who may ask for it, and a notice of an offence to officers', async () => {
    const offered = async (who: string) => {
      const { acts, asksFeedback } = await get(who, '/referrals/choices', ReferralChoices);
      return [asksFeedback, acts.some(({ act }) => act === 'offence-notice-from-15')];
    };
    for (const who of EVERYBODY.filter((each) => !APART.has(each)))
      expect([who, ...(await offered(who))]).toEqual([who, true, who.startsWith('polis@')]);
  });

  /** Whether the law gives whoever reports so a right to hear (SoL 19 kap. 1–4 and 6 §§), and which field is refused where not. */
  const reports: [string, Partial<Draft>, boolean, string?][] = [
    ['by duty', { suspectsHarm: 'yes' }, true],
    ['by duty, told by a private person too', { suspectsHarm: 'yes', privateReporter: neighbour }, true],
    ['without being sure', { suspectsHarm: 'unsure', hasAsked: true, acts: ['statutory-report'] }, true],
    [
      'in the place of a private person',
      { suspectsHarm: 'no', acts: ['statutory-report'], privateReporter: neighbour },
      false,
      'private-report',
    ],
    ['nothing, and refers to SSPF alone', { suspectsHarm: 'no', acts: ['sspf-referral'] }, false, 'not-asked'],
  ];

  it.each(reports)(
    'who reports %s may ask to hear, or may not, in the form and at the api alike',
    async (...report) => {
      const [, changed, may, refused] = report;
      for (const who of EVERYBODY.filter((each) => !APART.has(each))) {
        const choices = await get(who, '/referrals/choices', ReferralChoices);
        const told = toldOf({ ...draft, ...changed, wantsFeedback: true }, { as: 'new' }, given(choices));
        const asked = await post(who, '/referrals', { ...told?.body, wantsFeedback: true });
        const { errors } = Refused.parse(JSON.parse(asked.text));
        expect([who, told?.body !== undefined && 'wantsFeedback' in told.body, asked.status, errors[0]?.code]).toEqual([
          who,
          may,
          may ? 201 : 400,
          refused,
        ]);
        if (!may) expect(errors.map(({ pointer }) => pointer)).toEqual(['/wantsFeedback']);
      }
    },
  );

  it.each(EVERYBODY.filter((who) => !APART.has(who)))('more in a case, by %s', async (who) => {
    const choices = await get(who, '/referrals/choices', ReferralChoices);
    const first = toldOf({ ...draft, suspectsHarm: 'no', acts: ['sspf-referral'] }, { as: 'new' }, given(choices));
    const { reference } = Receipt.parse(JSON.parse((await post(who, '/referrals', first?.body)).text));
    const inCase = await get(who, `/cases/${reference}/referrals/choices`, ReferralChoices);
    expect(inCase.acts.length).toBeGreaterThan(0);
    const refused: string[] = [];
    for (const each of draftsOf(inCase)) {
      const told = toldOf(each, { as: 'later', reference }, given(inCase));
      if (told === undefined) continue;
      const { status, text } = await post(who, `/cases/${reference}/referrals`, told.body);
      if (status !== 201) refused.push(text);
    }
    expect(refused).toEqual([]);
  });

  it('the first days that are said to be taken are, and the days before them are not', async () => {
    const { takes } = await get('soc@lindvik', '/referrals/choices', ReferralChoices);
    const statusOf = async (bornOn: string, receivedOn: Day) => {
      const youngPerson = { givenName: 'Alva', familyName: 'Frisk', birthDate: bornOn };
      const { status } = await post('soc@lindvik', '/cases/brought-in', {
        track: 'social-services',
        stage: 'preliminary-assessment',
        entered: `${TODAY}T00:00:00.000Z`,
        received: instantAt(receivedOn, '00:00'),
        youngPerson,
        guardians: [],
        facts: draft.facts,
        concerns: draft.concerns,
      });
      return status;
    };
    const { bornFrom, receivedFrom } = z.object({ bornFrom: day, receivedFrom: day }).parse(takes);
    expect(await statusOf(bornFrom, receivedFrom)).toBe(201);
    expect(await statusOf(addDays(bornFrom, -1), receivedFrom)).toBe(400);
    expect(await statusOf(bornFrom, addDays(receivedFrom, -1))).toBe(400);
  });

  it.each(EVERYBODY)('a case from paper by %s', async (who) => {
    const refused: string[] = [];
    let offered = 0;
    for (const { workflow, tracks } of await get(who, '/workflows', z.array(WorkflowView)))
      for (const { definition, stages, asksReceived } of tracks.filter(({ bringsIn }) => bringsIn)) {
        offered++;
        const [{ stage } = { stage: '' }] = stages;
        const { status, text } = await post(who, '/cases/brought-in', {
          workflow,
          track: definition,
          stage,
          entered: `${TODAY}T00:00:00.000Z`,
          ...(asksReceived ? { received: '2026-09-04T00:00:00.000Z' } : {}),
          youngPerson: { givenName: 'Alva', familyName: 'Frisk', birthDate: draft.birthDate },
          guardians: [],
          facts: draft.facts,
          concerns: draft.concerns,
        });
        if (status !== 201) refused.push(`${definition}: ${text}`);
      }
    expect(refused).toEqual([]);
    // Those who lead others act on no track themselves.
    expect(offered > 0).toBe(!/chef|rektor/.test(who) && !APART.has(who));
  });

  describe('in a case that every agency of the town is a party to', () => {
    const PARTIES = EVERYBODY.filter((who) => who.endsWith('@lindvik') && !APART.has(who));
    let reference: string;

    beforeAll(async () => {
      reference = await coordinatedCase(town);
      await town.as('samordnare', (work) =>
        recordConsent(work, reference, { outcome: 'given', agencies: EVERY_AGENCY, givenBy: ['guardian-1'] }),
      );
      await joins(town, reference, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' });
    }, START_MS);

    it.each(PARTIES)('consent, mapping and plan by %s', async (who) => {
      const { may, consents } = await get(who, `/cases/${reference}`, CaseView);
      const { holders, commitments } = await get(who, `/cases/${reference}/plan`, PlanView);
      const refused: string[] = [];
      const offers = async (path: string, body: unknown) => {
        const { status, text } = await post(who, `/cases/${reference}/${path}`, body);
        if (status >= 300) refused.push(`${path}: ${text}`);
      };
      expect(may).toContain('refer');
      if (may.includes('write-mapping'))
        await offers('mappings', { risks: ['Äldre kamrater.'], strengths: [], childView: 'Jag vill spela.' });
      for (const { id } of holders)
        await offers('plan/commitments', { what: 'Ringer.', due: '2026-09-29', agency: id });
      for (const { id } of commitments.filter(({ answers }) => answers))
        await offers(`plan/commitments/${id}/accept`, undefined);
      for (const line of commitments.filter(({ mine, status }) => mine && status === 'open'))
        await offers(`plan/commitments/${line.id}/outcome`, { outcome: 'kept' });
      if (may.includes('record-consent'))
        await offers('consents', { outcome: 'given', agencies: EVERY_AGENCY, givenBy: ['guardian-1'] });
      for (const { id } of consents.filter(({ mayConfirm }) => mayConfirm))
        await offers(`consents/${id}/confirmation`, undefined);
      const covers = (id: string) =>
        consents.some(({ code, agencies }) => code === 'in-force' && agencies.some((agency) => agency.id === id));
      if (may.includes('withdraw-consent') && covers('lindvik-fritid'))
        await offers('consents/withdrawal', { agencies: ['lindvik-fritid'], givenBy: ['guardian-1'] });
      expect(refused).toEqual([]);
      // Whoever works with the family does all of it; who leads others none.
      const works = !/chef|rektor/.test(who);
      expect([may.includes('record-consent'), may.includes('write-mapping'), holders.length > 0]).toEqual([
        works,
        works,
        works,
      ]);
    });

    it.each(['rektor', 'skola'])('the answer to a handoff by %s', async (who) => {
      const { reference: asked } = await town.as('polis', (work) => openReferral(work, elis));
      const agencies = ['lindvik-samordning', 'lindvik-bjorkskolan'];
      await town.as('polis', (work) =>
        recordConsent(work, asked, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
      );
      const offer = { track: 'coordination', handoff: 'school', receiver: 'lindvik-bjorkskolan', why: 'De når dem.' };
      await town.as('samordnare', (work) => offerHandoff(work, asked, { ...offer, fields: ['identity'] }));
      const { handoffs } = await town.as('skola', (work) => showInbox(work));
      const id = handoffs.find((card) => card.reference === asked)?.id ?? '';
      const { acceptance } = await get(`${who}@lindvik`, `/handoffs/${id}`, HandoffView);
      const { status } = await post(`${who}@lindvik`, `/handoffs/${id}/accept`, undefined);
      expect([acceptance?.possible ?? false, status]).toEqual(who === 'skola' ? [true, 200] : [false, 404]);
    });
  });

  it('answers each change with the case as it is read anew, in the same order', async () => {
    const requests = Object.entries(rightRequests(await prepare(town)));
    const compared: string[] = [];
    for (const [name, { who = 'samordnare', values = {}, body }] of requests) {
      const [method = '', path = ''] = name.split(' ');
      if (method === 'GET' || !/\/(cases|handoffs|referrals|talks)\b/.test(path)) continue;
      const sent = { method, path: `/api/v1${pathOf({ path }, values)}`, who, ...(body === undefined ? {} : { body }) };
      const answer = await api.send(sent);
      const changed = CaseView.safeParse(answer.status < 300 ? json(answer) : undefined);
      if (!changed.success) continue;
      const read = await api.send({ method: 'GET', path: `/api/v1/cases/${changed.data.reference}`, who });
      expect({ name, ...CaseView.parse(json(read)), now: '' }).toEqual({ name, ...changed.data, now: '' });
      compared.push(name);
    }
    expect(compared.length).toBeGreaterThan(10);
  }, 120_000);
});
