import type { DemoPledge, New } from './demo-pledge.js';

const DAY_MS = 86_400_000;

/** Lindvik's own pledge, all invented, as it stands on a day: the work of the last eight months, and what remains. */
export function lindvikPledge(today: string): DemoPledge {
  const ago = (days: number): string => new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  // Of two years where eight months back is the year before.
  const from = `${ago(250).slice(0, 4)}-01-01`;
  return {
    pledge: {
      title: 'Tryggare kvällar för unga i Lindvik',
      area: 'Lindvik',
      from,
      to: `${year}-12-31`,
      parties: [
        {
          name: 'polisen',
          promiser: 'police',
          signatory: 'lokalpolisområdeschefen',
          signedOn: `${from.slice(0, 4)}-02-12`,
        },
        {
          name: 'Lindviks kommun',
          promiser: 'municipality',
          signatory: 'kommunstyrelsens ordförande',
          signedOn: `${from.slice(0, 4)}-02-12`,
        },
      ],
    },
    focusAreas: [
      {
        title: 'kvällar då unga möts i centrum',
        purpose: 'tidigt se dem som riskerar att dras in i droger eller brott, och berätta vad vi gör',
        targetGroup: 'unga mellan 13 och 19 år',
      },
    ],
    evidence: [
      { source: 'citizen-dialogue', summary: 'I dialogerna var fredagskvällarna i centrum det som flest tog upp.' },
      { source: 'situational-picture' },
    ],
    commitments: {
      information: {
        text: 'informera föräldrar och personal om tecken på missbruk',
        promiser: 'together',
        owner: 'lindvik-samordning',
        target: 1,
        unit: 'occasions',
        theme: 'tobak och vejp',
      },
      patrol: {
        text: 'gå fotpatrull i centrum fredag och lördag kväll',
        promiser: 'police',
        owner: 'lindvik-polis',
        target: 30,
        unit: 'evenings',
      },
      sales: {
        text: 'besöka platser där det säljs narkotika och göra något åt dem',
        promiser: 'together',
        owner: 'lindvik-polis',
        target: 4,
        unit: 'places',
      },
      events: {
        text: 'mötas före större evenemang',
        promiser: 'together',
        owner: 'lindvik-samordning',
        target: 3,
        unit: 'meetings',
      },
    },
    places: {
      centrum: { name: 'Centrum', type: 'town-centre' },
      park: { name: 'Älvparken', type: 'park' },
      tunnel: { name: 'stationstunneln', type: 'travel-centre' },
      school: { name: 'Lindviksskolan', type: 'school' },
      watch: { name: 'Björkhagen', type: 'residential-area' },
      square: { name: 'Hamntorget', type: 'square' },
    },
    events: {
      market: {
        title: 'Vårmarknaden',
        checklist: [
          { what: 'Ordningsvakter är beställda', done: true },
          { what: 'Fältare går på plats till kl. 01', done: false },
        ],
      },
    },
    groups: [
      {
        title: 'den lokala samverkansgruppen',
        members: ['police', 'social-services', 'school', 'leisure'],
        cadence: 'every-second-week',
        startedInPeriod: false,
        meetings: [
          { on: ago(28), attended: 6 },
          { on: ago(14), attended: 7 },
        ],
      },
    ],
    contacts: [
      { function: 'Samordningen', phone: '0500-00 00 10', email: 'funktion-samordning@lindvik.example' },
      { function: 'Områdespolisen', phone: '114 14' },
    ],
    pictures: [
      { text: 'Fredagskvällar i centrum och vid stationen.', at: ago(200) },
      { text: 'Stationstunneln lugnare sedan belysningen byttes; busstationen mer orolig.', at: ago(20) },
    ],
    tips: [{ theme: 'störande körning', month: `${ago(40).slice(0, 7)}-01`, count: 38 }],
    activities: [
      {
        by: 'samordnare',
        kind: 'information',
        status: 'done',
        from: ago(230),
        togetherWith: ['police'],
        audience: ['parents'],
        theme: 'tecken på att någon använder tobak eller vejp',
        headcount: 64,
        material: 'en broschyr på fyra språk',
        commitments: ['information'],
      },
      {
        by: 'polis',
        kind: 'patrol',
        status: 'done',
        from: ago(120),
        to: ago(58),
        place: 'centrum',
        means: ['foot'],
        counts: { evenings: 18, weeks: 9 },
        outcome: 'De flesta kvällar var lugna.',
        commitments: ['patrol'],
      },
      {
        key: 'tunnel',
        by: 'polis',
        kind: 'sales-place-visit',
        status: 'done',
        from: ago(75),
        place: 'tunnel',
        togetherWith: ['municipality'],
        commitments: ['sales'],
      },
      {
        by: 'samordnare',
        kind: 'safety-walk',
        status: 'done',
        from: ago(47),
        place: 'park',
        togetherWith: ['police', 'leisure', 'residents'],
        counts: { occasions: 1, findings: 12 },
      },
      {
        by: 'polis',
        kind: 'pupil-dialogue',
        status: 'done',
        from: ago(19),
        place: 'school',
        togetherWith: ['school'],
        audience: ['upper-secondary-pupils'],
        theme: 'droger',
        counts: { classes: 3 },
        outcome:
          'Elever berättade att kvällarna vid stationen känns lugnare, men att bussresan hem fortfarande är otrygg.',
      },
      {
        by: 'polis',
        kind: 'neighbourhood-watch-start',
        status: 'done',
        from: ago(68),
        place: 'watch',
        counts: { areas: 1, households: 31 },
      },
      {
        by: 'polis',
        kind: 'a-tractor-meet',
        status: 'done',
        from: ago(59),
        place: 'square',
        counts: { occasions: 1, checks: 42 },
        note: 'Kontrollerna gällde nykterhet; ingen förare var påverkad.',
      },
      {
        by: 'samordnare',
        kind: 'event-cooperation',
        status: 'cancelled',
        from: ago(214),
        event: 'market',
        togetherWith: ['police'],
        deviation: 'infection',
        deviationNote: 'Marknaden hölls inte.',
        commitments: ['events'],
      },
    ],
    measures: [
      { by: 'polis', activity: 'tunnel', what: 'Ny belysning i tunneln', owner: 'tekniska kontoret', doneOn: ago(33) },
      { by: 'polis', activity: 'tunnel', what: 'En klippt häck vid nedgången', owner: 'parkförvaltningen' },
    ],
    indicators: [
      ...figures('all', year, [2410, 2388, 2502]),
      ...figures('vandalism', year, [402, 371, 318]),
      ...figures('drugs', year, [96, 121, 150]),
    ],
    wishes: [
      {
        wish: 'Vi vill se poliser som går, inte bara kör förbi',
        done: 'Polisen har gått till fots i Centrum på kvällarna.',
      },
      { wish: 'Det är mörkt i gångtunneln vid stationen', done: 'Belysningen är bytt efter platsbesöket.' },
    ],
  };
}

/** The three years that end with this one. */
function figures(offence: New<'indicators'>['offence'], last: number, counts: number[]): New<'indicators'>[] {
  return counts.map((count, at) => ({ offence, year: last - counts.length + 1 + at, count }));
}
