import { dayOf } from '#workflow';

/** Whole years at a moment of case time. */
export function yearsBetween(birthDate: string, now: string): number {
  const today = dayOf(now);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
