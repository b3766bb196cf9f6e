import type { NewReferral } from '#cases';

/** A concern of the demo, how many days ago it was opened, by whom, and how far it has come. */
export type DemoCase = {
  daysAgo: number;
  by: string;
  referral: NewReferral;
  /** Taken in turn, each some days after the one before. */
  steps: DemoStep[];
};

export type DemoStep =
  | { after: number; by: string; do: 'consent'; agencies: string[] }
  | { after: number; by: string; do: 'act'; track: string; action: string; answers?: Record<string, string> }
  | { after: number; by: string; do: 'talk'; task: string; inDays: number; place: string }
  | { after: number; by: string; do: 'offer'; track: string; receiver: string; why: string };

const polis = 'polis@lindvik.example';
const soc = 'soc@lindvik.example';
const samordnare = 'samordnare@lindvik.example';
const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis', 'lindvik-bjorkskolan'];

export const demoCases: DemoCase[] = [
  {
    daysAgo: 23,
    by: polis,
    referral: {
      youngPerson: { givenName: 'Elis', familyName: 'Bergman', birthDate: '2013-03-02' },
      guardians: [{ name: 'Anna Bergman', phone: '070-000 00 01' }, { name: 'Johan Bergman' }],
      facts: 'Två fönster krossade på Björkskolan en fredagskväll. Elis var med två äldre pojkar när patrullen kom.',
      assessment: 'Det är tredje gången i höst. Han söker sig till de äldre.',
      strengths: 'Spelar basket och har en tränare som han litar på.',
      childView: 'Jag visste inte att rutorna kostade så mycket.',
      concerns: ['vandalism', 'older-peers'],
      suspectsHarm: 'yes',
      statutoryReport: true,
      wantsFeedback: true,
      sspfReferral: true,
      concernTalk: true,
    },
    steps: [
      {
        after: 0,
        by: soc,
        do: 'act',
        track: 'social-services',
        action: 'assess-protection',
        answers: { protection: 'no-danger' },
      },
      { after: 4, by: polis, do: 'consent', agencies: everyone },
      { after: 3, by: samordnare, do: 'act', track: 'coordination', action: 'start-mapping' },
      {
        after: 4,
        by: soc,
        do: 'act',
        track: 'social-services',
        action: 'not-open',
        answers: { 'child.heard': 'heard' },
      },
      {
        after: 8,
        by: samordnare,
        do: 'offer',
        track: 'coordination',
        receiver: 'lindvik-bjorkskolan',
        why: 'En elev behöver en vuxen i skolan som följer upp frånvaron på fredagar.',
      },
      { after: 1, by: polis, do: 'talk', task: 'police.concern-talk', inDays: 4, place: 'Familjehuset' },
    ],
  },
  {
    daysAgo: 12,
    by: polis,
    referral: {
      youngPerson: { givenName: 'Tuva', familyName: 'Lindgren', birthDate: '2012-06-18' },
      guardians: [{ name: 'Karin Lindgren' }],
      facts: 'Lukt av cannabis runt Tuva och två kamrater vid resecentrum, torsdag kl. 21.',
      concerns: ['drugs'],
      suspectsHarm: 'yes',
      statutoryReport: true,
      wantsFeedback: true,
      sspfReferral: false,
      concernTalk: false,
    },
    steps: [
      {
        after: 0,
        by: soc,
        do: 'act',
        track: 'social-services',
        action: 'assess-protection',
        answers: { protection: 'no-danger' },
      },
    ],
  },
  {
    daysAgo: 9,
    by: 'skola@lindvik.example',
    referral: {
      youngPerson: { givenName: 'Maja', familyName: 'Karlsson', birthDate: '2011-01-22' },
      guardians: [{ name: 'Peter Karlsson' }],
      facts: 'Frånvaron är 42 procent sedan augusti. Maja svarar inte när skolan ringer.',
      strengths: 'Är i skolan när det är bild.',
      concerns: ['absence'],
      suspectsHarm: 'unsure',
      statutoryReport: false,
      sspfReferral: true,
      concernTalk: false,
    },
    steps: [],
  },
  {
    daysAgo: 2,
    by: 'skola@lindvik.example',
    referral: {
      youngPerson: { givenName: 'Isak', familyName: 'Dahl', birthDate: '2015-04-11' },
      guardians: [],
      facts: 'Isak kommer hungrig till skolan och har blåmärken på armarna.',
      concerns: ['family'],
      suspectsHarm: 'yes',
      statutoryReport: true,
      wantsFeedback: false,
      sspfReferral: false,
      concernTalk: false,
    },
    steps: [
      {
        after: 0,
        by: soc,
        do: 'act',
        track: 'social-services',
        action: 'assess-protection',
        answers: { protection: 'protected' },
      },
    ],
  },
  {
    daysAgo: 5,
    by: 'polis@grannby.example',
    referral: {
      youngPerson: { givenName: 'Nils', familyName: 'Ek', birthDate: '2010-09-30' },
      guardians: [{ name: 'Ulla Ek' }],
      facts: 'Körde A-traktor i hög fart på torget två kvällar i rad.',
      concerns: ['traffic'],
      suspectsHarm: 'no',
      statutoryReport: false,
      sspfReferral: true,
      concernTalk: true,
    },
    steps: [],
  },
];
