import { fold } from './fold.js';

export type Word = {
  /** As it is compared. */
  folded: string;
  capital: boolean;
  /** Nothing but the beginning of a sentence may be why it has a capital. */
  begins: boolean;
  /** What stands between the word before and this one. */
  gap: string;
};

/** Of what Unicode calls letters all but the apostrophes. */
const LETTERS = String.raw`\p{Lu}\p{Ll}\p{Lt}\p{Lo}`;
const WORD = new RegExp(String.raw`[${LETTERS}\p{N}][${LETTERS}\p{N}\p{M}\p{Cf}]*`, 'gu');
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const ENDS_A_SENTENCE = /[.!?:…•\n\r]/;

/** The words of a text. What is neither letter nor digit parts them: blanks, hyphens and apostrophes of every kind. */
export function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(WORD)].map(([word], index, all) => {
    const at = all[index]?.index ?? 0;
    const gap = text.slice(end, at);
    end = at + word.length;
    return {
      folded: fold(word),
      capital: CAPITAL.test(word),
      begins: index === 0 || ENDS_A_SENTENCE.test(gap),
      gap,
    };
  });
}
