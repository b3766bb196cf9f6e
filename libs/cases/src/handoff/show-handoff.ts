import { youngPersonView } from '../case/young-person.js';
import type { HandoffView } from '../views/handoff.js';
import type { Work } from '../work.js';
import { handoffView } from './handoff-view.js';
import { openHandoff, readOffer } from './read-offer.js';

export async function showHandoff(work: Work, id: string): Promise<HandoffView> {
  const offer = await readOffer(work, id);
  const handoff = openHandoff(offer);
  const mine = offer.receiver === work.actor.agency ? 'receiver' : 'sender';
  const { reference, state, agencies } = offer;
  return {
    reference,
    youngPerson: youngPersonView(offer, work),
    ...handoffView(work, { handoff, state, agencies, mine, words: offer }),
  };
}
