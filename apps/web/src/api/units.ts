/** Who works where at one's own agency, and who stands in for its heads. */
import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { AgencyUnits } from './api-types.js';
import { answerOf, api, sending } from './client.js';
import { useSending } from './commands.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export const unitsQuery = queryOptions({ queryKey: ['units'], queryFn: () => answerOf(api.GET('/units')) });

function unitsChanged(units: AgencyUnits[], client: QueryClient): void {
  client.setQueryData(unitsQuery.queryKey, units);
  void client.invalidateQueries({ queryKey: ['colleagues'] });
}

export const useAssignMember = (id: string) =>
  useSending(
    (body: Schemas['MemberAssignment'], key) =>
      answerOf(api.PUT('/members/{id}', { params: { path: { id } }, body, headers: sending(key) })),
    unitsChanged,
  );

export const useNameDeputy = () =>
  useSending(
    (body: Schemas['NewDeputy'], key) => answerOf(api.POST('/deputies', { body, headers: sending(key) })),
    unitsChanged,
  );

export const useEndDeputy = () =>
  useSending(
    (id: string, key) => answerOf(api.DELETE('/deputies/{id}', { params: { path: { id } }, headers: sending(key) })),
    unitsChanged,
  );
