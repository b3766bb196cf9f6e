import { givenNames, isOneOf, ordinaryWords, wordsOf } from '#text';

const NAME = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/u.source;
const KIN = '(?:[Ff]amiljen|[Ss]yskonen|[Bb]röderna|[Ss]ystrarna)';

/** What is written of one person, whatever the name: "Elis Bergman", "familjen Bergman", "Elis, 13 år", "Elis (13)", "13-åriga Elis". */
const SHAPES = [
  `(?<![\\p{L}.])(?:${NAME}|${KIN})\\s${NAME}(?!\\p{L})`,
  `(?<!\\p{L})${NAME}(?:, \\d{1,2}(?: år(?!\\p{L})|-åring|,(?! ?\\d))| \\(\\d{1,2}(?: år)?\\))`,
  `(?<=\\p{Ll} )${NAME} \\d{1,2} år(?!\\p{L})`,
  `(?<!\\d)\\d{1,2}-åri(?:ge|ga) ${NAME}`,
].map((shape) => new RegExp(shape, 'u'));

/**
 * Whether a text may name somebody: by a given name that many bear, or by how it is written. What it says depends on the text and on
 * what everybody knows, never on who is in a case: a warning for those alone would tell who they are. Names in `known` (places,
 * agencies, the area) are no person's.
 */
export function mayNameSomebody(text: string, known: string[]): boolean {
  const left = known.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, '…')), text);
  return SHAPES.some((shape) => shape.test(left)) || holdsGivenName(left);
}

/** A word that is a name too counts as one where only a name would have its capital. */
function holdsGivenName(text: string): boolean {
  return wordsOf(text).some(
    ({ folded, capital, begins }) =>
      isOneOf(givenNames, folded) && ((capital && !begins) || !isOneOf(ordinaryWords, folded)),
  );
}
