import type { AccessLogEntry } from '../../../api/api-types.js';
import { useWords } from '../../../words/words.js';

/** What was done, and of which data, as a sentence has it. */
export function useReadWords() {
  const { t } = useWords();
  return {
    said: (action: AccessLogEntry['action']): string => t(`access.actions.${action}`),
    what: (fields: AccessLogEntry['fields']): string => {
      const words = fields.map((each) => t(`access.fields.${each}`)).join(', ');
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
  };
}
