import type { PledgeActivity } from '../../../api/shapes.js';
import { KINDS, POLICE_ONLY } from '../codes.js';
import type { ActivityKind } from '../codes.js';

/** The kinds that an agency may log, those that it logs most first; among equals the order of the form. */
export function kindsByUse(activities: PledgeActivity[], agency: { id: string; kind: string }): ActivityKind[] {
  const own = activities.filter((each) => each.agency === agency.id);
  const uses = (kind: ActivityKind): number => own.filter((each) => each.kind === kind).length;
  const police = agency.kind === 'police';
  return KINDS.filter((kind) => police || !POLICE_ONLY.includes(kind)).toSorted((a, b) => uses(b) - uses(a));
}

/** The commitments that a kind of work was last counted towards. */
export const usualCommitments = (activities: PledgeActivity[], kind: ActivityKind): string[] =>
  activities.findLast((each) => each.kind === kind && each.commitments.length > 0)?.commitments ?? [];
