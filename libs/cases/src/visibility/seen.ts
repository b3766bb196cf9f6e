import type { Consented } from '#sharing';
import type { Definition, Event } from '#workflow';
import type { Work } from '../work.js';
import type { CaseRow } from '../write-path/read-case.js';

/** A case with what its views are made of: the steps of its tracks, and the names of those who took one. */
export type Seen = {
  work: Work;
  row: CaseRow;
  definition: Definition;
  consents: Consented;
  steps: Event[];
  people: { id: string; name: string }[];
};

/** Who looks, and by which rules: what the sharing rules ask for. */
export function seeingOf({ work, definition, consents }: Pick<Seen, 'work' | 'definition' | 'consents'>) {
  return { viewer: work.actor, definition, consents };
}

export type AgencyView = { id: string; kind: string; name: string };

export function agencyView({ row }: Pick<Seen, 'row'>, id: string): AgencyView {
  const found = row.agencies[id];
  return { id, kind: found?.kind ?? '', name: found?.name ?? id };
}
