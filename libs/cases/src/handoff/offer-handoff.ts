import { randomUUID } from 'node:crypto';
import { HandoffOfferRow } from '#database';
import { invalid } from '#use-case';
import type { HandedOver } from '#sharing';
import { execute, type Expected } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { readContent } from '../young-person/content.js';
import { ofTrack } from '#workflow';
import { consentShare } from '../ground/what-is-given.js';
import type { Work } from '../work.js';

export type NewOffer = { track: string; handoff: string; receiver: string; why: string; fields: HandedOver[] };

/** Offers a handoff: why, and which fields its acceptance will disclose. Until then the receiver reads the reason alone. */
export async function offerHandoff(work: Work, reference: string, offer: NewOffer, revision?: number): Promise<void> {
  const { manager, actor } = work;
  const id = randomUUID();
  const { track, handoff, receiver, why, fields } = offer;
  const expected: Expected | undefined = revision === undefined ? undefined : { thing: ofTrack(track), revision };
  const file = await execute(work, reference, { do: 'offer-handoff', track, handoff, id, receiver }, expected);
  await mustHold(work, file, fields);
  const { paragraph } = consentShare(work);
  work.trail.goesOn(paragraph);
  await manager.insert(HandoffOfferRow, {
    id,
    caseId: file.id,
    municipality: file.municipality,
    sender: actor.agency,
    receiver,
    byPerson: actor.account,
    why,
    ground: paragraph,
    fields,
  });
}

/** Nobody passes on what they don't have: the receiver would accept for something that never comes. */
async function mustHold(work: Work, file: CaseFile, fields: HandedOver[]): Promise<void> {
  const { known, guardians, concern } = await readContent(work, file);
  const person = known.given_name !== null;
  const holds: Record<HandedOver, boolean | string | null | undefined> = {
    identity: person,
    // Those of somebody with protected identity are not read here, and may be there.
    guardians: guardians.length > 0 || known.protected_identity === true,
    facts: concern !== null,
    assessment: concern?.assessment,
    strengths: concern?.strengths,
    'child-view': concern?.childView,
  };
  const held = Object.entries(holds).flatMap(([field, value]) =>
    value === true || typeof value === 'string' ? [field] : [],
  );
  const lacking = fields.filter((field) => !held.includes(field));
  if (lacking.length > 0)
    throw invalid('/fields', 'not-held', `Your agency has nothing to pass on as ${lacking.join(', ')}; leave it out.`, {
      allowed: held,
    });
}
