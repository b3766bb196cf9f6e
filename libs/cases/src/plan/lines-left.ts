import { seesCommitment } from '#sharing';
import { kindOfActor } from '#use-case';
import type { ActionDefinition, Track } from '#workflow';
import type { MissingView } from '../views/missing.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/**
 * What is settled before the track that keeps the plan closes, by the ids of the lines: each that is open or waits for its answer,
 * and of which the actor's agency knows. What it may not know of holds up nothing; its holder hears that it ends.
 */
export function openLines(work: Work, file: CaseFile, track: Track, action: ActionDefinition): string[] {
  const { definition, state, consents } = file;
  const { commitment } = definition.vocabulary;
  const kind = commitment?.fact ?? '';
  if (commitment === undefined || !('closed' in action.leadsTo)) return [];
  if (definition.facts[kind]?.endsWith?.keptBy !== track.definition) return [];
  const { agency: here } = work.actor;
  return Object.values(state.facts).flatMap(({ kind: of, clock, subject, agency, holder = agency }) => {
    const isOpen = of === kind && clock !== undefined && subject !== undefined;
    return isOpen && seesCommitment(here, kindOfActor(work), { agency, holder }, consents) === 'all' ? [subject] : [];
  });
}

/** That something of it is left. */
export function linesLeft(work: Work, file: CaseFile, track: Track, action: ActionDefinition): MissingView[] {
  if (openLines(work, file, track, action).length === 0) return [];
  return [{ need: 'lines', title: null, codes: [], about: null, joins: [], link: 'plan' }];
}
