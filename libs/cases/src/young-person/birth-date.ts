import { addDays, addMonths, type Day, dayOf, type Instant } from '#calendar';
import { invalid } from '#use-case';
import type { Work } from '../work.js';

/** Nobody is referred who has this many years, with room to spare. */
const OLDEST = 30;

export const earliestBirth = (now: Instant): Day => addDays(addMonths(dayOf(now), -12 * OLDEST), 1);

export function mustBeYoung({ now }: Work, birthDate: string, pointer: string): void {
  if (birthDate <= dayOf(now) && birthDate >= earliestBirth(now)) return;
  throw invalid(pointer, 'out-of-range', 'Give the birth date of a young person, not later than today.', {
    from: earliestBirth(now),
    to: dayOf(now),
  });
}
