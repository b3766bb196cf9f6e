import { dayOf } from '#workflow';

/** Whole years at a moment of case time. */
export function yearsBetween(birthDate: string, now: string): number {
  return yearsOn(birthDate, dayOf(now));
}

/** Whole years on a day. */
export function yearsOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
