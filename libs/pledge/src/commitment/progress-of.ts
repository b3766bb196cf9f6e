import type { Activity } from '../views/work.js';
import type { Commitment, Progress } from '../views/plan.js';

const DAY_MS = 86_400_000;

/** How much of a commitment's target is done, and whether that is enough by today. Null without a target. */
export function progressOf(
  commitment: Commitment,
  activities: Activity[],
  { from, to, today }: { from: string; to: string; today: string },
): Progress | null {
  const { target, unit } = commitment;
  if (target === null || unit === null) return null;
  // An activity that doesn't say how many stands for one.
  const done = doneFor(commitment, activities).reduce((sum, { counts }) => sum + (counts[unit] ?? 1), 0);
  return { done, target, unit, status: statusOf(done, target, { from, due: commitment.due ?? to, today }) };
}

/** The done activities that are linked to a commitment. */
export function doneFor({ id }: Commitment, activities: Activity[]): Activity[] {
  return activities.filter(({ status, commitments }) => status === 'done' && commitments.includes(id));
}

type Pace = { from: string; due: string; today: string };

/** Behind is less than the part of the target that the part of the time would have given. */
function statusOf(done: number, target: number, { from, due, today }: Pace): Progress['status'] {
  if (done >= target) return 'done';
  if (today > due) return 'late';
  const passed = Math.max(0, daysFrom(from, today)) / Math.max(1, daysFrom(from, due));
  return done < Math.floor(target * passed) ? 'behind' : 'on-pace';
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
