/** Who of one's own agency meets a case: kept out by the head, let in again, or in by force. */
import { answerOf, api, sending } from './client.js';
import { useCaseCommand } from './commands.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export const useBreakGlass = (reference: string) =>
  useCaseCommand((body: Schemas['ForcedOpening'], key) =>
    answerOf(
      api.POST('/cases/{reference}/break-glass', { params: { path: { reference } }, body, headers: sending(key) }),
    ),
  );

export const useReviewOpening = (reference: string) =>
  useCaseCommand(({ id, ...body }: Schemas['OpeningReview'] & { id: string }, key) =>
    answerOf(
      api.POST('/cases/{reference}/forced-openings/{id}/review', {
        params: { path: { reference, id } },
        body,
        headers: sending(key),
      }),
    ),
  );

export const useLockOut = (reference: string) =>
  useCaseCommand(({ account, ...body }: Schemas['LockOut'] & { account: string }, key) =>
    answerOf(
      api.PUT('/cases/{reference}/lock-outs/{account}', {
        params: { path: { reference, account } },
        body,
        headers: sending(key),
      }),
    ),
  );

export const useLetIn = (reference: string) =>
  useCaseCommand((account: string, key) =>
    answerOf(
      api.DELETE('/cases/{reference}/lock-outs/{account}', {
        params: { path: { reference, account } },
        headers: sending(key),
      }),
    ),
  );
