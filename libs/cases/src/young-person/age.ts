import { invalid } from '#use-case';
import { dayOf, yearsBetween } from '#calendar';
import type { Work } from '../work.js';

const OLDEST = 30;

export function mustBeYoung({ now }: Work, birthDate: string, pointer: string): void {
  const today = dayOf(now);
  if (birthDate <= today && yearsBetween(birthDate, today) < OLDEST) return;
  throw invalid(pointer, 'out-of-range', 'Give the birth date of a young person, not later than today.');
}
