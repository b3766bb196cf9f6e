import { seesCommitment } from '#sharing';
import { kindOfActor } from '#use-case';
import type { ActionDefinition, Track } from '#workflow';
import type { MissingView } from '../views/missing.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/**
 * What is settled before the track that keeps the plan closes: each line that is open or waits for its answer, and of which the
 * actor's agency knows. What it may not know of holds up nothing; its holder hears that it ends.
 */
export function linesLeft(work: Work, file: CaseFile, track: Track, action: ActionDefinition): MissingView[] {
  const { definition, state, consents } = file;
  const { commitment } = definition.vocabulary;
  const kind = commitment?.fact ?? '';
  if (commitment === undefined || !('closed' in action.leadsTo)) return [];
  if (definition.facts[kind]?.endsWith?.keptBy !== track.definition) return [];
  const { agency: here } = work.actor;
  const left = Object.values(state.facts).some(
    ({ kind: of, clock, agency, holder = agency }) =>
      of === kind &&
      clock !== undefined &&
      seesCommitment(here, kindOfActor(work), { agency, holder }, consents) === 'all',
  );
  return left ? [{ need: 'lines', title: null, codes: [], about: null, joins: [], link: 'plan' }] : [];
}
