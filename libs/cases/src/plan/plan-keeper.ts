import type { CommitmentRow } from '#database';
import { opens, seesCommitment } from '#sharing';
import { kindOfActor } from '#use-case';
import { type Fact, mayActOn, mayRecord } from '#workflow';
import type { CommitmentView } from '../views/plan.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/** The plan is kept by whoever acts on the track that keeps the commitments: the coordinator. */
export function keepsPlan({ actor }: Work, { state, definition }: CaseFile): boolean {
  const keeper = definition.facts[definition.vocabulary.commitment?.fact ?? '']?.endsWith?.keptBy;
  const track = Object.values(state.tracks).find((each) => each.definition === keeper);
  const kept = definition.tracks[track?.definition ?? ''];
  return kept !== undefined && track?.agency === actor.agency && mayActOn(kept, actor);
}

/** An offer is answered by its holder alone. */
export function mayAnswer({ actor }: Work, line: CommitmentRow, file: CaseFile): boolean {
  const { definition } = file;
  return (
    statusOf(file, line.id) === 'offered' &&
    actor.agency === line.holder &&
    mayRecord(definition, definition.vocabulary.commitment?.fact, actor) &&
    !isShut(line, file)
  );
}

/**
 * What its holder has not said yes to is not its own: without a consent that joins it to whoever wrote it, a day after the last one
 * too, it is not there. That one was taken back says what happened alone, which policies ask (`own_line`).
 */
export function isShut({ id, agency, holder }: CommitmentRow, file: CaseFile): boolean {
  const status = statusOf(file, id);
  const isTaken = status !== 'offered' && status !== 'declined' && status !== 'withdrawn';
  return !isTaken && !opens(file.consents, agency, [holder], 'plan');
}

/**
 * How a line went is said by its holder, by who wrote it, and by who keeps the plan, as far as they see it; that an offer is taken
 * back, by the others of them.
 */
export function mayTell(work: Work, line: CommitmentRow, file: CaseFile): boolean {
  const { actor } = work;
  if (!mayRecord(file.definition, file.definition.vocabulary.commitment?.fact, actor)) return false;
  if (actor.agency === line.holder) return statusOf(file, line.id) !== 'offered';
  if (actor.agency === line.agency) return true;
  return keepsPlan(work, file) && seesCommitment(actor.agency, kindOfActor(work), line, file.consents) === 'all';
}

/** A line of the plan, to the engine: a fact whose subject is the line's id. */
export function factOf({ state, definition }: CaseFile, line: string): Fact | undefined {
  const { commitment } = definition.vocabulary;
  return Object.values(state.facts).find(({ kind, subject }) => kind === commitment?.fact && subject === line);
}

/** How a line of the plan stands. */
export function statusOf(file: CaseFile, line: string): CommitmentView['status'] {
  const { commitment } = file.definition.vocabulary;
  const fact = factOf(file, line);
  if (fact === undefined || commitment === undefined) return null;
  const { open, kept, dropped, offer } = commitment;
  if (offer?.declined.includes(fact.code) === true) return 'declined';
  switch (fact.code) {
    case open:
      return 'open';
    case kept:
      return 'kept';
    case dropped:
      return 'dropped';
    case offer?.offered:
      return 'offered';
    case offer?.withdrawn:
      return 'withdrawn';
    default:
      return null;
  }
}
