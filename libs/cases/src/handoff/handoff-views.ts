import { HandoffOfferRow } from '#database';
import { type Consented, seesHandoff } from '#sharing';
import type { Definition, Handoff } from '#workflow';
import type { Seen } from '../visibility/seen.js';
import { type Known, youngPersonView } from '../young-person/young-person.js';
import type { HandoffView } from '../views/handoff.js';
import { handoffView } from './handoff-view.js';

/** The open handoffs of a case that the actor's agency is in or is told of. The reason is read by the two ends alone. */
export async function handoffViews({ work, row, definition, consents }: Seen, known: Known): Promise<HandoffView[]> {
  const handoffs = Object.values(row.state.handoffs);
  if (handoffs.length === 0) return [];
  const offers = await work.manager.findBy(HandoffOfferRow, { caseId: row.id });
  return handoffs.flatMap((handoff) => {
    const mine = seenAs(handoff, work.actor, definition, consents);
    if (mine === undefined) return [];
    const words = offers.find(({ id }) => id === handoff.id);
    const { reference, state, agencies } = row;
    const view = handoffView(work, { handoff, state, agencies, mine, words });
    return [{ reference, youngPerson: youngPersonView(known, work), ...view }];
  });
}

function seenAs(
  handoff: Handoff,
  actor: { agency: string; kind: string },
  definition: Definition,
  consents: Consented,
) {
  const offered = Object.values(definition.tracks).find(({ handoffs }) => handoffs[handoff.definition] !== undefined);
  const ladder = definition.ladders[offered?.handoffs[handoff.definition]?.ladder ?? ''] ?? [];
  const told = ladder.some(({ to }) => to.some((rule) => rule.at === 'kind' && rule.kind === actor.kind));
  return seesHandoff(actor.agency, handoff, told, consents);
}
