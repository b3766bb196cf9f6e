import { CASE_TABS } from '../../apps/web/src/pages/case/tabs.js';

/** What the addresses of screens name. */
export type There = {
  /** A case far on its way, with a plan and talks, and one that the family has not been asked about yet. */
  planned: string;
  referred: string;
  hidden: string;
  handoff: string;
  pledge: string;
};

/** A screen as somebody sees it who has it: its route as the router has it, and an address of it. */
export type Screen = { route: string; who?: string; at: (there: There) => string };

const AMIRA = 'Amira Haddad';
const JONAS = 'Jonas Berg';
const KARIN = 'Karin Norell';
const MARIA = 'Maria Ekdal';
const EVA = 'Eva Strand';
const INGRID = 'Ingrid Lund';

/** Each route at least once; one that lacks its row fails. What opens upon a screen has a row of its own. */
export const screens: Screen[] = [
  { route: '/sign-in', at: () => '/sign-in' },
  { route: '/', who: MARIA, at: () => '/' },
  { route: '/cases', who: MARIA, at: () => '/cases' },
  { route: '/cases', who: MARIA, at: () => '/cases?view=list' },
  { route: '/cases/$reference', who: AMIRA, at: ({ planned }) => `/cases/${planned}` },
  { route: '/cases/$reference', who: MARIA, at: ({ planned }) => `/cases/${planned}` },
  ...CASE_TABS.map((tab) => ({
    route: '/cases/$reference',
    who: MARIA,
    at: ({ planned }: There) => `/cases/${planned}?tab=${tab}`,
  })),
  ...['withdraw-consent', 'assign:coordination', 'park:coordination', 'action:coordination:close'].map((open) => ({
    route: '/cases/$reference',
    who: MARIA,
    at: ({ planned }: There) => `/cases/${planned}?open=${encodeURIComponent(open)}`,
  })),
  { route: '/cases/$reference', who: JONAS, at: ({ referred }) => `/cases/${referred}?open=consent` },
  { route: '/cases/$reference', who: MARIA, at: ({ referred }) => `/cases/${referred}` },
  { route: '/cases/$reference', who: EVA, at: ({ hidden }) => `/cases/${hidden}` },
  { route: '/cases/$reference', who: INGRID, at: ({ hidden }) => `/cases/${hidden}` },
  {
    route: '/cases/$reference/access-log/extract',
    who: AMIRA,
    at: ({ planned }) => `/cases/${planned}/access-log/extract`,
  },
  {
    route: '/cases/$reference/talks/$task',
    who: JONAS,
    at: ({ planned }) => `/cases/${planned}/talks/police.concern-talk`,
  },
  {
    route: '/cases/$reference/talks/$task/outcome',
    who: JONAS,
    at: ({ planned }) => `/cases/${planned}/talks/police.concern-talk/outcome`,
  },
  { route: '/handoffs/$handoff', who: KARIN, at: ({ handoff }) => `/handoffs/${handoff}` },
  { route: '/new-concern', who: JONAS, at: () => '/new-concern' },
  { route: '/new-concern', who: JONAS, at: ({ planned }) => `/new-concern?later=${planned}` },
  { route: '/brought-in', who: AMIRA, at: () => '/brought-in' },
  { route: '/statistics', who: MARIA, at: () => '/statistics' },
  { route: '/audit', who: INGRID, at: () => '/audit' },
  { route: '/ledger', who: EVA, at: () => '/ledger' },
  { route: '/units', who: EVA, at: () => '/units' },
  { route: '/pledges', who: MARIA, at: () => '/pledges' },
  { route: '/pledges/new', who: MARIA, at: () => '/pledges/new' },
  ...['', '/log', '/records', '/statistics', '/change', '/next', '/follow-up'].map((part) => ({
    route: `/pledges/$id${part}`,
    who: MARIA,
    at: ({ pledge }: There) => `/pledges/${pledge}${part}`,
  })),
];

/** The routes that the router's own text has. */
export const routesIn = (router: string): string[] =>
  [...router.matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path = '']) => path);
