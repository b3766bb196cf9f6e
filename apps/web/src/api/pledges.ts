import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api, sending } from './client.js';
import { useSending } from './commands.js';
import { KINDS } from './forms.js';
import type { Lasting, Noun, Removable } from './forms.js';
import type { Duty, PledgeView } from './api-types.js';
import type { components, paths } from './schema.js';
import { importOffences } from './upload.js';
import type { Sent } from './upload.js';

type Schemas = components['schemas'];

type AddressOf<N extends Noun> = N extends 'places' ? '/api/v1/places' : `/api/v1/pledges/{id}/${N}`;
/** What a request about a kind of record says. */
type BodyOf<N extends Noun> = paths[AddressOf<N>]['post']['requestBody']['content']['application/json'];
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
export type Told = { [N in Noun]: { noun: N; body: BodyOf<N> } }[Noun];

/** What was written stays as it was. */
const isLasting = (told: Told): told is Extract<Told, { noun: Lasting }> =>
  KINDS.some(({ noun, canChange }) => noun === told.noun && !canChange);

/** Adds a record to a pledge, or changes the one that `record` names. Places are the municipality's, whatever the pledge. */
export const useKeepRecord = (id: string, record?: string) =>
  useSending(
    async (told: Told, key): Promise<PledgeView | Schemas['Place'][]> => {
      const headers = sending(key);
      if (told.noun === 'places')
        return answerOf(
          record === undefined
            ? api.POST('/places', { body: told.body, headers })
            : api.PUT('/places/{id}', { params: { path: { id: record } }, body: told.body, headers }),
        );
      return answerOf(
        record === undefined || isLasting(told)
          ? api.POST(`/pledges/{id}/${told.noun}`, { params: { path: { id } }, body: told.body, headers })
          : api.PUT(`/pledges/{id}/${told.noun}/{record}`, {
              params: { path: { id, record } },
              body: told.body,
              headers,
            }),
      );
    },
    (answer, client) => pledgeChanged(client, Array.isArray(answer) ? undefined : answer),
  );

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
