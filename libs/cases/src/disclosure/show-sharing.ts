import { whoReads } from '#sharing';
import { kindOf } from '#use-case';
import { heldIn } from '../ground/what-is-held.js';
import type { SharingView } from '../views/disclosure.js';
import { seesTrackNamed } from '../seen-by/sees-thing.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { readAsParty } from '../write-path/open-file.js';
import { readParties } from '../write-path/read-parties.js';
import { readContent } from '../young-person/content.js';
import { endsOf, knownAgencies, openOffers } from './known-agencies.js';
import { readRegister } from './list-disclosures.js';

/** Who reads what of the case and why, as far as the actor's agency may know. */
export async function showSharing(work: Work, reference: string): Promise<SharingView> {
  const { actor } = work;
  const file = await readAsParty(work, reference);
  const content = await readContent(work, file);
  const register = await readRegister(work, file);
  const offered = await openOffers(work, file);
  const agencies = knownAgencies(work, file, [...endsOf(register), ...offered]);
  const { concern, earlierConcerns } = content;
  const parties = await readParties(work.manager, file.id);
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
      takesPart: (id) => parties.some(({ agency }) => agency === id),
    },
  );
  return { agencies, rows };
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
