import anyAscii from 'any-ascii';

/** Marks that make letters of their own of a and o, as å, ä and ö. */
const OWN_MARKS = /(a[\u030a\u0308]|o\u0308)|\p{M}/gu;
const OTHER_MARKS = /(?![\u030a\u0308])\p{M}/gu;
/** Soft hyphens, joiners, marks of direction: nobody sees them. */
const UNSEEN = /\p{Cf}/gu;
const FOREIGN = /(?![åäö])[^\p{ASCII}]/gu;
const LETTER = /\p{L}/u;

/**
 * People's text in the form in which it is compared: small letters, without marks and in our own alphabet, so that `Łukasz`, `LUKASZ`
 * and `lukasz` are one. å, ä and ö stay: Måns is not Mans.
 */
export function fold(text: string): string {
  return text
    .replace(UNSEEN, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(OTHER_MARKS, '')
    .replace(OWN_MARKS, (_mark, letter: string | undefined) => letter ?? '')
    .normalize('NFC')
    .replace(FOREIGN, (sign) => (LETTER.test(sign) ? anyAscii(sign) : sign))
    .toLowerCase();
}
