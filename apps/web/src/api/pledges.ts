import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api, sending } from './client.js';
import { useSending } from './commands.js';
import type { Duty, PledgeView } from './shapes.js';
import type { components } from './schema.js';
import { importOffences } from './upload.js';
import type { Sent } from './upload.js';

type Schemas = components['schemas'];

/** What is kept of a pledge, by the noun in its address, and what a request about it says. */
export interface Bodies {
  commitments: Schemas['NewPledgeCommitment'];
  activities: Schemas['NewPledgeActivity'];
  measures: Schemas['NewPledgeMeasure'];
  wishes: Schemas['NewPledgeWish'];
  'focus-areas': Schemas['NewFocusArea'];
  evidence: Schemas['NewPledgeEvidence'];
  pictures: Schemas['NewSituationalPicture'];
  tips: Schemas['NewPledgeTips'];
  events: Schemas['NewPledgeEvent'];
  groups: Schemas['NewPledgeGroup'];
  contacts: Schemas['NewPledgeContact'];
  indicators: Schemas['NewPledgeIndicator'];
  places: Schemas['NewPlace'];
}
export type Noun = keyof Bodies;
export type NewPledge = Schemas['NewPledge'];

export const pledgesQuery = queryOptions({ queryKey: ['pledges'], queryFn: () => answerOf(api.GET('/pledges')) });
export const pledgeQuery = (id: string) =>
  queryOptions({
    queryKey: ['pledges', id],
    queryFn: () => answerOf(api.GET('/pledges/{id}', { params: { path: { id } } })),
  });

export const dutiesQuery = queryOptions({ queryKey: ['duties'], queryFn: () => answerOf(api.GET('/duties')) });

export const useKeepDuty = (kind: Duty['kind']) =>
  useSending(
    (body: Schemas['NewDutyDates'], key) =>
      answerOf(api.PUT('/duties/{kind}', { params: { path: { kind } }, body, headers: sending(key) })),
    (duties, client) => client.setQueryData(dutiesQuery.queryKey, duties),
  );

/** What a change answered with is shown at once; all else that is told of pledges is looked up anew. */
function pledgeChanged(client: QueryClient, view?: PledgeView): void {
  if (view !== undefined) client.setQueryData(pledgeQuery(view.id).queryKey, view);
  void client.invalidateQueries({ queryKey: ['pledges'] });
}

/** Opens a pledge, or changes the one that `id` names. */
export const useKeepPledge = (id?: string) =>
  useSending(
    (body: NewPledge, key) =>
      answerOf(
        id === undefined
          ? api.POST('/pledges', { body, headers: sending(key) })
          : api.PUT('/pledges/{id}', { params: { path: { id } }, body, headers: sending(key) }),
      ),
    (view, client) => pledgeChanged(client, view),
  );

export const useCarryOver = (id: string) =>
  useSending(
    (body: Schemas['NextPeriod'], key) =>
      answerOf(api.POST('/pledges/{id}/next', { params: { path: { id } }, body, headers: sending(key) })),
    (view, client) => pledgeChanged(client, view),
  );

/** A record's kind, and what is said of it. */
export type Told = { [N in Noun]: { noun: N; body: Bodies[N] } }[Noun];

/** Adds a record to a pledge, or changes the one that `record` names. Places are the municipality's, whatever the pledge. */
export const useKeepRecord = (id: string, record?: string) =>
  useSending(
    async (told: Told, key): Promise<PledgeView | Schemas['Place'][]> => {
      const headers = sending(key);
      switch (told.noun) {
        case 'places':
          return answerOf(
            record === undefined
              ? api.POST('/places', { body: told.body, headers })
              : api.PUT('/places/{id}', { params: { path: { id: record } }, body: told.body, headers }),
          );
        // A version stays as it was written.
        case 'pictures':
          return answerOf(api.POST('/pledges/{id}/pictures', { params: { path: { id } }, body: told.body, headers }));
        default:
          return answerOf(
            record === undefined
              ? api.POST(`/pledges/{id}/${told.noun}`, { params: { path: { id } }, body: told.body, headers })
              : api.PUT(`/pledges/{id}/${told.noun}/{record}`, {
                  params: { path: { id, record } },
                  body: told.body,
                  headers,
                }),
          );
      }
    },
    (answer, client) => pledgeChanged(client, Array.isArray(answer) ? undefined : answer),
  );

export type Removable = Exclude<Noun, 'places' | 'pictures'>;

export const useRemoveRecord = (id: string, noun: Removable) =>
  useSending(
    (record: string, key) =>
      answerOf(
        api.DELETE(`/pledges/{id}/${noun}/{record}`, {
          params: { path: { id, record } },
          headers: sending(key),
        }),
      ),
    (view, client) => pledgeChanged(client, view),
  );

/** Reads statistics from a file, and tells how far it is meanwhile. A repetition writes the same again. */
export const useImportOffences = (pledge: string) =>
  useSending(
    ({ file, signal, tell }: { file: File; signal: AbortSignal; tell: (sent: Sent) => void }) =>
      importOffences({ pledge, file, signal }, tell),
    (_, client) => pledgeChanged(client),
  );
