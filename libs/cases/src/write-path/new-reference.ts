import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for each other when read aloud or by hand: no I, L, O, U, 0, 1. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** `K7QF-93MD`: random, with no meaning in it; 30^8 of them. */
export function newReference(): string {
  const signs = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)] ?? 'X').join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
