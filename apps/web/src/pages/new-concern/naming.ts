import { isWordOrPlace } from '#text';
import type { MayNotKnow } from '../../components/may-not-know.js';
import { peopleOf } from './several.js';

type Written = Parameters<typeof peopleOf>[0] & { place: string; guardians: MayNotKnow[]; placesNotPeople: string[] };

/** Shorter is an initial, or a word of any text. */
const LEAST_LETTERS = 3;

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const namesIn = (...names: string[]): string[] =>
  names
    .flatMap(wordsOf)
    .filter((name) => isCapital(name) && name.length >= LEAST_LETTERS)
    .map((name) => name.toLowerCase());

/** Whether a text has a word, with a capital, that is one of these names, also in the genitive. */
const holds = (text: string, names: string[]): boolean =>
  wordsOf(text)
    .filter(isCapital)
    .map((word) => word.toLowerCase())
    .some((word) => names.includes(word) || (word.endsWith('s') && names.includes(word.slice(0, -1))));

/**
 * Which texts of a concern about several name somebody else than whose case they stand in, by the field as the api points at it, and
 * which do by a surname alone that may be a place. What is found here is refused there too; the api finds more, as a name in small
 * letters or of another alphabet.
 */
export function namesOfOthers(draft: Written): { certain: string[]; maybePlaces: string[] } {
  const people = peopleOf(draft);
  const shared = { facts: draft.facts, place: draft.place };
  const found = people.flatMap((person, index) => {
    const own = new Set(namesIn(person.givenName, person.familyName));
    const isOthers = (name: string) => !own.has(name);
    const family = namesIn(...people.map(({ familyName }) => familyName)).filter(isOthers);
    const given = namesIn(...people.map(({ givenName }) => givenName)).filter(isOthers);
    const certain = [...given, ...family.filter((name) => !isWordOrPlace(name))];
    const above = index === 0 ? '' : `alsoAbout/${index - 1}/`;
    const { ownFacts, assessment, strengths, childView } = person;
    const theirs = Object.entries({ ownFacts, assessment, strengths, childView }).map(([field, text]) => [
      `${above}${field}`,
      text,
    ]);
    // Whose guardians are the same has the same reason in the own case.
    const other = index === 0 ? undefined : draft.others[index - 1];
    const isSame = other === undefined || other.sameGuardians;
    const whys = (isSame ? draft.guardians : other.guardians).map(({ mayNotKnow, whyMayNotKnow }, which) => [
      `${isSame ? '' : above}guardians/${which}/whyMayNotKnow`,
      mayNotKnow ? whyMayNotKnow : '',
    ]);
    return [...Object.entries(shared), ...theirs, ...whys].flatMap(([field = '', text = '']) =>
      holds(text, [...certain, ...family]) ? [{ field, isCertain: holds(text, certain) }] : [],
    );
  });
  const certain = new Set(found.filter(({ isCertain }) => isCertain).map(({ field }) => field));
  const all = [...new Set(found.map(({ field }) => field))];
  return { certain: [...certain], maybePlaces: all.filter((field) => !certain.has(field)) };
}

/** Those that are to be written anew, or of which it is not said yet that it is a place. */
export function namingOthers(draft: Written): string[] {
  const { certain, maybePlaces } = namesOfOthers(draft);
  return [...certain, ...maybePlaces.filter((field) => !draft.placesNotPeople.includes(field))];
}

export const isOfGuardians = (field: string): boolean => /(?:^|\/)guardians\//.test(field);
