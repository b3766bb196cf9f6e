import { kindOfActor } from '#use-case';
import type { Taker } from '../colleague/takers.js';
import type { Step } from '../history/read-history.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/** A case with what its views are made of: the steps of its tracks, and who has something in it. */
export type CaseReadModel = { work: Work; file: CaseFile; steps: Step[]; takers: Taker[] };

/** Who looks, and by which rules: what the sharing rules ask for. */
export function seeingOf({ work, file }: Pick<CaseReadModel, 'work' | 'file'>) {
  return { viewer: work.actor, kind: kindOfActor(work), definition: file.definition, consents: file.consents };
}
