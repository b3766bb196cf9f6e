import { randomInt } from 'node:crypto';
import { type Instant, momentOf } from '#calendar';

const HOUR_MS = 3_600_000;
const WITHIN_MS = 60_000;

/**
 * As many moments as are asked for, the given one first and the others within the minute before it: cases that were opened in the
 * same thousandth of a second are known to belong together. None is of the day before, so no date of one differs from another's.
 */
export function momentsApart(now: Instant, count: number): Instant[] {
  const at = Date.parse(now);
  const room = Math.max(Math.min(at % HOUR_MS, WITHIN_MS), count);
  const back = new Set([0]);
  while (back.size < count) back.add(randomInt(1, room + 1));
  return [...back].map((ms) => momentOf(new Date(at - ms)));
}
