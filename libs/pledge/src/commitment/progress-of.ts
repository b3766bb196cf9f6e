import { addDays, type Day, isDay } from '#calendar';
import type { Unit } from '../views/closed-sets.js';
import type { Activity } from '../views/work.js';
import type { Commitment, Progress } from '../views/plan.js';

const DAY_MS = 86_400_000;

/** What of a commitment, and of a done activity, says how much is done. */
export type Measured = Pick<Commitment, 'id' | 'target' | 'unit'>;
export type Deed = { counts: { [unit in Unit]?: number | undefined }; commitments: string[] };

/** How much of a commitment's target is done, and whether that is enough by today. Null without a target. */
export function progressOf(
  commitment: Commitment,
  activities: Activity[],
  { from, to, today }: { from: string; to: string; today: Day },
): Progress | null {
  const { target, unit } = commitment;
  if (target === null || unit === null) return null;
  const done = doneOf(
    commitment,
    activities.filter(({ status }) => status === 'done'),
  );
  return {
    done,
    target,
    unit,
    status: statusOf(done, target, { from: asDay(from), due: asDay(commitment.due ?? to), today }),
  };
}

/** Days of records come as text, checked when they were kept. */
function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`"${text}" is no day`);
  return text;
}

/** How much the done activities come to. One that doesn't say how many, or that is for no target, stands for one. */
export function doneOf({ id, unit }: Measured, done: Deed[]): number {
  return done
    .filter(({ commitments }) => commitments.includes(id))
    .reduce((sum, { counts }) => sum + (unit === null ? 1 : (counts[unit] ?? 1)), 0);
}

/** The done activities that are linked to a commitment. */
export function doneFor({ id }: Commitment, activities: Activity[]): Activity[] {
  return activities.filter(({ status, commitments }) => status === 'done' && commitments.includes(id));
}

/** The first day on which so much is less than the part of the target that the part of the time would have given. */
export function behindFrom(done: number, target: number, from: Day, due: Day): Day {
  return addDays(from, Math.ceil(((done + 1) * Math.max(1, daysFrom(from, due))) / target));
}

type Pace = { from: Day; due: Day; today: Day };

function statusOf(done: number, target: number, { from, due, today }: Pace): Progress['status'] {
  if (done >= target) return 'done';
  if (today > due) return 'late';
  return today >= behindFrom(done, target, from, due) ? 'behind' : 'on-pace';
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
