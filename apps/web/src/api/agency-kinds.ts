import { useQuery } from '@tanstack/react-query';
import { installationQuery, meQuery } from './queries.js';
import type { AgencyKind } from './api-types.js';

/** The kinds of agencies, in their order: those of who is signed in, and before somebody is those that are shipped. */
export function useAgencyKinds(): AgencyKind[] {
  const me = useQuery({ ...meQuery, enabled: false });
  const installation = useQuery(installationQuery);
  return me.data?.agencyKinds ?? installation.data?.agencyKinds ?? [];
}

/** Those that have a part in concerns. */
export function usePartKinds(): AgencyKind[] {
  return useAgencyKinds().filter(({ takesPart }) => takesPart);
}
