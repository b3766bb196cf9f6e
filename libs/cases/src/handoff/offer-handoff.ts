import { randomUUID } from 'node:crypto';
import { HandoffOfferRow } from '#database';
import { invalid } from '#use-case';
import { type HandedOver, handedOver } from '#sharing';
import { execute, type Expected } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { ofTrack } from '#workflow';
import { covered, standsOnConsent } from './covered.js';
import { keepConfirmed } from '../consent/confirm-consent.js';
import { freedByGuardians } from '../consent/freed-by-guardians.js';
import { consentShare, transferParagraph } from '../ground/what-is-given.js';
import { mustHold } from '../ground/what-is-held.js';
import type { Work } from '../work.js';
import { readContent } from '../young-person/content.js';

export type NewOffer = { track: string; handoff: string; receiver: string; why: string; fields: HandedOver[] };

/** Offers a handoff: why, and which fields its acceptance will disclose. Until then the receiver reads the reason alone. */
export async function offerHandoff(work: Work, reference: string, offer: NewOffer, revision?: number): Promise<void> {
  const { manager, actor } = work;
  const id = randomUUID();
  const { track, handoff, receiver, why, fields } = offer;
  const expected: Expected | undefined = revision === undefined ? undefined : { thing: ofTrack(track), revision };
  const file = await execute(work, reference, { do: 'offer-handoff', track, handoff, id, receiver }, expected);
  mustHaveReader(file);
  const onConsent = standsOnConsent(file, track, handoff);
  mustHold(await readContent(work, file), { at: '/fields', of: handedOver }, fields);
  if (onConsent) await mustCover(work, file, receiver, fields);
  const ground = onConsent ? consentShare(work).paragraph : transferParagraph(work);
  work.trail.goesOn(ground);
  await manager.insert(HandoffOfferRow, {
    id,
    caseId: file.id,
    municipality: file.municipality,
    sender: actor.agency,
    receiver,
    byPerson: actor.account,
    why,
    ground,
    fields,
    onConsent,
  });
  await keepConfirmed(work, file);
}

/** What the family has not agreed to is not passed on by its consent, whatever else it has agreed to. */
async function mustCover(work: Work, file: CaseFile, receiver: string, fields: HandedOver[]): Promise<void> {
  const byGuardian = fields.includes('guardians') && (await freedByGuardians(work, file, receiver));
  const opened = covered(file, work.actor, receiver);
  const allowed = handedOver.filter((kind) => opened.includes(kind) || (kind === 'guardians' && byGuardian));
  const beyond = fields.filter((field) => !allowed.includes(field));
  if (beyond.length > 0)
    throw invalid('/fields', 'not-covered', `The consent is not about ${beyond.join(', ')}; leave it out.`, {
      allowed,
    });
}
