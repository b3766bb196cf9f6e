import { fieldsOf, savePledge, saveRecord, type RecordKind, recordKinds, showPledge } from '#pledge';
import type { PledgeView } from '#pledge';
import { lindvikPledge } from '../../apps/start/src/demo/pledges/lindvik.js';
import { loadPledge } from '../../apps/start/src/demo/pledges/load-pledge.js';
import { Records } from '../../libs/pledge/src/kinds/record-kinds.js';
import { exampleOf } from './example-record.js';
import type { RightRequest } from './right-request.js';
import type { Town } from './town.js';

/** A pledge with something of everything, and a bare one that is copied to its next period. */
export type PledgeSituation = { pledge: PledgeView; bare: string; carried: string };

const period = { from: '2025-01-01', to: '2025-12-31' };

/** Lindvik's own pledge as it stands on the day. */
export async function preparePledge(town: Town, today: string): Promise<PledgeSituation> {
  const id = await loadPledge((who, verb) => town.pledging(who, verb), lindvikPledge(today));
  const parties = [{ name: 'polisen', promiser: 'police' as const }];
  const bare = await town.pledging('samordnare', (work) =>
    savePledge(work, { title: 'Löfte', area: 'Lindvik', ...period, parties }),
  );
  const told = { text: 'synas mer', promiser: 'police', owner: 'lindvik-polis' } as const;
  const carried = await town.pledging('samordnare', (work) =>
    saveRecord(work, recordKinds.commitments, { pledge: bare }, told),
  );
  const show = () => town.pledging('samordnare', (work) => showPledge(work, id));
  const shown = await show();
  // The demo tells no story of a kind that is new.
  for (const kind of Object.values<RecordKind>(recordKinds))
    if (recordsOf(shown, kind).length === 0)
      await town.pledging(writerOf(kind), (work) =>
        saveRecord(work, kind, { pledge: id }, exampleOf(kind.fields, 1, namedIn(shown))),
      );
  return { pledge: await show(), bare, carried };
}

const writerOf = ({ keptBy }: RecordKind): string => (keptBy === 'keeper' ? 'samordnare' : 'polis');

function recordsOf(pledge: PledgeView, { code }: RecordKind): { id: string }[] {
  const lists = new Map(Object.entries<{ id: string }[]>(Records.parse(pledge)));
  const named = Object.entries<RecordKind>(recordKinds).find(([, kind]) => kind.code === code);
  return lists.get(named?.[0] ?? '') ?? [];
}

/** What a record of the pledge may name. */
const namedIn = (pledge: PledgeView) => (of: string) => {
  if (of === 'agency') return 'lindvik-polis';
  const kind = Object.values<RecordKind>(recordKinds).find(({ code }) => code === of);
  return (kind === undefined ? pledge.places : recordsOf(pledge, kind))[0]?.id ?? '';
};

/** For the names alone. */
export const noPledge: PledgeSituation = {
  pledge: {
    id: '',
    title: '',
    area: '',
    ...period,
    parties: [],
    contextNote: null,
    carriedOverFrom: null,
    mayKeep: true,
    mayLog: true,
    mayDo: [],
    ...Records.parse(Object.fromEntries(Object.keys(recordKinds).map((list) => [list, []]))),
    commitments: [],
    places: [],
    talks: [],
    next: null,
  },
  bare: '',
  carried: '',
};

const HEAD = 'kommun;år;brottstyp;antal;per 100 000';
const NOBODY = '00000000-0000-4000-8000-000000000000';
type Outside = [Record<string, unknown>, string];

