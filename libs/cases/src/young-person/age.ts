import { invalid } from '#use-case';
import { dayOf, type Instant } from '#calendar';
import type { Work } from '../work.js';

/** Whole years at a moment of case time. */
export function yearsBetween(birthDate: string, now: Instant): number {
  return yearsOn(birthDate, dayOf(now));
}

/** Whole years on a day. */
export function yearsOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const OLDEST = 30;

export function mustBeYoung({ now }: Work, birthDate: string, pointer: string): void {
  const today = dayOf(now);
  if (birthDate <= today && yearsOn(birthDate, today) < OLDEST) return;
  throw invalid(pointer, 'out-of-range', 'Give the birth date of a young person, not later than today.');
}
