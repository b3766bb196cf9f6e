import type { AgencyKind } from '#settings';
import type { Definitions } from '#workflow';
import type { AgencyKindView } from './people.js';

/** The kinds that are set, in their order. */
export function listAgencyKinds(kinds: AgencyKind[], definitions: Definitions): AgencyKindView[] {
  return kinds.map(({ kind, sv, en, othersLines }) => ({
    kind,
    name: { sv, en },
    takesPart: definitions.takesPart(kind),
    othersLines,
  }));
}
