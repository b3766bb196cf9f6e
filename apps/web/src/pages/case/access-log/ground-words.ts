import { useWords } from '../../../words/words.js';

/** The mark of what was read after opening by force; the other grounds are paragraphs. */
const BREAK_GLASS = 'break-glass';

/** On which grounds something was read or passed on, as a sentence has them. */
export function useGroundWords(): (grounds: string[]) => string {
  const { t } = useWords();
  return (grounds) => grounds.map((each) => (each === BREAK_GLASS ? t('glass.ground') : each)).join(', ');
}
