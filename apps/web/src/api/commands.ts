import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api, sending } from './client.js';
import { belongTo, forgetDrafts } from '../components/draft/keepers.js';
import { isOvertaken, isProblem } from './problem.js';
import { caseQuery, handoffQuery, meQuery, youngPersonQuery } from './queries.js';
import type { Answered } from './queries.js';
import type { CaseView, NewConsent, NewHandoff, Told, Withdrawal } from './api-types.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

/** A changed case touches its own page and every list; what it answered with is shown at once. */
function caseChanged(client: QueryClient, view: CaseView): void {
  client.setQueryData(caseQuery(view.reference).queryKey, view);
  // An answered handoff is gone: reading it again would only fail.
  const untouched = new Set<unknown>(['me', 'installation', 'handoff']);
  void client.invalidateQueries({ predicate: ({ queryKey }) => !untouched.has(queryKey[0]) });
}

/**
 * A state-changing call. Its idempotency key lives until the api has answered, so that trying again after a lost answer
 * does nothing twice, while a corrected form counts as a new request.
 */
export function useSending<Sent, Body>(
  send: (sent: Sent, key: string) => Promise<Body>,
  then: (body: Body, client: QueryClient, sent: Sent) => void,
) {
  const client = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const renew = () => {
    key.current = crypto.randomUUID();
  };
  const draftRef = useRef<SentDraft | null>(null);
  const mutation = useMutation({
    mutationFn: (sent: Sent) =>
      draftRef.current === null ? send(sent, key.current) : draftRef.current.send((id) => send(sent, id)),
    onSuccess: (body, sent) => {
      renew();
      then(body, client, sent);
    },
    onError: (error) => {
      if (!isProblem(error) || !error.unanswered) renew();
      // A stale page is looked up anew, so that the reader sees what the other person did.
      if (isOvertaken(error) || isProblem(error, 'not-possible')) {
        void client.invalidateQueries({ queryKey: ['case'] });
        void client.invalidateQueries({ queryKey: ['handoff'] });
        void client.invalidateQueries({ queryKey: ['pledges'] });
      }
    },
  });
  return { ...mutation, draftRef };
}

/** What is sent as it was written in a form goes under the draft's own key, for as long as it is the same draft. */
export interface SentDraft {
  send: <Body>(sent: (id: string) => Promise<Body>) => Promise<Body>;
}

export const useCaseCommand = <Sent>(send: (sent: Sent, key: string) => Promise<CaseView>) =>
  useSending(send, (view, client) => caseChanged(client, view));

export const useSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['Credentials']) => answerOf(api.POST('/session', { body })),
    onSuccess: (me) => {
      client.clear();
      belongTo(me.person);
      client.setQueryData(meQuery.queryKey, me);
    },
  });
};

/** Ends the session; nothing that was read stays in memory. */
export const useSignOut = (then: () => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await api.DELETE('/session');
    },
    onSettled: () => {
      client.clear();
      forgetDrafts();
      then();
    },
  });
};

const everythingChanged = (client: QueryClient) =>
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'handoff' });

/** A concern about somebody new, or told of somebody whom a case knows. */
export const useTell = () =>
  useSending(
    (told: Told, key) => {
      const headers = sending(key);
      switch (told.as) {
        case 'new':
          return answerOf(api.POST('/referrals', { body: told.body, headers }));
        case 'later':
        case 'again': {
          const sent = { params: { path: { reference: told.reference } }, body: told.body, headers };
          return answerOf(
            told.as === 'later'
              ? api.POST('/cases/{reference}/referrals', sent)
              : api.POST('/cases/{reference}/episodes', sent),
          );
        }
      }
    },
    (_, client) => everythingChanged(client),
  );

export const useNameReaders = (reference: string) =>
  useSending(
    (body: Schemas['NamedReaders'], key) =>
      answerOf(
        api.PUT('/cases/{reference}/protected-readers', {
          params: { path: { reference } },
          body,
          headers: sending(key),
        }),
      ),
    (view, client) => {
      // Who named others may be none of them any more: what was read is gone with it.
      client.removeQueries({ queryKey: youngPersonQuery(reference).queryKey });
      caseChanged(client, view);
    },
  );

export const useBringIn = () =>
  useSending(
    (body: Schemas['PaperCase'], key) => answerOf(api.POST('/cases/brought-in', { body, headers: sending(key) })),
    (view, client) => caseChanged(client, view),
  );

export const useCloseAsDuplicate = (reference: string) =>
  useCaseCommand((body: Schemas['DuplicateOf'], key) =>
    answerOf(
      api.POST('/cases/{reference}/duplicate', { params: { path: { reference } }, body, headers: sending(key) }),
    ),
  );

export const useTakeBackDuplicate = (reference: string) =>
  useCaseCommand((_: void, key) =>
    answerOf(api.DELETE('/cases/{reference}/duplicate', { params: { path: { reference } }, headers: sending(key) })),
  );

export const useUndoClose = (reference: string) =>
  useCaseCommand(({ track, reason }: Schemas['UndoneClose'] & { track: string }, key) =>
    answerOf(
      api.POST('/cases/{reference}/tracks/{track}/undo-close', {
        params: { path: { reference, track } },
        body: { reason },
        headers: sending(key),
      }),
    ),
  );

export const useTakeAction = (reference: string) =>
  useCaseCommand(({ action, revision, ...body }: Schemas['TakenAction'] & { action: string; revision: number }, key) =>
    answerOf(
      api.POST('/cases/{reference}/actions/{action}', {
        params: { path: { reference, action } },
        body,
        headers: sending(key, revision),
      }),
    ),
  );

