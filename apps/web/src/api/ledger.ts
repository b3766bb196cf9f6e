/** What one's own agency is mailed, and what is done with what failed. */
import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api, sending } from './client.js';
import { useSending } from './commands.js';
import { lookingAgain } from './looking-again.js';

export const ledgerQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: (asked) => answerOf(api.GET('/ledger', { headers: lookingAgain(asked) })),
  refetchInterval: 15_000,
});

function mailAnswered(_: unknown, client: QueryClient): void {
  for (const queryKey of [['ledger'], ['inbox'], ['timeline']]) void client.invalidateQueries({ queryKey });
}

export const useSendAgain = (id: string) =>
  useSending(
    (_: null, key) => answerOf(api.POST('/ledger/{id}/again', { params: { path: { id } }, headers: sending(key) })),
    mailAnswered,
  );

export const useSettleMail = (id: string) =>
  useSending(
    (_: null, key) => answerOf(api.POST('/ledger/{id}/settled', { params: { path: { id } }, headers: sending(key) })),
    mailAnswered,
  );
