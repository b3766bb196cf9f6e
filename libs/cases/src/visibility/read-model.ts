import type { Step } from '../history/read-history.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/** A case with what its views are made of: the steps of its tracks, and the names of those who took one. */
export type CaseReadModel = { work: Work; file: CaseFile; steps: Step[]; people: { id: string; name: string }[] };

/** Who looks, and by which rules: what the sharing rules ask for. */
export function seeingOf({ work, file }: Pick<CaseReadModel, 'work' | 'file'>) {
  return { viewer: work.actor, definition: file.definition, consents: file.consents };
}
