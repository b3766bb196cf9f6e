import type { AgeAhead } from '../api/api-types.js';
import { dateWords } from '../time.js';
import { useWords } from '../words/words.js';

/** In words: which age, when, and what changes then; who is to be asked is called by name where it is known. */
export function useAgeWords(): (ahead: AgeAhead, name: string | null, now: string) => string {
  const { t, language } = useWords();
  return ({ age, on, change }, name, now) => {
    const date = dateWords(on, language, now);
    return `${t('age.turns', { age, date })} ${t(`age.${change}`, { name: name ?? t('age.theYoung') })}`;
  };
}
