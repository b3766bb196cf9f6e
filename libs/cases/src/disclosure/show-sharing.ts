import { HandoffOfferRow } from '#database';
import { whoReads } from '#sharing';
import { kindOf, settingInForce } from '#use-case';
import { consentViews } from '../consent/consent-views.js';
import { heldIn } from '../ground/what-is-held.js';
import type { DisclosureView, SharingView } from '../views/disclosure.js';
import { seesTrackNamed } from '../visibility/sees-thing.js';
import { seeingOf } from '../visibility/read-model.js';
import type { Work } from '../work.js';
import type { AgencyView, CaseFile } from '../write-path/case-file.js';
import { readAsParty } from '../write-path/open-file.js';
import { readContent } from '../young-person/content.js';
import { readRegister } from './list-disclosures.js';

/** Who reads what of the case and why, as far as the actor's agency may know. */
export async function showSharing(work: Work, reference: string): Promise<SharingView> {
  const { actor, manager } = work;
  const file = await readAsParty(work, reference);
  const content = await readContent(work, file);
  const register = await readRegister(work, file);
  const offers = await manager.findBy(HandoffOfferRow, { caseId: file.id });
  const offered = offers.filter(({ id }) => file.state.handoffs[id] !== undefined);
  const agencies = knownIn(work, file, [...register, ...offered]);
  const { concern, earlierConcerns } = content;
  const rows = whoReads(
    actor.agency,
    agencies.map(({ id, kind }) => ({ agency: id, ...kindOf(work, kind) })),
    {
      consents: file.consents,
      told: register
        .filter(({ frozen }) => frozen === null)
        .map(({ sender, receiver, kinds, ground, ...told }) => ({
          sender: sender.id,
          receiver: receiver.id,
          kinds,
          ground,
          reads: told.withdrawn !== null ? 'withdrawn' : told.onConsent ? 'consent' : 'ground',
        })),
      offered: offered.map(({ sender, receiver, fields }) => ({ sender, receiver, kinds: fields })),
      held: heldIn(content),
      wrote: [concern, ...earlierConcerns].some((each) => each?.from.id === actor.agency),
      follows: (agency) => follows(work, file, agency),
    },
  );
  return { agencies, rows };
}

type End = AgencyView | string;

/** Itself, and those that it told or was told by, is asked by or asks, shares a consent with, or sees a track of; as kinds are shown. */
function knownIn(
  work: Work,
  file: CaseFile,
  shares: readonly (Pick<DisclosureView, 'sender' | 'receiver'> | { sender: string; receiver: string })[],
): AgencyView[] {
  const idOf = (end: End): string => (typeof end === 'string' ? end : end.id);
  const seeing = seeingOf({ work, file });
  const tracks = Object.values(file.state.tracks).filter(({ id, agency }) => seesTrackNamed(seeing, id, agency));
  const known = new Set([
    work.actor.agency,
    ...shares.flatMap(({ sender, receiver }) => [idOf(sender), idOf(receiver)]),
    ...consentViews({ work, file }).flatMap(({ agencies, left }) => [...agencies, ...left].map(idOf)),
    ...tracks.map(({ agency }) => agency),
  ]);
  const kinds = settingInForce(work, 'agency-kinds').map(({ kind }) => kind);
  return [...known]
    .map((id) => file.agency(id))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

/** Whether an agency may see a track of the actor's, where consent opens it. */
function follows({ actor }: Work, file: CaseFile, agency: string): boolean {
  const { definition, consents, state } = file;
  const viewer = file.agency(agency);
  return Object.values(state.tracks).some(
    (track) =>
      track.agency === actor.agency &&
      seesTrackNamed({ viewer: { agency, kind: viewer.kind }, definition, consents }, track.id, track.agency),
  );
}
