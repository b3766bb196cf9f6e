import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.js';

/** A calendar year by its first and last day, as the api takes it. */
const spanOf = (year: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

export const statisticsQuery = (year: string) =>
  queryOptions({
    queryKey: ['statistics', year],
    queryFn: () => answerOf(api.GET('/statistics', { params: { query: spanOf(year) } })),
  });

/** Where the browser itself fetches the same numbers for a spreadsheet. */
export const statisticsFile = (year: string): string =>
  `/api/v1/statistics.csv?${new URLSearchParams(spanOf(year)).toString()}`;
