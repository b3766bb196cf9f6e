import { sv } from '../words/sv.js';
import { useWords } from '../words/words.js';

const isKnown = (name: string): name is keyof typeof sv.holidays => Object.hasOwn(sv.holidays, name);

/** A holiday as the calendar names it, in the reader's language; one that a town has added has the name that it was given. */
export function useHolidayName(): (name: string) => string {
  const { t } = useWords();
  return (name) => (isKnown(name) ? t(`holidays.${name}`) : name);
}
