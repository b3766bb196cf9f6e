import { dayAndMonth } from '../../time.js';
import type { Language } from '../../time.js';

/** A pledge's period: "2026" or "2021–2022" where it is whole years, else from day to day. */
export function periodWords({ from, to }: { from: string; to: string }, language: Language): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) {
    return `${dayAndMonth(from, language)} ${first} – ${dayAndMonth(to, language)} ${last}`;
  }
  return first === last ? first : `${first}–${last}`;
}

/** Whether a day lies in the period. */
export const isDuring = ({ from, to }: { from: string; to: string }, day: string): boolean => from <= day && day <= to;
