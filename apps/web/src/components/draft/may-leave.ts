import { useWords } from '../../words/words.js';
import { isUnsaved, saveDrafts } from './keepers.js';

/** Whoever signs out, or in as another, has what they wrote saved first, and is asked where it can't be. */
export function useMayLeave(): (leave: () => void) => Promise<void> {
  const { t } = useWords();
  return async (leave) => {
    await saveDrafts();
    // The browser's own question: a dialog of ours would be drawn on what is about to go.
    if (!isUnsaved() || window.confirm(t('cover.unsaved'))) leave();
  };
}
