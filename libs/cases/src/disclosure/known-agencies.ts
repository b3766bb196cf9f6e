import { HandoffOfferRow } from '#database';
import { settingInForce } from '#use-case';
import { consentViews } from '../consent/consent-views.js';
import { seesTrackNamed } from '../seen-by/sees-thing.js';
import { seeingOf } from '../visibility/read-model.js';
import type { Work } from '../work.js';
import type { AgencyView, CaseFile } from '../write-path/case-file.js';

/** Two ends of what was told or is offered, by their ids. */
type Ends = { sender: string; receiver: string };

/** The offers of a case that wait for an answer and that the actor's agency is at an end of. */
export async function openOffers({ manager }: Work, file: CaseFile): Promise<HandoffOfferRow[]> {
  const offers = await manager.findBy(HandoffOfferRow, { caseId: file.id });
  return offers.filter(({ id }) => file.state.handoffs[id] !== undefined);
}

/**
 * The agencies that the actor's may know of in a case: itself, and those that it told or was told by, is asked by or asks, shares a
 * consent with, or sees a track of. As kinds are shown.
 */
export function knownAgencies(work: Work, file: CaseFile, shares: readonly Ends[]): AgencyView[] {
  const seeing = seeingOf({ work, file });
  const tracks = Object.values(file.state.tracks).filter(({ id, agency }) => seesTrackNamed(seeing, id, agency));
  const known = new Set([
    work.actor.agency,
    ...shares.flatMap(({ sender, receiver }) => [sender, receiver]),
    ...consentViews({ work, file }).flatMap(({ agencies, left }) => [...agencies, ...left].map(({ id }) => id)),
    ...tracks.map(({ agency }) => agency),
  ]);
  const kinds = settingInForce(work, 'agency-kinds').map(({ kind }) => kind);
  return [...known]
    .map((id) => file.agency(id))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

/** The ends of the rows of a register. */
export const endsOf = (register: readonly { sender: AgencyView; receiver: AgencyView }[]): Ends[] =>
  register.map(({ sender, receiver }) => ({ sender: sender.id, receiver: receiver.id }));
