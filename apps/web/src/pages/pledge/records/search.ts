import { KINDS } from '../../../api/forms.js';
import type { Noun } from '../../../api/forms.js';

/** `kind` is what is listed, `open` what is open upon it: `new`, a record's id to change it, or `remove:` and its id. */
export interface RecordsSearch {
  kind?: Noun;
  open?: string;
}

export function readRecordsSearch(search: Record<string, unknown>): RecordsSearch {
  const kind = KINDS.find(({ noun }) => noun === search['kind'])?.noun;
  const open = search['open'];
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(typeof open === 'string' && open !== '' ? { open } : {}),
  };
}
