/** Commitments that are offered: which are, what they stand on, and what becomes of them. */
import { isOffered, offerNames } from './clocks.js';
import { consentsInForce } from './consents.js';
import type { Draft } from './draft.js';
import { recordFact } from './facts.js';
import type { AgencyId, Fact, Track } from './state.js';
import { openDecideWhatNow } from './tracks.js';

/** Whoever is told of a line by a line is let in by the family: by one consent that joins both. */
export function mayBeOffered(draft: Draft, by: AgencyId, holder: AgencyId | undefined): boolean {
  if (draft.definition.vocabulary.consent === undefined || holder === undefined) return true;
  return consentsInForce(draft).some(({ scope }) => scope.joins.includes(by) && scope.joins.includes(holder));
}

/** The track that keeps facts of a kind, while one is open. */
export function keeperTrack({ definition, state }: Draft, kind: string): Track | undefined {
  const keeper = definition.facts[kind]?.endsWith?.keptBy;
  return Object.values(state.tracks).find((track) => track.definition === keeper);
}

/** Declined, or not answered in time: whoever keeps the plan decides what now, and is asked once. */
export function leaveWithKeeper(draft: Draft, { kind, subject = '' }: Fact): void {
  const track = keeperTrack(draft, kind);
  const asked = Object.values(draft.state.tasks).some((task) => task.afterHandoff === subject);
  if (track !== undefined && !asked) openDecideWhatNow(draft, track, { afterHandoff: subject });
}

/**
 * What was offered on a consent that is gone is offered no more, and its holder hears nothing more of it. Whoever keeps the plan
 * decides once what now, however many there were.
 */
export function takeBackCommitments(draft: Draft): void {
  const ended = Object.values(draft.state.facts).filter(
    (fact) => isOffered(draft.definition, fact) && !mayBeOffered(draft, fact.agency, fact.holder),
  );
  for (const { kind, subject, holder, agency, to } of ended) {
    const code = offerNames(draft.definition, kind)?.withdrawn;
    if (code !== undefined) recordFact(draft, { kind, code, agency, subject, holder, to });
  }
  const [first] = ended;
  if (first !== undefined) leaveWithKeeper(draft, first);
}
