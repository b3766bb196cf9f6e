import type { CaseView } from '../../../api/api-types.js';

/** What every dialog of a case is given. */
export interface DialogProps {
  view: CaseView;
  onClose: () => void;
  /** What was saved, for the announcement. */
  onDone: (what: string) => void;
}
