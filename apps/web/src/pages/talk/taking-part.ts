import type { CaseView } from '../../api/api-types.js';
import { covered } from '../case/opening.js';

/** The other agencies that may be there: with whom the family lets the case be spoken of. */
export const takingPart = (view: CaseView, holder: string): ReturnType<typeof covered> =>
  covered(view).filter(({ id }) => id !== holder);
