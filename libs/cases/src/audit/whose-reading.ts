import type { Work } from '../work.js';
import { seeingOf } from '../visibility/read-model.js';
import { seesTrackNamed } from '../seen-by/sees-thing.js';
import type { CaseFile } from '../write-path/case-file.js';
import { readParties } from '../write-path/read-parties.js';

/**
 * The other parties whose reading of a case the actor's agency may know of: those whose part in it may be seen. That an agency has
 * a part is itself secret, so that of the others not even this is said.
 */
export async function othersSeen(work: Work, file: CaseFile): Promise<string[]> {
  const seeing = seeingOf({ work, file });
  const parties = await readParties(work.manager, file.id);
  return parties
    .map(({ agency }) => file.agency(agency))
    .filter(({ id }) => id !== work.actor.agency)
    .filter(({ id, kind }) =>
      Object.entries(file.definition.tracks).some(
        ([track, { agency }]) => agency === kind && seesTrackNamed(seeing, track, id),
      ),
    )
    .map(({ id }) => id);
}
