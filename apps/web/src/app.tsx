import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { arriveAt } from './api/looking-again.js';
import { isProblem } from './api/problem.js';
import { meQuery, queryClient } from './api/queries.js';
import type { AuditFilter } from './api/queries.js';
import { Shell } from './components/shell/shell.js';
import { isLedgerState } from './pages/ledger/states.js';
import type { LedgerState } from './pages/ledger/states.js';
import { readAuditSearch } from './pages/audit/search.js';
import { CASE_TABS } from './pages/case/tabs.js';
import type { CaseTab } from './pages/case/tabs.js';
import { readCasesSearch } from './pages/cases/search.js';
import type { CasesSearch } from './pages/cases/search.js';
import { readRecordsSearch } from './pages/pledge/records/search.js';
import type { RecordsSearch } from './pages/pledge/records/search.js';
import { backTo, isOwnAddress } from './pages/sign-in/back-to.js';
import { isStep } from './pages/new-concern/steps.js';
import type { Step } from './pages/new-concern/steps.js';
import { Broken } from './pages/missing/broken.js';
import { NotFound } from './pages/missing/not-found.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year < 2100;

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = text(search['to']);
    return to !== undefined && isOwnAddress(to) ? { to } : {};
  },
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in.js'), 'SignIn'),
});

/** Everything that needs a session. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (isProblem(error, 'no-session')) throw redirect({ to: '/sign-in', search: backTo(location.href) });
      throw error;
    }
  },
  component: Shell,
});

/** Where the day begins for whoever has no cases. */
const BEGINNINGS = [
  ['audit.read', '/audit'],
  ['cases.refer', '/new-concern'],
  ['pledges.read', '/pledges'],
] as const;

const myDay = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async () => {
    const { may } = await queryClient.ensureQueryData(meQuery);
    const other = BEGINNINGS.find(([word]) => may.includes(word));
    if (!may.includes('inbox.read') && other !== undefined) throw redirect({ to: other[1] });
  },
  validateSearch: (search): { day?: string } => {
    const day = text(search['day']);
    return day === undefined ? {} : { day };
  },
  component: lazyRouteComponent(() => import('./pages/my-day/my-day.js'), 'MyDay'),
});

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: (search): CasesSearch => readCasesSearch(search),
  component: lazyRouteComponent(() => import('./pages/cases/cases.js'), 'Cases'),
});

/**
 * `tab` is what is looked at, `open` what is open upon it: a thing (task:…), action:…, offer:…, assign:…, consent and more. A mail
 * names no thing, since its name would say what it is: `due` is the day of it.
 */
const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$reference',
  validateSearch: (search): { open?: string; tab?: CaseTab; due?: string } => {
    const open = text(search['open']);
    const due = text(search['due']);
    const tab = CASE_TABS.find((each) => each === search['tab']);
    return {
      ...(open === undefined ? {} : { open }),
      ...(tab === undefined ? {} : { tab }),
      ...(due === undefined ? {} : { due }),
    };
  },
  component: lazyRouteComponent(() => import('./pages/case/case.js'), 'Case'),
});

/** What the young person may be handed of who has read. */
const accessExtract = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$reference/access-log/extract',
  component: lazyRouteComponent(() => import('./pages/case/access-log/extract.js'), 'Extract'),
});

/** A talk goes by the task that asks for it: before it is booked there is nothing else. */
const talk = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$reference/talks/$task',
  component: lazyRouteComponent(() => import('./pages/talk/talk.js'), 'Talk'),
});

const talkOutcome = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$reference/talks/$task/outcome',
  component: lazyRouteComponent(() => import('./pages/talk/talk-outcome.js'), 'TalkOutcome'),
});

const handoff = createRoute({
  getParentRoute: () => inside,
  path: '/handoffs/$handoff',
  component: lazyRouteComponent(() => import('./pages/handoff/handoff.js'), 'Handoff'),
});

/** `at` is the paragraph, or the section's table, whose sources are shown. */
const followUp = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/$id/follow-up',
  validateSearch: (search): { at?: string } => {
    const at = text(search['at']);
    return at === undefined ? {} : { at };
  },
  component: lazyRouteComponent(() => import('./pages/follow-up/follow-up.js'), 'FollowUpPage'),
});

