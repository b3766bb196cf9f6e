import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** When somebody last came to a page. */
let arrived = 0;

export const arriveAt = (moment: number): void => {
  arrived = moment;
};

const AGAIN = { 'X-Refresh': 'background' };

/** What stands beside every page reads by itself, whoever comes where. */
export const besideThePage = (): Record<string, string> => AGAIN;

/**
 * What a page reads again by itself, once it has shown it to whoever came, says so: the audit counts it once an hour. The first
 * reading on a page says nothing of the kind, whatever was kept from the page before.
 */
export function lookingAgain({
  client,
  queryKey,
}: {
  client: QueryClient;
  queryKey: QueryKey;
}): Record<string, string> {
  const readAt = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
  return readAt > arrived ? AGAIN : {};
}
