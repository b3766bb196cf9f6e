import { useEffect } from 'react';
import { useWords } from '../words/words.js';

/** The window's title: a screen's name or a reference, never a person. */
export function usePageTitle(title: string): void {
  const { t } = useWords();
  const product = t('product');
  useEffect(() => {
    document.title = title === '' ? product : `${title} – ${product}`;
  }, [title, product]);
}