const statistics = createRoute({
  getParentRoute: () => inside,
  path: '/statistics',
  validateSearch: ({ year }): { year?: number } => (typeof year === 'number' && isYear(year) ? { year } : {}),
  component: lazyRouteComponent(() => import('./pages/statistics/statistics.js'), 'StatisticsPage'),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: (search): AuditFilter => readAuditSearch(search),
  component: lazyRouteComponent(() => import('./pages/audit/audit.js'), 'Audit'),
});

const units = createRoute({
  getParentRoute: () => inside,
  path: '/units',
  component: lazyRouteComponent(() => import('./pages/units/units.js'), 'Units'),
});

/** `state` is what of it is shown. */
const ledger = createRoute({
  getParentRoute: () => inside,
  path: '/ledger',
  validateSearch: ({ state }): { state?: LedgerState } => (isLedgerState(state) ? { state } : {}),
  component: lazyRouteComponent(() => import('./pages/ledger/ledger.js'), 'LedgerPage'),
});

const newConcern = createRoute({
  getParentRoute: () => inside,
  path: '/new-concern',
  // `later` is a case that runs, `again` a closed one that is taken up, `sent` what was sent.
  validateSearch: (search): { step?: Step; later?: string; again?: string; sent?: string } => {
    const step = text(search['step']);
    const [later, again, sent] = [text(search['later']), text(search['again']), text(search['sent'])];
    return {
      ...(step !== undefined && isStep(step) ? { step } : {}),
      ...(later === undefined ? {} : { later }),
      ...(again === undefined ? {} : { again }),
      ...(sent === undefined ? {} : { sent }),
    };
  },
  component: lazyRouteComponent(() => import('./pages/new-concern/new-concern.js'), 'NewConcern'),
});

const broughtIn = createRoute({
  getParentRoute: () => inside,
  path: '/brought-in',
  component: lazyRouteComponent(() => import('./pages/brought-in/brought-in.js'), 'BroughtIn'),
});

const pledges = createRoute({
  getParentRoute: () => inside,
  path: '/pledges',
  validateSearch: (search): { duty?: string } => {
    const duty = text(search['duty']);
    return duty === undefined ? {} : { duty };
  },
  component: lazyRouteComponent(() => import('./pages/pledges/pledges.js'), 'Pledges'),
});

const openPledge = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/new',
  component: lazyRouteComponent(() => import('./pages/pledge/keep/keep.js'), 'OpenPledge'),
});

const onePledge = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/$id',
  validateSearch: (search): { all?: true } => (search['all'] === true ? { all: true } : {}),
  component: lazyRouteComponent(() => import('./pages/pledge/pledge.js'), 'Pledge'),
});

/** `change` is an activity that is changed, `saved` one that just was saved. */
const logActivity = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/$id/log',
  validateSearch: (search): { change?: string; saved?: string } => {
    const [change, saved] = [text(search['change']), text(search['saved'])];
    return { ...(change === undefined ? {} : { change }), ...(saved === undefined ? {} : { saved }) };
  },
  component: lazyRouteComponent(() => import('./pages/pledge/log/log.js'), 'Log'),
});

const pledgeRecords = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/$id/records',
  validateSearch: (search): RecordsSearch => readRecordsSearch(search),
  component: lazyRouteComponent(() => import('./pages/pledge/records/records.js'), 'Records'),
});

const pledgeStatistics = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/$id/statistics',
  component: lazyRouteComponent(() => import('./pages/pledge/statistics/statistics.js'), 'PledgeStatistics'),
});

const changePledge = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/$id/change',
  component: lazyRouteComponent(() => import('./pages/pledge/keep/keep.js'), 'ChangePledge'),
});

const nextPeriod = createRoute({
  getParentRoute: () => inside,
  path: '/pledges/$id/next',
  component: lazyRouteComponent(() => import('./pages/pledge/keep/next.js'), 'NextPeriod'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      myDay,
      cases,
      oneCase,
      accessExtract,
      talk,
      talkOutcome,
      handoff,
      newConcern,
      broughtIn,
      pledges,
      openPledge,
      onePledge,
      logActivity,
      pledgeRecords,
      pledgeStatistics,
      changePledge,
      nextPeriod,
      followUp,
      statistics,
      audit,
      units,
      ledger,
    ]),
  ]),
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  // A logged read is a real one: preloading fetches code, never a case.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

router.subscribe('onBeforeLoad', () => arriveAt(Date.now()));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  /** What was just saved, said on the page that one comes to. Never about whom. */
  interface HistoryState {
    done?: string;
  }
}
