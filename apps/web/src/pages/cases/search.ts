import { AGES, WHEN, WHOSE } from './choose.js';
import type { Choosing } from './choose.js';

/** What the address of Ärenden says: which track, board or list, open or closed, and what is chosen of them. */
export interface CasesSearch extends Choosing {
  /** A kind of agency; of one that there is not, nothing stands there. */
  track?: string;
  view?: 'list';
  closed?: true;
}

/** Anything else that an address may hold is passed over. */
export function readCasesSearch(search: Record<string, unknown>): CasesSearch {
  const { view, closed } = search;
  const track = typeof search['track'] === 'string' ? search['track'] : undefined;
  const whose = WHOSE.find((each) => each === search['whose']);
  const age = AGES.find((each) => each === search['age']);
  const when = WHEN.find((each) => each === search['when']);
  return {
    ...(track === undefined ? {} : { track }),
    ...(view === 'list' ? { view } : {}),
    ...(view === 'list' && closed === true ? { closed } : {}),
    ...(whose === undefined || whose === 'all' ? {} : { whose }),
    ...(age === undefined || age === 'all' ? {} : { age }),
    ...(when === undefined || when === 'all' ? {} : { when }),
  };
}
