const NAME = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/u.source;
/** Two words with capitals beside each other, or a family's: "Elis Bergman", "familjen Bergman". */
const FULL_NAME = new RegExp(
  `(?<![\\p{L}.])(?:${NAME} ${NAME}|(?:[Ff]amiljen|[Ss]yskonen|[Bb]röderna) ${NAME})(?!\\p{L})`,
  'gu',
);

/**
 * Whether a text seems to hold somebody's full name. It warns whether or not the name is in a case: a warning for those in cases
 * alone would tell who they are. Names in `known` (places, agencies, the area) are no person's.
 */
export function looksLikeName(text: string, known: string[]): boolean {
  const without = known.reduce((left, name) => (name === '' ? left : left.replaceAll(name, '…')), text);
  return without.search(FULL_NAME) >= 0;
}
