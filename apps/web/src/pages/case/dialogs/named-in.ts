/** Shorter than this it is an initial, or a word of any text. */
const LEAST_LETTERS = 3;

/** Which of these people a text names, by any of their names, also as "Linus’" or "Noras". */
export function namedIn(text: string, people: string[]): string[] {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const isNamed = (name: string): boolean =>
    (name.toLowerCase().match(/\p{L}+/gu) ?? []).some(
      (part) => part.length >= LEAST_LETTERS && (words.has(part) || words.has(`${part}s`)),
    );
  return people.filter(isNamed);
}
