import { addDays, type Day, daysBetween } from '#calendar';
import { z } from 'zod';
import { sets, type Unit } from '../closed-sets.js';
import { asDay } from '../moment.js';

/** What is done of a target. Behind: at this pace it won't be reached by its due day. */
export const Progress = z
  .object({
    done: z.int(),
    target: z.int(),
    unit: z.enum(sets.unit),
    status: z.enum(['done', 'on-pace', 'behind', 'late']),
  })
  .meta({ id: 'PledgeProgress' });
export type Progress = z.infer<typeof Progress>;

/** What of a commitment, and of a done activity, says how much is done. */
export type Measured = { id: string; target: number | null; unit: Unit | null };
export type Deed = { counts: { [unit in Unit]?: number | undefined }; commitments: string[] };
type Logged = Deed & { status: string };

/** How much of a commitment's target is done, and whether that is enough by today. Null without a target. */
export function progressOf(
  commitment: Measured & { due: string | null },
  activities: Logged[],
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

/** How much the done activities come to. One that doesn't say how many, or that is for no target, stands for one. */
export function doneOf({ id, unit }: Measured, done: Deed[]): number {
  return done
    .filter(({ commitments }) => commitments.includes(id))
    .reduce((sum, { counts }) => sum + (unit === null ? 1 : (counts[unit] ?? 1)), 0);
}

/** The done activities that are linked to a commitment. */
export function doneFor<A extends Logged>({ id }: Pick<Measured, 'id'>, activities: A[]): A[] {
  return activities.filter(({ status, commitments }) => status === 'done' && commitments.includes(id));
}

/** The first day on which so much is less than the part of the target that the part of the time would have given. */
export function behindFrom(done: number, target: number, from: Day, due: Day): Day {
  return addDays(from, Math.ceil(((done + 1) * Math.max(1, daysBetween(from, due))) / target));
}

type Pace = { from: Day; due: Day; today: Day };

function statusOf(done: number, target: number, { from, due, today }: Pace): Progress['status'] {
  if (done >= target) return 'done';
  if (today > due) return 'late';
  return today >= behindFrom(done, target, from, due) ? 'behind' : 'on-pace';
}
