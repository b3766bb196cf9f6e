import { DomainError } from '#use-case';
import { isParty } from '../write-path/open-file.js';
import { youngPersonView } from '../young-person/young-person.js';
import type { HandoffView } from '../views/handoff.js';
import type { Work } from '../work.js';
import { handoffView } from './handoff-view.js';
import { type OfferRead, readOffer } from './read-offer.js';

/** An offer that waits for its answer. Of one that was answered, a party to the case is told where to see what became of it. */
export async function showHandoff(work: Work, id: string): Promise<HandoffView> {
  const { file, offer } = await readOffer(work, id);
  const handoff = file.state.handoffs[id];
  if (handoff === undefined) {
    const visible = await isParty(work, file.id);
    throw new DomainError({ code: 'gone', ...(visible ? { reference: file.reference } : {}) });
  }
  const mine = offer.receiver === work.actor.agency ? 'receiver' : 'sender';
  return {
    reference: file.reference,
    youngPerson: youngPersonView(offer, work),
    ...handoffView(work, { handoff, file, mine, words: offer }),
    whom: whomOf(offer),
  };
}

/** In full to the agency that is asked, where consent covers it: it has to know whether it can answer. */
function whomOf(offer: OfferRead): HandoffView['whom'] {
  const { offered_given_name: givenName, offered_family_name: familyName, offered_birth_date: birthDate } = offer;
  if (givenName === null || familyName === null || birthDate === null) return null;
  return { givenName, familyName, birthDate };
}
