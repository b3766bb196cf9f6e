import { type Unit, sets } from '../../closed-sets.js';
import type { Activity } from '../../kinds/activities.js';

/** Several activities that are told as one, and which they were. */
export type Merged = { activity: Activity; records: string[] };

/**
 * Weekly patrols are one sentence, not forty: activities of one kind, by the same agency, with the same words and place, are
 * told together. Their counts and persons are summed, their days span from the first to the last.
 */
export function mergeActivities(activities: Activity[]): Merged[] {
  const alike = new Map<string, Activity[]>();
  for (const activity of activities) {
    const key = JSON.stringify({ ...activity, id: '', from: '', to: '', counts: {}, headcount: 0, commitments: [] });
    alike.set(key, [...(alike.get(key) ?? []), activity]);
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ activity: merged(first, group), records: group.map(({ id }) => id) }];
  });
}

function merged(first: Activity, group: Activity[]): Activity {
  if (group.length === 1) return first;
  const starts = group.flatMap(({ from }) => from ?? []).sort();
  const ends = group.flatMap(({ from, to }) => to ?? from ?? []).sort();
  const heads = group.flatMap(({ headcount }) => headcount ?? []);
  return {
    ...first,
    from: starts[0] ?? null,
    to: ends.at(-1) ?? null,
    headcount: heads.length === 0 ? null : heads.reduce((sum, n) => sum + n, 0),
    counts: countsOf(group),
  };
}

/** Without any number, that there were so many of them is one. */
function countsOf(group: Activity[]): Activity['counts'] {
  const sums: Partial<Record<Unit, number>> = {};
  for (const unit of sets.unit) {
    const told = group.flatMap(({ counts }) => counts[unit] ?? []);
    if (told.length > 0) sums[unit] = told.reduce((sum, n) => sum + n, 0);
  }
  return Object.keys(sums).length === 0 ? { occasions: group.length } : sums;
}
