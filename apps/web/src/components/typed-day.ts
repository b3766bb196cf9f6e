import { isDay } from '#calendar';
import type { Day } from '#calendar';
import { fullMonth } from '../time.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${two(index + 1)}-15`);
/** The months in either language: whoever reads English may still write as the paper has it. */
const NAMES = (['sv', 'en'] as const).map((language) => MONTHS.map((day) => fullMonth(day, language).toLowerCase()));
/** Shorter than this a month may be another: "ma" is March and May. */
const LEAST_LETTERS = 3;

/** Of a year in two digits: this century up to here. */
const LAST_OF_CENTURY = 49;

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function yearOf(digits: string): string {
  if (digits.length === 4) return digits;
  return `${Number(digits) <= LAST_OF_CENTURY ? 20 : 19}${digits}`;
}

function monthOf(name: string): number | undefined {
  const letters = name.toLowerCase();
  if (letters.length < LEAST_LETTERS) return undefined;
  for (const names of NAMES) {
    const found = names.findIndex((month) => month.startsWith(letters));
    if (found >= 0) return found + 1;
  }
  return undefined;
}

function written(year: string, month: number | undefined, day: string): string | undefined {
  return month === undefined ? undefined : `${yearOf(year)}-${two(month)}-${two(Number(day))}`;
}

/**
 * A day as people type it: 2026-11-24, 20261124, 261124, 24 november 2026, 24/11 2026; undefined where it is no day of the calendar,
 * or could be another.
 */
export function typedDay(text: string): Day | undefined {
  const read = asDay(text);
  return read !== undefined && isDay(read) ? read : undefined;
}

/** Whether it is written as a day is, and no year has such: 30 February. One of a year too far off is a day. */
export function isNoDay(text: string): boolean {
  const read = asDay(text);
  if (read === undefined) return false;
  const moment = new Date(`${read}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== read;
}

function asDay(text: string): string | undefined {
  const words = text.trim().replaceAll('.', ' ').replaceAll(/\s+/g, ' ');
  const digits = /^(\d{4}|\d{2})([-/ ]?)(\d{2})\2(\d{2})$/.exec(text.trim().replaceAll('.', '-'));
  if (digits !== null) return written(digits[1] ?? '', Number(digits[3]), digits[4] ?? '');
  const named = /^(\d{1,2}) ?(\p{L}+) (\d{4}|\d{2})$/u.exec(words);
  if (named !== null) return written(named[3] ?? '', monthOf(named[2] ?? ''), named[1] ?? '');
  const slashed = /^(\d{1,2})\/(\d{1,2})[ -](\d{4}|\d{2})$/.exec(words);
  return slashed === null ? undefined : written(slashed[3] ?? '', Number(slashed[2]), slashed[1] ?? '');
}
