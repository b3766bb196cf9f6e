import type { CommitmentRow } from '#database';
import { seesCommitment } from '#sharing';
import { mayActOn, mayRecord } from '#workflow';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/** The kind of fact that a line of the plan is to the engine; its id is the fact's subject. */
export const COMMITMENT = 'commitment';

/** The plan is kept by whoever acts on the track that keeps the commitments: the coordinator. */
export function keepsPlan({ actor }: Work, { state, definition }: CaseFile): boolean {
  const keeper = definition.facts[COMMITMENT]?.endsWith?.keptBy;
  const track = Object.values(state.tracks).find((each) => each.definition === keeper);
  const kept = definition.tracks[track?.definition ?? ''];
  return kept !== undefined && track?.agency === actor.agency && mayActOn(kept, actor);
}

/** How a line went is said by its holder, by who wrote it, and by who keeps the plan, as far as they see it. */
export function mayTell(work: Work, line: CommitmentRow, file: CaseFile): boolean {
  const { actor } = work;
  if (!mayRecord(file.definition, COMMITMENT, actor)) return false;
  if (actor.agency === line.holder || actor.agency === line.agency) return true;
  return keepsPlan(work, file) && seesCommitment(actor, line, file.consents) === 'all';
}
