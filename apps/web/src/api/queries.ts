import {
  infiniteQueryOptions,
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { answerOf, api } from './client.js';
import { belongTo } from '../components/draft/keepers.js';
import { besideThePage, lookingAgain } from './looking-again.js';
import { oneRowEach } from './one-row-each.js';
import { isProblem } from './problem.js';
import { sessionEnded } from './session-end.js';
import type { CaseCard, DisclosureQuestion, HandoffView, TextName } from './api-types.js';

/**
 * Until live updates come, open pages look again this often (milliseconds): what others wrote is read on them no longer than it may be,
 * whatever was taken back meanwhile.
 */
const LOOK_AGAIN = 15_000;

/** What was read this long ago (milliseconds) is read anew by the next page that shows it. */
const STALE_AFTER = 2_000;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isProblem(error, 'no-session') && query.queryKey[0] !== 'me') sessionEnded();
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      if (isProblem(error, 'no-session')) sessionEnded();
    },
  }),
  defaultOptions: {
    // What is sent without a net fails at once, and says so: kept back, it would go later, when nobody looks.
    mutations: { networkMode: 'always' },
    queries: {
      staleTime: STALE_AFTER,
      retry: (times, error) => times < 2 && isProblem(error) && error.unanswered,
    },
  },
});

export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: () => answerOf(api.GET('/installation')),
  staleTime: 60_000,
});
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await answerOf(api.GET('/me'));
    belongTo(me.person);
    return me;
  },
  staleTime: 60_000,
});
export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: () => answerOf(api.GET('/agencies')),
  staleTime: 300_000,
});
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: () => answerOf(api.GET('/colleagues')),
  staleTime: 300_000,
});
export const workflowsQuery = queryOptions({
  queryKey: ['workflows'],
  queryFn: () => answerOf(api.GET('/workflows')),
  staleTime: 300_000,
});
/** What may be started with a concern: about somebody new, or in a case. */
export const choicesQuery = (reference: string | null) =>
  queryOptions({
    queryKey: reference === null ? ['referral choices'] : ['case', reference, 'referral choices'],
    queryFn: () =>
      answerOf(
        reference === null
          ? api.GET('/referrals/choices')
          : api.GET('/cases/{reference}/referrals/choices', { params: { path: { reference } } }),
      ),
    staleTime: 300_000,
  });
/** The rail counts what is late on every page, so that it is read whether or not somebody looks at My day. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => answerOf(api.GET('/inbox', { headers: besideThePage() })),
  select: (inbox) => ({ ...inbox, items: oneRowEach(inbox.items) }),
  refetchInterval: LOOK_AGAIN,
});
/** As many as the api gives at a time: a board needs all that are open. */
const PAGE = 100;

export const casesQuery = (status: CaseCard['status']) =>
  infiniteQueryOptions({
    queryKey: ['cases', status],
    queryFn: ({ pageParam, ...context }) =>
      answerOf(
        api.GET('/cases', {
          headers: lookingAgain(context),
          params: { query: { status, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
export const caseQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference],
    queryFn: (context) =>
      answerOf(api.GET('/cases/{reference}', { params: { path: { reference } }, headers: lookingAgain(context) })),
    refetchInterval: LOOK_AGAIN,
  });
export const workingOutQuery = (reference: string, thing: string) =>
  queryOptions({
    queryKey: ['case', reference, 'working-out', thing],
    queryFn: () => answerOf(api.GET('/cases/{reference}/dates/{thing}', { params: { path: { reference, thing } } })),
  });
/** Whether a day is a weekday, and else which is the next. What it is does not change. */
export const weekdayQuery = (day: string) =>
  queryOptions({
    queryKey: ['weekday', day],
    queryFn: () => answerOf(api.POST('/deadlines/work-out', { body: { rule: 'same day', from: day } })),
    staleTime: Infinity,
    retry: false,
  });
export const timelineQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'timeline'],
    queryFn: (context) =>
      answerOf(
        api.GET('/cases/{reference}/timeline', { params: { path: { reference } }, headers: lookingAgain(context) }),
      ),
    refetchInterval: LOOK_AGAIN,
  });
export const talksQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'talks'],
    queryFn: (context) =>
      answerOf(
        api.GET('/cases/{reference}/talks', { params: { path: { reference } }, headers: lookingAgain(context) }),
      ),
    refetchInterval: LOOK_AGAIN,
  });
export const mappingsQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'mappings'],
    queryFn: (context) =>
      answerOf(
        api.GET('/cases/{reference}/mappings', { params: { path: { reference } }, headers: lookingAgain(context) }),
      ),
    refetchInterval: LOOK_AGAIN,
  });
