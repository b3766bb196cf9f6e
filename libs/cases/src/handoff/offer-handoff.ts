import { randomUUID } from 'node:crypto';
import { HandoffOfferRow, run } from '#database';
import { invalid } from '#use-case';
import { type HandedOver, handedOver, waitsForAnother } from '#sharing';
import { decideAndWrite, type Expected, mustBePossible, mustStandAs } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { type Command, ofTrack } from '#workflow';
import { covered, standsOnConsent } from './covered.js';
import { mustNotName } from './must-not-name.js';
import { keepConfirmed } from '../consent/confirm-consent.js';
import { freedByGuardians } from '../consent/freed-by-guardians.js';
import { groundOfHandoff } from '../ground/what-is-given.js';
import { mustHold } from '../ground/what-is-held.js';
import type { Work } from '../work.js';
import { lockAsParty } from '../write-path/open-file.js';
import { readContent } from '../young-person/content.js';

export type NewOffer = {
  track: string;
  handoff: string;
  receiver: string;
  why: string;
  fields: HandedOver[];
  /** That nothing goes along is meant: the receiver is asked whether it takes part, and told of nobody. */
  requestOnly?: boolean | undefined;
};

/**
 * Offers a handoff: why, and which fields its acceptance will disclose. Until then the receiver reads the reason alone. Of a protected
 * identity it waits for another reader, who makes the offer.
 */
export async function offerHandoff(work: Work, reference: string, offer: NewOffer, revision?: number): Promise<void> {
  const { track } = offer;
  const expected: Expected | undefined = revision === undefined ? undefined : { thing: ofTrack(track), revision };
  const file = await lockAsParty(work, { reference });
  mustStandAs(file, expected);
  const ground = groundOfHandoff(work, standsOnConsent(file, track, offer.handoff));
  mustSayWhatGoesAlong(offer);
  const content = await readContent(work, file);
  const { known } = content;
  const isNamed = ground.ground === 'consent' && offer.fields.includes('identity') && known.protected_identity !== true;
  mustNotName(content, offer.why, { youngPerson: isNamed, guardians: isNamed && offer.fields.includes('guardians') });
  if (!waitsForAnother(known.protected_identity, ground)) return makeOffer(work, file, offer, null);
  const after = mustBePossible(work, file, commandOf(offer, randomUUID()));
  await mustHandOver(work, after, offer);
  const { receiver, fields, why, handoff } = offer;
  const prepared = [file.id, receiver, fields, ground.ground, why, track, handoff, work.now];
  await run(work.manager, 'select samspel.prepare_offer($1, $2, $3, $4, $5, $6, $7, $8)', prepared);
}

/** An offer that tells of nobody is no mishap: whoever makes it says so. */
function mustSayWhatGoesAlong({ fields, requestOnly = false }: NewOffer): void {
  if (fields.length === 0 && !requestOnly)
    throw invalid('/fields', 'nothing-goes-along', 'Choose what goes along, or say that it is a request alone.');
  if (fields.length > 0 && requestOnly)
    throw invalid('/requestOnly', 'not-asked', 'Something goes along; leave it out.');
}

/** The offer itself. `share` is what was prepared, where another reader approves it by this. */
export async function makeOffer(work: Work, locked: CaseFile, offer: NewOffer, share: string | null): Promise<void> {
  const { manager, actor } = work;
  const id = randomUUID();
  const file = decideAndWrite(work, locked, [commandOf(offer, id)]);
  const { ground, onConsent } = await mustHandOver(work, file, offer);
  const { receiver, why, fields } = offer;
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
    share,
  });
  await keepConfirmed(work, file);
}

const commandOf = ({ track, handoff, receiver }: NewOffer, id: string): Command => ({
  do: 'offer-handoff',
  track,
  handoff,
  id,
  receiver,
});

/** What is asked of what is offered beside what the workflow asks: a reader, that it is held, and that the consent is about it. */
async function mustHandOver(
  work: Work,
  file: CaseFile,
  { track, handoff, receiver, fields }: NewOffer,
): Promise<{ ground: string; onConsent: boolean }> {
  mustHaveReader(file);
  const onConsent = standsOnConsent(file, track, handoff);
  mustHold(await readContent(work, file), { at: '/fields', of: handedOver }, fields);
  if (onConsent) await mustCover(work, file, receiver, fields);
  return { ground: groundOfHandoff(work, onConsent).paragraph, onConsent };
}

/** What the family has not agreed to is not passed on by its consent, whatever else it has agreed to. */
async function mustCover(work: Work, file: CaseFile, receiver: string, fields: HandedOver[]): Promise<void> {
  const byGuardian = fields.includes('guardians') && (await freedByGuardians(work, file, receiver));
  const allowed = covered(file, work.actor, receiver, byGuardian);
  const beyond = fields.filter((field) => !allowed.includes(field));
  if (beyond.length > 0)
    throw invalid('/fields', 'not-covered', `The consent is not about ${beyond.join(', ')}; leave it out.`, {
      allowed,
    });
}
