import type { NewReferral } from '../api/api-types.js';
import { useWords } from '../words/words.js';

export type ConcernCode = NewReferral['concerns'][number];

/** What a concern can be about, in the order that the form asks. */
export const CONCERNS = [
  'vandalism',
  'theft',
  'violence',
  'drugs',
  'absence',
  'online',
  'family',
  'older-peers',
  'traffic',
  'other',
] as const satisfies readonly ConcernCode[];

/** The kinds of concern in a row, capital first. */
export function useConcernWords(): (codes: string[]) => string {
  const { t, listed } = useWords();
  return (codes) => {
    const words = listed(
      codes.map((code) => {
        const known = CONCERNS.find((each) => each === code);
        return known === undefined ? code : t(`concern.codes.${known}`);
      }),
    );
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
