import { useContext } from 'react';
import type { Statistics } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { Limit } from './limit.js';

export type Count = Statistics['deadlines']['of'];
export type Kept = Statistics['deadlines'];

export const isKnown = (count: Count): count is number => typeof count === 'number';

/** How much of the whole, for a bar's length; null where either is kept back. */
export function shareOf(part: Count, whole: Count): number | null {
  if (!isKnown(part) || !isKnown(whole)) return null;
  return whole === 0 ? 0 : part / whole;
}

/** Counts in words: what is kept back says so, and never stands as an empty place. */
export function useCounts() {
  const { t, language } = useWords();
  const limit = useContext(Limit);
  const digits = new Intl.NumberFormat(language);
  const said = (count: Count): string => (isKnown(count) ? digits.format(count) : t(`statistics.${count}`, { limit }));
  return {
    said,
    /** "58 av 63"; one word where the whole is kept back, for then so is the part. */
    ofAll: ({ inTime, of }: Kept): string => {
      if (of === 0) return t('statistics.noneOf');
      if (!isKnown(of)) return said(of);
      if (inTime === 'hidden') return t('statistics.hiddenOf', { whole: said(of) });
      return t('statistics.of', { part: said(inTime), whole: said(of) });
    },
  };
}
