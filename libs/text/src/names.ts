import { commonWords } from './ordinary-words.js';
import { wordsOf } from './words.js';

/** They stand in names, and tell of nobody. */
const PARTICLES = new Set(
  'abu af al av ben bin bint da de del den der di dos du el ibn la le och ten ter van von y zu'.split(' '),
);
/** Shorter is an initial. */
const SHORTEST = 2;
const SIGN_WITHIN = /^[^\s\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]$/u;

/**
 * The words by which a name is found: each of its own, and those that a hyphen or an apostrophe joins also as one. Particles part
 * words and are none, unless there is nothing else.
 */
export function wordsOfName(name: string): string[] {
  const words = wordsOf(name);
  const own = words.filter(({ folded }) => !PARTICLES.has(folded));
  const each = (own.length > 0 ? own : words).map(({ folded }) => folded);
  return [...each, ...joined(name)].filter((word) => word.length >= SHORTEST);
}

/** Whether a word of a text is one of these names, also in the genitive; in any case, but where small letters are a common word's. */
export function holdsName(text: string, names: ReadonlySet<string>): boolean {
  return (
    wordsOf(text).some(({ folded, capital }) => isOneOf(names, folded) && (capital || !isOneOf(commonWords, folded))) ||
    joined(text).some((word) => isOneOf(names, word))
  );
}

/** Whether somebody's given name and surname stand beside each other. */
export function holdsFullName(text: string, given: ReadonlySet<string>, family: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return words.some(({ folded }, index) => {
    const next = words[index + 1];
    return next !== undefined && isOneOf(given, folded) && isOneOf(family, next.folded);
  });
}

/** Also in the genitive. */
export function isOneOf(names: ReadonlySet<string>, word: string): boolean {
  return names.has(word) || (word.endsWith('s') && names.has(word.slice(0, -1)));
}

/** "Anna-Lena" as annalena, "O’Brien" as obrien. */
function joined(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(1).flatMap(({ folded, gap }, index) => {
    const before = words[index]?.folded;
    return before !== undefined && SIGN_WITHIN.test(gap) ? [before + folded] : [];
  });
}
