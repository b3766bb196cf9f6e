import type { ToldKind } from '#sharing';
import { DomainError, invalid } from '#use-case';
import { warningsOf } from '../ground/warnings.js';
import { heldIn } from '../ground/what-is-held.js';
import type { DisclosureChoices } from '../views/disclosure.js';
import type { Work } from '../work.js';
import type { AgencyView, CaseFile } from '../write-path/case-file.js';
import { readAsParty } from '../write-path/open-file.js';
import { readContent } from '../young-person/content.js';
import { groundsFor } from './grounds-for.js';
import { readPreview } from './preview.js';

/** Until a ground is chosen it is shown as any ground but consent would have it. */
type Asked = { receiver?: string | undefined; ground?: string | undefined; kinds: ToldKind[] };

/** What may be told, and to whom; of what is chosen, by which grounds, and what the receiver would read. From the code that refuses. */
export async function showDisclosureChoices(
  work: Work,
  reference: string,
  { receiver, kinds, ground }: Asked,
): Promise<DisclosureChoices> {
  const file = await readAsParty(work, reference);
  if (file.state.status === 'closed') throw new DomainError({ code: 'gone', reference });
  const content = await readContent(work, file);
  const to = receiver === undefined ? undefined : receiverOf(work, file, receiver);
  const chosen = { kinds, birthDate: content.known.birth_date };
  return {
    receivers: receiversOf(work, file),
    kinds: file.readsTexts ? heldIn(content) : [],
    grounds: to === undefined ? [] : groundsFor(work, file, { receiver: to, ...chosen }),
    warnings: to === undefined ? [] : warningsOf(work, to, kinds),
    preview:
      to === undefined || kinds.length === 0 ? null : await readPreview(work, file, { receiver: to.id, kinds, ground }),
  };
}

/** Any other agency of the town that takes part in concerns: who is a party already is no matter here, and is not said. */
function receiversOf({ actor, definitions }: Work, { agencies }: CaseFile): AgencyView[] {
  return Object.entries(agencies).flatMap(([id, agency]) =>
    id !== actor.agency && definitions.takesPart(agency.kind) ? [{ id, ...agency }] : [],
  );
}

/** A receiver that may be chosen. */
export function receiverOf(work: Work, file: CaseFile, receiver: string): AgencyView {
  const all = receiversOf(work, file);
  const found = all.find(({ id }) => id === receiver);
  if (found !== undefined) return found;
  throw invalid('/receiver', 'unknown-agency', 'Choose an agency of your municipality that takes part in concerns.', {
    allowed: all.map(({ id }) => id),
  });
}
