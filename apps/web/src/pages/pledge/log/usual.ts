import type { ActivityKind } from '../../../api/forms.js';
import { sets } from '../../../api/pledge-forms.js';
import type { PledgeActivity, PledgeView } from '../../../api/api-types.js';

/** The kinds that one's agency may log, those that it logs most first; among equals the order of the form. */
export function kindsByUse({ activities, mayDo }: PledgeView, agency: { id: string }): ActivityKind[] {
  const own = activities.filter((each) => each.agency === agency.id);
  const uses = (kind: ActivityKind): number => own.filter((each) => each.kind === kind).length;
  const kinds = sets.kind.map(({ code }) => code);
  return kinds.filter((kind) => mayDo.includes(kind)).toSorted((a, b) => uses(b) - uses(a));
}

/** The commitments that a kind of work was last counted towards. */
export const usualCommitments = (activities: PledgeActivity[], kind: ActivityKind): string[] =>
  activities.findLast((each) => each.kind === kind && each.commitments.length > 0)?.commitments ?? [];