/** A right request for every endpoint of pledges. */
export function pledgeRequests({ pledge, bare, carried }: PledgeSituation): Record<string, RightRequest> {
  const id = { id: pledge.id };
  const first = (records: { id: string }[]): string => records[0]?.id ?? '';
  const own = (records: { id: string; agency: string }[]): string =>
    first(records.filter(({ agency }) => agency === 'lindvik-polis'));
  /** What no text may hold: a personnummer, whatever is confirmed, and what may be somebody's name. */
  const screened = (field: string): Outside[] => [
    [{ [field]: 'Ring 811228-9874 om detta', confirmed: true }, `/${field}`],
    [{ [field]: 'Ring 070-123 45 67 om detta', confirmed: true }, `/${field}`],
    [{ [field]: 'Vi talade med Elis Bergman om det' }, `/${field}`],
    [{ [field]: 'Elis var med' }, `/${field}`],
  ];
  /** What is taken away is needed by no request before: these come last. */
  const removals: Record<string, RightRequest> = {};
  const removal = (noun: string, who: string, record: string): void => {
    removals[`DELETE /pledges/{id}/${noun}/{record}`] = { who, values: { ...id, record }, taken: 200 };
  };
  const both = (noun: string, who: string, record: string, body: Record<string, unknown>, outside: Outside[]) => {
    removal(noun, who, record);
    return {
      [`POST /pledges/{id}/${noun}`]: { who, values: id, body, outside, taken: 201 },
      [`PUT /pledges/{id}/${noun}/{record}`]: { who, values: { ...id, record }, body, outside, taken: 200 },
    };
  };
  const links = (field: string): Outside[] => [
    [{ [field]: [NOBODY] }, `/${field}`],
    [{ [field]: ['x'] }, `/${field}`],
  ];
  removal('indicators', 'samordnare', first(pledge.indicators));
  const told: Record<string, RightRequest> = {
    'GET /pledges': { who: 'polis', taken: 200 },
    'GET /places': { who: 'polis', taken: 200 },
    'GET /pledges/{id}': { who: 'polis', values: id, taken: 200 },
    'GET /pledges/{id}/follow-up': { who: 'polis', values: id, taken: 200 },
    'GET /pledges/{id}/follow-up/versions': { who: 'polis', values: id, taken: 200 },
    'GET /pledges/{id}/follow-up.html': { who: 'polis', values: id, taken: 200 },
    'GET /pledges/{id}/follow-up.docx': { who: 'polis', values: id, taken: 200 },
    'POST /pledges': {
      who: 'samordnare',
      body: {
        title: 'Trygga kvällar',
        area: 'Lindvik',
        from: '2027-01-01',
        to: '2027-12-31',
        parties: [{ name: 'polisen', promiser: 'police', signatory: 'polischefen', signedOn: '2027-02-12' }],
        contextNote: 'Ett lugnt år.',
      },
      outside: [[{ to: '2026-12-31' }, '/to'], ...screened('title'), ...screened('contextNote')],
      taken: 201,
    },
    'PUT /pledges/{id}': {
      who: 'samordnare',
      values: id,
      body: { title: pledge.title, area: pledge.area, from: pledge.from, to: pledge.to, parties: pledge.parties },
      outside: [[{ to: '1999-12-31' }, '/to'], ...screened('area')],
      taken: 200,
    },
    ...both(
      'focus-areas',
      'samordnare',
      first(pledge.focusAreas),
      { title: 'skolvägar', purpose: 'se dem', targetGroup: 'barn' },
      [...screened('purpose')],
    ),
    ...both(
      'evidence',
      'samordnare',
      first(pledge.evidence),
      { source: 'staff-survey', summary: 'Det är mörkt.', at: '2026-02-01', focusAreas: [first(pledge.focusAreas)] },
      [...screened('summary'), ...links('focusAreas'), ...links('commitments')],
    ),
    ...both(
      'commitments',
      'samordnare',
      first(pledge.commitments),
      {
        text: 'gå varje fredag',
        promiser: 'police',
        owner: 'lindvik-polis',
        target: 5,
        unit: 'evenings',
        due: '2026-10-01',
      },
      [
        [{ unit: null }, '/unit'],
        [{ target: null }, '/target'],
        [{ due: '2027-01-01' }, '/due'],
        [{ owner: 'grannby-polis' }, '/owner'],
        [{ owner: 'constructor' }, '/owner'],
        ...screened('text'),
      ],
    ),
    ...both(
      'wishes',
      'samordnare',
      first(pledge.wishes),
      { wish: 'Fler lampor', done: 'Två är tända.', activities: [first(pledge.activities)] },
      [...screened('wish'), ...links('activities')],
    ),
    ...both(
      'contacts',
      'samordnare',
      first(pledge.contacts),
      { function: 'Fältarna', phone: '0500-00 00 11', email: 'falt@lindvik.example' },
      [...screened('function')],
    ),
    ...both(
      'events',
      'samordnare',
      first(pledge.events),
      {
        title: 'Höstfesten',
        on: '2026-10-03',
        place: first(pledge.places),
        checklist: [{ what: 'Vakter', done: false }],
      },
      [[{ place: NOBODY }, '/place'], ...screened('title')],
    ),
    ...both(
      'groups',
      'samordnare',
      first(pledge.groups),
      {
        title: 'den lokala gruppen',
        members: ['police'],
        cadence: 'monthly',
        startedInPeriod: true,
        startedOn: '2026-02-01',
        meetings: [{ on: '2026-03-01', attended: 6 }],
      },
      screened('title'),
    ),
    ...both(
      'activities',
      'polis',
      own(pledge.activities),
      {
        kind: 'speed-check',
        status: 'done',
        from: '2026-09-01',
        to: '2026-09-02',
        place: first(pledge.places),
        counts: { checks: 12 },
        headcount: 12,
        note: 'Lugnt.',
        commitments: [first(pledge.commitments)],
      },
      [
        [{ status: 'cancelled' }, '/deviation'],
        [{ status: 'cancelled', deviation: 'other' }, '/deviationNote'],
        [{ kind: 'event-cooperation' }, '/event'],
        [{ from: null }, '/from'],
        [{ from: '2019-09-01' }, '/from'],
        [{ from: '2026-12-01', to: null }, '/from'],
        [{ to: '2026-08-31' }, '/to'],
        [{ place: NOBODY }, '/place'],
        [{ event: NOBODY }, '/event'],
        ...links('commitments'),
        ...screened('note'),
      ],
    ),
    ...both(
      'measures',
      'polis',
      own(pledge.measures),
      { what: 'En lampa', owner: 'tekniska kontoret', activity: own(pledge.activities), doneOn: '2026-08-01' },
      [[{ activity: NOBODY }, '/activity'], ...screened('what')],
    ),
    ...both(
      'tips',
      'polis',
      own(pledge.tips),
      { theme: 'narkotika', month: '2026-08-01', count: 7 },
      screened('theme'),
    ),
    'POST /pledges/{id}/indicators': {
      who: 'samordnare',
      values: id,
      body: { offence: 'all', year: 2021, count: 2411, per100k: 8120.5 },
      outside: [
        [{ count: null }, '/count'],
        [{ year: 2025 }, '/year'],
      ],
      taken: 201,
    },
    'PUT /pledges/{id}/indicators/{record}': {
      who: 'samordnare',
      values: { ...id, record: first(pledge.indicators) },
      body: { offence: 'all', year: 2020, trend: 'up' },
      outside: [
        [{ trend: null }, '/count'],
        [{ year: 2025 }, '/year'],
      ],
      taken: 200,
    },
    'POST /pledges/{id}/indicators/import': {
      who: 'samordnare',
      values: id,
      file: `${HEAD}\r\nLindvik;2023;Skadegörelse;1 204;812,5\r\nGrannby;2023;något annat;x;\r\n`,
      outsideFiles: [
        [`${HEAD}\nLindvik;2023;Skadegörelse;1204;\nLindvik;2024;Skadegörelse;många;\n`, '/lines/3'],
        [`${HEAD}\nLindvik;tjugo;Skadegörelse;1204;\n`, '/lines/2'],
        [`${HEAD}\nLindvik;2023;Trolleri;1204;\n`, '/lines/2'],
        [`${HEAD}\nLindvik;2023;constructor;1204;\n`, '/lines/2'],
        // Beyond all numbers there is: it would be kept, and the pledge never be read again.
        [`${HEAD}\nLindvik;2023;Rån;1204;${'9'.repeat(400)}\n`, '/lines/2'],
        [`${HEAD}\nLindvik;2023;Rån;12;\nLindvik;2023;rån;13;\n`, '/lines/3'],
        [`${HEAD}\nLindvik;2023;Rån;12;\nLindvik;2024\n`, '/lines/3'],
        [`${HEAD}\nGrannby;2023;Rån;12;\n`, '/lines/0'],
        ['a;b\n1;2\n', '/lines/1'],
      ],
      taken: 200,
    },
    'POST /pledges/{id}/pictures': {
      who: 'polis',
      values: id,
      body: { text: 'Lugnare vid stationen.', at: '2026-09-01' },
      outside: screened('text'),
      taken: 201,
    },
    'POST /places': {
      who: 'polis',
      body: { name: 'Hamnen', type: 'meeting-place', address: 'Kajen 1', latitude: 58.7, longitude: 13.8 },
      outside: [[{ latitude: null }, '/latitude'], ...screened('address')],
      taken: 201,
    },
    'PUT /places/{id}': {
      who: 'polis',
      values: { id: first(pledge.places) },
      body: { name: 'Centrum', type: 'town-centre' },
      outside: screened('name'),
      taken: 200,
    },
    'POST /pledges/{id}/next': {
      who: 'samordnare',
      values: { id: bare },
      body: { title: 'Nästa löfte', from: '2026-01-01', to: '2026-12-31', commitments: [carried] },
      outside: [
        [{ from: '2025-12-31' }, '/from'],
        [{ to: '2025-12-31' }, '/to'],
        ...links('commitments'),
        ...screened('title'),
      ],
      taken: 201,
    },
    'POST /pledges/{id}/follow-up/draft': { who: 'samordnare', values: id, taken: 200 },
    'PUT /pledges/{id}/follow-up/paragraphs/{paragraph}': {
      who: 'samordnare',
      values: { ...id, paragraph: 'promise-1' },
      body: { text: 'Vi lovade lugnare kvällar.' },
      outside: screened('text'),
      taken: 200,
    },
    'DELETE /pledges/{id}/follow-up/paragraphs/{paragraph}': {
      who: 'samordnare',
      values: { ...id, paragraph: 'promise-1' },
      taken: 200,
    },
    'POST /pledges/{id}/follow-up/publish': { who: 'samordnare', values: id, body: { confirmed: true }, taken: 200 },
  };
  for (const kind of Object.values<RecordKind>(recordKinds))
    if (!(`POST /pledges/{id}/${kind.code}` in told)) Object.assign(told, asDescribed(kind));
  return { ...told, ...removals };

  /** A kind that nothing more is to be said of. */
  function asDescribed(kind: RecordKind): Record<string, RightRequest> {
    const texts = fieldsOf(kind.fields).filter(([, { as }]) => as === 'line' || as === 'phrase' || as === 'text');
    const body = exampleOf(kind.fields, 2, namedIn(pledge));
    const record = first(recordsOf(pledge, kind));
    return both(
      kind.code,
      writerOf(kind),
      record,
      body,
      texts.flatMap(([name]) => screened(name)),
    );
  }
}
