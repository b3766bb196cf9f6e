import personnummer from 'personnummer';
import { DomainError, invalid } from '#use-case';

/** People paste signs of many kinds between date and number: blanks, and dashes that are no hyphens. */
const BETWEEN = /[\s\u2010-\u2015\u2212-]/g;

/** A samordningsnummer has sixty added to the day. */
const COORDINATION = 60;

/** A personnummer or samordningsnummer as its twelve digits, however it is written; undefined where it is none. */
export function readNumber(written: string): string | undefined {
  const digits = written.replaceAll(BETWEEN, '');
  return personnummer.valid(digits) ? personnummer.parse(digits).format(true) : undefined;
}

/** `20120131-2384`, as it is written by hand. */
export const numberInWriting = (number: string): string => `${number.slice(0, 8)}-${number.slice(8)}`;

/** The number that somebody was written down with. `at` is where in the request. Without a century it is that of the birth date. */
export function numberOf(
  { number: written, birthDate }: { number?: string | undefined; birthDate: string },
  at: string,
): string | undefined {
  if (written === undefined) return undefined;
  const digits = written.replaceAll(BETWEEN, '');
  const number = readNumber(/^\d{10}$/.test(digits) ? birthDate.slice(0, 2) + digits : digits);
  if (number === undefined)
    throw invalid(
      `${at}/number`,
      'not-a-personal-number',
      'Give a personnummer or samordningsnummer, check digit and all, as 20120131-2384; leave it out while it is unknown.',
    );
  if (birthDateIn(number) !== birthDate) throw otherBirthDate(at);
  return number;
}

function birthDateIn(number: string): string {
  const day = Number(number.slice(6, 8)) % COORDINATION;
  return [number.slice(0, 4), number.slice(4, 6), String(day).padStart(2, '0')].join('-');
}

/** Which of the two is wrong is not for us to say. */
function otherBirthDate(at: string): DomainError {
  const detail = 'The birth date and the number tell of different days: correct the one that is wrong.';
  const errors = ['number', 'birthDate'].map((field) => ({
    pointer: `${at}/${field}`,
    code: 'another-birth-date' as const,
    detail,
  }));
  return new DomainError({ code: 'validation', errors });
}
