/** Shorter than this it is an initial, or a word of any text. */
const LEAST_LETTERS = 3;

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/**
 * Which of these people a text names, by any of their names with a capital, also as "Linus’" or "Noras". What is found here is refused
 * by the api too, which finds more: a family name that the page has no more of than its initial, or a name in small letters.
 */
export function namedIn(text: string, people: string[]): string[] {
  const words = new Set(
    wordsOf(text)
      .filter(isCapital)
      .map((word) => word.toLowerCase()),
  );
  const isNamed = (name: string): boolean =>
    wordsOf(name)
      .map((part) => part.toLowerCase())
      .some((part) => part.length >= LEAST_LETTERS && (words.has(part) || words.has(`${part}s`)));
  return people.filter(isNamed);
}

const SIBLING =
  '(?:[Ss]yst(?:er|ern|rar|rarna)|[Bb]ro(?:r|der|dern)|[Bb]röder(?:na)?|[Ss]yskon(?:et|en)?|[Tt]villing(?:en|ar|arna)?|[Kk]usin(?:en)?)';
const NAMED = new RegExp(`(?<!\\p{L})(?:\\p{L}+)?${SIBLING}\\s\\p{Lu}\\p{Ll}+`, 'u');

/** Whether it calls a brother, a sister or a cousin by name, as the api finds it. */
export const namesSibling = (text: string): boolean => NAMED.test(text);
