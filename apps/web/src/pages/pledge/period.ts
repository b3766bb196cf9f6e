import { isDay } from '#calendar';
import { addDays, dayAndMonth, daysBetween } from '../../time.js';
import type { Language } from '../../time.js';

interface Period {
  from: string;
  to: string;
}

const isWholeYears = ({ from, to }: Period): boolean => from.endsWith('-01-01') && to.endsWith('-12-31');

/** A pledge's period: "2026" or "2021–2022" where it is whole years, else from day to day. */
export function periodWords(period: Period, language: Language): string {
  const { from, to } = period;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (!isWholeYears(period)) return `${dayAndMonth(from, language)} ${first} – ${dayAndMonth(to, language)} ${last}`;
  return first === last ? first : `${first}–${last}`;
}

/** Whether a day lies in the period. */
export const isDuring = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;

/**
 * The period after one: as long as it, to the day where both are whole years. A day in no year that dates are kept in is left to
 * be chosen.
 */
export function periodAfter(period: Period): { from: string | null; to: string | null } {
  const from = addDays(period.to, 1);
  if (!isDay(from)) return { from: null, to: null };
  const years = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4));
  const to = isWholeYears(period)
    ? `${Number(from.slice(0, 4)) + years}-12-31`
    : addDays(from, daysBetween(period.from, period.to));
  return { from, to: isDay(to) ? to : null };
}
