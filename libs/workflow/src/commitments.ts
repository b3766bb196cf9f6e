/** Commitments that are offered: which are, what they stand on, and what becomes of them. */
import { isOffered, offerNames } from './clocks.js';
import { consentsInForce } from './consents.js';
import { firstTrack, keeperOf } from './dated-items.js';
import type { Draft } from './draft.js';
import { recordFact } from './facts.js';
import { ofFact } from './ids.js';
import type { AgencyId, Fact, PersonId, Track } from './state.js';
import { openDecideWhatNow } from './tracks.js';

/** Whoever is told of a line by a line is let in by the family: by one consent about the plan that joins both, on record with who tells. */
export function mayBeOffered(draft: Draft, by: AgencyId, holder: AgencyId | undefined): boolean {
  if (draft.definition.vocabulary.consent === undefined || holder === undefined) return true;
  return consentsInForce(draft).some(
    ({ scope: { joins, openedBy, kinds } }) =>
      openedBy.includes(by) && joins.includes(holder) && kinds.includes('plan'),
  );
}

/** The track that keeps facts of a kind, while one is open. */
function keeperTrack({ definition, state }: Draft, kind: string): Track | undefined {
  const keeper = definition.facts[kind]?.endsWith?.keptBy;
  return firstTrack(state, (track) => track.definition === keeper);
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

/**
 * A track that keeps the plan ends, and nobody would look after its lines any more: what is open is dropped, and each other
 * agency whose line it was hears.
 */
export function dropLines(draft: Draft, track: Track): void {
  const { commitment } = draft.definition.vocabulary;
  const others = Object.values(draft.state.tracks).some(
    (each) => each.id !== track.id && each.definition === track.definition,
  );
  const keeps = draft.definition.facts[commitment?.fact ?? '']?.endsWith?.keptBy === track.definition;
  if (commitment === undefined || !keeps || others) return;
  for (const fact of Object.values(draft.state.facts)) {
    const { kind, clock, subject, holder, agency, to } = fact;
    if (kind !== commitment.fact || clock === undefined) continue;
    recordFact(draft, { kind, code: commitment.dropped, agency, subject, holder, to });
    if (holder !== undefined && holder !== track.agency) tellHolder(draft, subject);
  }
}

/** Whoever took the plan's track, whichever agency has it now. */
export function tellKeeper(draft: Draft, { kind, subject, agency }: Fact): undefined {
  const keeper = keeperTrack(draft, kind);
  return tell(draft, subject, () => keeper ?? { agency });
}

/** Whoever took the case at the agency whose line it is. */
export const tellHolder = (draft: Draft, subject: string | undefined): undefined =>
  tell(draft, subject, (fact) => keeperOf(draft.definition, draft.state, fact));

/** News of a line as it now stands: a task and a date, and no more. */
function tell(
  draft: Draft,
  subject: string | undefined,
  whom: (fact: Fact) => { agency: AgencyId; person?: PersonId | undefined },
): undefined {
  const fact = Object.values(draft.state.facts).find((each) => each.subject === subject && each.holder !== undefined);
  const due = fact?.clock?.due ?? fact?.to;
  if (fact === undefined || due === undefined) return;
  const { agency, person } = whom(fact);
  const to = [{ agency, ...(person === undefined ? {} : { person }) }];
  draft.notify({ word: 'task', thing: ofFact(fact.id), occasion: 'news', due, to });
}
