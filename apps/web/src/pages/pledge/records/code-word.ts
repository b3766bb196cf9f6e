import type { SetName } from '../../../api/forms.js';
import { sets } from '../../../api/pledge-forms.js';
import { useWords } from '../../../words/words.js';
import type { Value } from './values.js';

/** The word for a code of a closed set; none where it is no code of it. */
export function useCodeWord(): (of: SetName, code: Value | undefined) => string {
  const { t } = useWords();
  return (of, code) => {
    const found = sets[of].find((each) => each.code === code);
    return found === undefined ? '' : t(`codes.${found.word}`);
  };
}