export const planQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'plan'],
    queryFn: (context) =>
      answerOf(api.GET('/cases/{reference}/plan', { params: { path: { reference } }, headers: lookingAgain(context) })),
    refetchInterval: LOOK_AGAIN,
  });
export const youngPersonQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'young-person'],
    queryFn: (context) =>
      answerOf(
        api.GET('/cases/{reference}/young-person', { params: { path: { reference } }, headers: lookingAgain(context) }),
      ),
    refetchInterval: LOOK_AGAIN,
  });
export const sharingQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'sharing'],
    queryFn: (context) =>
      answerOf(
        api.GET('/cases/{reference}/sharing', { params: { path: { reference } }, headers: lookingAgain(context) }),
      ),
    refetchInterval: LOOK_AGAIN,
  });
/** Which text, and of a line of the plan or an offer whose. */
export type WhoseText = { text: TextName; agency?: string | undefined; line?: string | undefined };

/** Who will read what is about to be written. */
export const textReadersQuery = (reference: string, { text, agency, line }: WhoseText) =>
  queryOptions({
    queryKey: ['case', reference, 'text-readers', text, agency ?? null, line ?? null],
    queryFn: () =>
      answerOf(
        api.GET('/cases/{reference}/text-readers/{text}', {
          params: { path: { reference, text }, query: { ...(agency && { agency }), ...(line && { line }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
export const disclosuresQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'disclosures'],
    queryFn: (context) =>
      answerOf(
        api.GET('/cases/{reference}/disclosures', { params: { path: { reference } }, headers: lookingAgain(context) }),
      ),
    refetchInterval: LOOK_AGAIN,
  });
/** Of what is chosen so far: which grounds fit, and what the receiver would read. Nothing of it is kept for later. */
export const disclosureChoicesQuery = (reference: string, body: DisclosureQuestion) =>
  queryOptions({
    queryKey: ['case', reference, 'disclosure choices', body],
    queryFn: () =>
      answerOf(api.POST('/cases/{reference}/disclosures/choices', { params: { path: { reference } }, body })),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
export const notesQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'notes'],
    queryFn: (context) =>
      answerOf(
        api.GET('/cases/{reference}/notes', { params: { path: { reference } }, headers: lookingAgain(context) }),
      ),
    refetchInterval: LOOK_AGAIN,
  });
/** What became of an offer that waits for no answer any more; the reference where the reader may see the case. */
export interface Answered {
  answered: 'accepted' | 'declined' | 'withdrawn' | 'earlier';
  reference: string | null;
  /** What its page said would come, of one that was accepted here. */
  given?: Pick<HandoffView, 'shares' | 'sender'>;
}
const isAnswered = (read: HandoffView | Answered | undefined): boolean => read !== undefined && 'answered' in read;
export const handoffQuery = (id: string) =>
  queryOptions({
    queryKey: ['handoff', id],
    queryFn: async (context): Promise<HandoffView | Answered> => {
      try {
        return await answerOf(api.GET('/handoffs/{id}', { params: { path: { id } }, headers: lookingAgain(context) }));
      } catch (error) {
        if (isProblem(error, 'gone')) return { answered: 'earlier', reference: error.reference };
        throw error;
      }
    },
    // An answer is for good.
    staleTime: ({ state }) => (isAnswered(state.data) ? Infinity : STALE_AFTER),
    refetchInterval: ({ state }) => (isAnswered(state.data) ? false : LOOK_AGAIN),
  });
/** A page of who has read the case; the next one goes on where it ends. */
export const accessLogQuery = (reference: string) =>
  infiniteQueryOptions({
    queryKey: ['case', reference, 'access log'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/cases/{reference}/access-log', {
          params: { path: { reference }, query: pageParam === '' ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
/** To take it out leaves a row of its own, so that it is asked for once, and kept nowhere. */
export const accessExtractQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'access extract'],
    queryFn: () => answerOf(api.GET('/cases/{reference}/access-log/extract', { params: { path: { reference } } })),
    staleTime: Infinity,
    gcTime: 0,
  });
export type AuditFilter = { day?: string; account?: string; reference?: string; outcome?: 'answered' | 'refused' };
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/audit', { params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
/** What is sought goes in the body: a name belongs in no address. Nothing of it is kept for later. */
export const searchQuery = (sought: { q: string } | { birthDate: string }) =>
  queryOptions({
    queryKey: ['search', sought],
    queryFn: () => answerOf(api.POST('/search', { body: sought })),
    gcTime: 0,
  });
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => answerOf(api.GET('/demo/clock')),
  refetchInterval: LOOK_AGAIN,
});