export const useTaskOutcome = (reference: string) =>
  useCaseCommand(({ task, revision, ...body }: Schemas['TaskOutcome'] & { task: string; revision: number }, key) =>
    answerOf(
      api.POST('/cases/{reference}/tasks/{task}/outcome', {
        params: { path: { reference, task } },
        body,
        headers: sending(key, revision),
      }),
    ),
  );

export const useReceive = (reference: string) =>
  useCaseCommand((_: void, key) =>
    answerOf(api.POST('/cases/{reference}/receipt', { params: { path: { reference } }, headers: sending(key) })),
  );

export const useAssign = (reference: string) =>
  useCaseCommand(({ track, revision, ...body }: Schemas['Assignment'] & { track: string; revision: number }, key) =>
    answerOf(
      api.POST('/cases/{reference}/tracks/{track}/assignment', {
        params: { path: { reference, track } },
        body,
        headers: sending(key, revision),
      }),
    ),
  );

type Postponing = Schemas['Postponement'] & { track: string; revision: number };
type Extending = Schemas['Extension'] & { track: string; revision: number };

export const useRecordDay = (reference: string) =>
  useCaseCommand(({ kind, day }: { kind: string; day: string }, key) =>
    answerOf(
      api.POST('/cases/{reference}/dates', {
        params: { path: { reference } },
        body: { kind, day },
        headers: sending(key),
      }),
    ),
  );

export const useExtend = (reference: string) =>
  useCaseCommand(({ track, revision, ...body }: Extending, key) =>
    answerOf(
      api.POST('/cases/{reference}/tracks/{track}/extension', {
        params: { path: { reference, track } },
        body,
        headers: sending(key, revision),
      }),
    ),
  );

export const usePark = (reference: string) =>
  useCaseCommand(({ track, revision, ...body }: Postponing, key) =>
    answerOf(
      api.POST('/cases/{reference}/tracks/{track}/parking', {
        params: { path: { reference, track } },
        body,
        headers: sending(key, revision),
      }),
    ),
  );

export const useAnswerConsent = (reference: string) =>
  useCaseCommand((body: NewConsent, key) =>
    answerOf(api.POST('/cases/{reference}/consents', { params: { path: { reference } }, body, headers: sending(key) })),
  );

export const useWithdrawConsent = (reference: string) =>
  useCaseCommand((body: Withdrawal, key) =>
    answerOf(
      api.POST('/cases/{reference}/consents/withdrawal', {
        params: { path: { reference } },
        body,
        headers: sending(key),
      }),
    ),
  );

export const useConfirmConsent = (reference: string) =>
  useCaseCommand((consent: string, key) =>
    answerOf(
      api.POST('/cases/{reference}/consents/{consent}/confirmation', {
        params: { path: { reference, consent } },
        headers: sending(key),
      }),
    ),
  );

export const useOfferHandoff = (reference: string) =>
  useCaseCommand(({ revision, ...body }: NewHandoff & { revision: number }, key) =>
    answerOf(
      api.POST('/cases/{reference}/handoffs', {
        params: { path: { reference } },
        body,
        headers: sending(key, revision),
      }),
    ),
  );

export const usePlanTalk = (reference: string) =>
  useCaseCommand((body: Schemas['NewTalk'], key) =>
    answerOf(api.POST('/cases/{reference}/talks', { params: { path: { reference } }, body, headers: sending(key) })),
  );

export const useTalkOutcome = (id: string) =>
  useCaseCommand(({ revision, ...body }: Schemas['TalkOutcome'] & { revision: number }, key) =>
    answerOf(api.POST('/talks/{id}/outcome', { params: { path: { id } }, body, headers: sending(key, revision) })),
  );

/** An offer that has its answer stays answered, also for whoever comes back to its page. */
const answeredAs = (client: QueryClient, id: string, answered: Answered): void =>
  void client.setQueryData(handoffQuery(id).queryKey, answered);

export const useAcceptHandoff = (id: string, revision: number) =>
  useSending(
    (_: void, key) =>
      answerOf(api.POST('/handoffs/{id}/accept', { params: { path: { id } }, headers: sending(key, revision) })),
    (view, client) => {
      const offer = client.getQueryData(handoffQuery(id).queryKey);
      const given =
        offer === undefined || 'answered' in offer || offer.youngPerson.protectedIdentity ? undefined : offer;
      const answered: Answered = { answered: 'accepted', reference: view.reference };
      answeredAs(client, id, given === undefined ? answered : { ...answered, given });
      caseChanged(client, view);
    },
  );

export const useDeclineHandoff = (id: string, revision: number) =>
  useSending(
    (body: Schemas['Declining'], key) =>
      answerOf(api.POST('/handoffs/{id}/decline', { params: { path: { id } }, body, headers: sending(key, revision) })),
    (_, client) => {
      answeredAs(client, id, { answered: 'declined', reference: null });
      everythingChanged(client);
    },
  );

export const useWithdrawHandoff = (id: string, revision: number) =>
  useSending(
    (_: void, key) =>
      answerOf(api.POST('/handoffs/{id}/withdraw', { params: { path: { id } }, headers: sending(key, revision) })),
    ({ reference }, client) => {
      answeredAs(client, id, { answered: 'withdrawn', reference });
      everythingChanged(client);
    },
  );

export const useMoveClock = () =>
  useSending(
    (to: Schemas['Jump']['to'], key) => answerOf(api.POST('/demo/clock', { body: { to }, headers: sending(key) })),
    (_walk, client) => void client.invalidateQueries(),
  );
