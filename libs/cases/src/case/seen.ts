import type { Consented } from '#sharing';
import type { Definition } from '#workflow';
import type { Work } from '../work.js';
import type { CaseRow } from './read-case.js';
import type { History } from './read-history.js';

/** A case with what its views are made of. */
export type Seen = { work: Work; row: CaseRow; definition: Definition; consents: Consented; history: History };

export type AgencyView = { id: string; kind: string; name: string };

export function agencyView({ row }: Pick<Seen, 'row'>, id: string): AgencyView {
  const found = row.agencies[id];
  return { id, kind: found?.kind ?? '', name: found?.name ?? id };
}
