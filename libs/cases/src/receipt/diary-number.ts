import { invalid } from '#use-case';
import { readNumber } from '../young-person/personal-number.js';

/** However it is pasted: after letters, its date taken apart, and with blanks and dashes of many kinds. */
const LIKE_A_PERSONAL_NUMBER = /(?<!\d)(?:\d{8}|\d{6}|\d{4}-\d{2}-\d{2})[\s\u2010-\u2015\u2212+-]*\d{4}(?!\d)/g;

/** It tells nothing of the young person: a number of the agency's own, with a digit in it, and nobody's personnummer. */
export function mustBeDiaryNumber(written: string, pointer: string): void {
  const personal = written.match(LIKE_A_PERSONAL_NUMBER) ?? [];
  if (/\d/.test(written) && personal.every((each) => readNumber(each) === undefined)) return;
  throw invalid(
    pointer,
    'not-a-diary-number',
    'Give the number that it has in your own register, as SN 2026-0412: no name and no personnummer.',
  );
}
