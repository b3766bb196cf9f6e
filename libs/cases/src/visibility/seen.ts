import type { Consented } from '#sharing';
import type { Definition } from '#workflow';
import type { Work } from '../work.js';
import type { CaseRow } from '../write-path/read-case.js';
import type { History } from '../history/read-history.js';

/** A case with what its views are made of. */
export type Seen = { work: Work; row: CaseRow; definition: Definition; consents: Consented; history: History };

/** Who looks, and by which rules: what the sharing rules ask for. */
export function seeingOf({ work, definition, consents }: Seen) {
  return { viewer: work.actor, definition, consents };
}

export type AgencyView = { id: string; kind: string; name: string };

export function agencyView({ row }: Pick<Seen, 'row'>, id: string): AgencyView {
  const found = row.agencies[id];
  return { id, kind: found?.kind ?? '', name: found?.name ?? id };
}
