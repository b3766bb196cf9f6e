import { randomUUID } from 'node:crypto';
import { HandoffOfferRow } from '#database';
import { grounds } from '#sharing';
import { execute } from '../case/execute.js';
import type { Work } from '../work.js';

export type NewOffer = { track: string; handoff: string; receiver: string; why: string; fields: string[] };

/** Offers a handoff: why, and which fields its acceptance will disclose. Until then the receiver reads the reason alone. */
export async function offerHandoff(work: Work, reference: string, offer: NewOffer): Promise<void> {
  const { manager, actor } = work;
  const id = randomUUID();
  const { track, handoff, receiver, why, fields } = offer;
  const row = await execute(work, reference, { do: 'offer-handoff', track, handoff, id, receiver });
  await manager.insert(HandoffOfferRow, {
    id,
    caseId: row.id,
    municipality: row.municipality,
    sender: actor.agency,
    receiver,
    byPerson: actor.account,
    why,
    ground: grounds.consent.paragraph,
    fields,
  });
}
