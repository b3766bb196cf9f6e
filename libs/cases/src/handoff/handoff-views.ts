import { z } from 'zod';
import { copiedKinds } from '#sharing';
import type { CaseReadModel } from '../visibility/read-model.js';
import { type YoungPersonColumns, youngPersonView } from '../young-person/young-person.js';
import type { HandoffView } from '../views/handoff.js';
import { seesOffer } from '../visibility/sees-offer.js';
import { handoffView } from './handoff-view.js';

/** The words of an offer, for its two ends alone. */
export const OfferWords = z.object({
  id: z.string(),
  why: z.string(),
  ground: z.string(),
  fields: z.array(z.enum(copiedKinds)),
});

/** Those of the case `c`; row-level security knows who is at an end. */
export const OFFERS = `
  to_json(array(
    select json_build_object('id', o.id, 'why', o.why, 'ground', o.ground, 'fields', samspel.offered_fields(o.id))
    from samspel.handoff_offer o where o.case_id = c.id and o.answer is null and p.agency in (o.sender, o.receiver)
  )) as offers`;

/** The open handoffs of a case that the actor's agency is in or is told of. The reason is read by the two ends alone. */
export function handoffViews(
  { work, file }: Pick<CaseReadModel, 'work' | 'file'>,
  known: YoungPersonColumns,
  offers: z.output<typeof OfferWords>[],
): HandoffView[] {
  return Object.values(file.state.handoffs).flatMap((handoff) => {
    const mine = seesOffer(handoff, work.actor, file);
    if (mine === undefined) return [];
    const words = offers.find(({ id }) => id === handoff.id);
    const view = handoffView(work, { handoff, file, mine, words });
    return [{ reference: file.reference, youngPerson: youngPersonView(known, work), ...view }];
  });
}
