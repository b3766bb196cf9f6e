/** What is to be told of a protected identity, and waits for a second reader of one's own agency. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, sending } from './client.js';
import { useSending } from './commands.js';
import { written } from './mutations.js';
import type { components } from './schema.js';

export const preparedQuery = (reference: string) =>
  queryOptions({
    queryKey: ['case', reference, 'prepared'],
    queryFn: () => answerOf(api.GET('/cases/{reference}/prepared-shares', { params: { path: { reference } } })),
  });

/** What went as it was approved is in the register, the case and other lists: all is looked up anew. */
const answered = (reference: string) =>
  written<components['schemas']['PreparedShare'][]>('prepared', (client, body) =>
    client.setQueryData(preparedQuery(reference).queryKey, body),
  );

export const useApprovePrepared = (reference: string) =>
  useSending(
    (id: string, key) =>
      answerOf(
        api.POST('/cases/{reference}/prepared-shares/{id}/approval', {
          params: { path: { reference, id } },
          headers: sending(key),
        }),
      ),
    answered(reference),
  );

export const useDeclinePrepared = (reference: string) =>
  useSending(
    ({ id, ...body }: { id: string; note: string }, key) =>
      answerOf(
        api.POST('/cases/{reference}/prepared-shares/{id}/refusal', {
          params: { path: { reference, id } },
          body,
          headers: sending(key),
        }),
      ),
    answered(reference),
  );

export const useTakeBackPrepared = (reference: string) =>
  useSending(
    (id: string, key) =>
      answerOf(
        api.POST('/cases/{reference}/prepared-shares/{id}/withdrawal', {
          params: { path: { reference, id } },
          headers: sending(key),
        }),
      ),
    answered(reference),
  );

/** The register is as it was: what is left to look at is the day's. */
export const useReviewDisclosure = (reference: string) =>
  useSending(
    ({ id, ...body }: components['schemas']['DisclosureReview'] & { id: string }, key) =>
      answerOf(
        api.POST('/cases/{reference}/disclosures/{id}/review', {
          params: { path: { reference, id } },
          body,
          headers: sending(key),
        }),
      ),
    written('nothing', () => {}),
  );
