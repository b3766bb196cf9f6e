import { DomainError } from '#use-case';
import { isParty } from '../write-path/read-case.js';
import { youngPersonView } from '../young-person/young-person.js';
import type { HandoffView } from '../views/handoff.js';
import type { Work } from '../work.js';
import { handoffView } from './handoff-view.js';
import { readOffer } from './read-offer.js';

/** An offer that waits for its answer. Of one that was answered, a party to the case is told where to see what became of it. */
export async function showHandoff(work: Work, id: string): Promise<HandoffView> {
  const offer = await readOffer(work, id);
  const handoff = offer.state.handoffs[id];
  if (handoff === undefined) {
    const visible = await isParty(work, offer.caseId);
    throw new DomainError({ code: 'gone', ...(visible ? { reference: offer.reference } : {}) });
  }
  const mine = offer.receiver === work.actor.agency ? 'receiver' : 'sender';
  const { reference, state, agencies } = offer;
  return {
    reference,
    youngPerson: youngPersonView(offer, work),
    ...handoffView(work, { handoff, state, agencies, mine, words: offer }),
  };
}
