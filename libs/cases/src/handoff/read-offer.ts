import { DomainError } from '#use-case';
import { type CaseState, type Handoff, readState } from '#workflow';
import { type Known, KNOWN_COLUMNS, knownTo } from '../young-person/young-person.js';
import type { Work } from '../work.js';

export type Offer = Known & {
  id: string;
  caseId: string;
  reference: string;
  state: CaseState;
  sender: string;
  receiver: string;
  why: string;
  ground: string;
  fields: string[];
  agencies: Record<string, { kind: string; name: string }>;
};

/** An offer that the actor's agency is at either end of; anything else answers as if it weren't there. */
export async function readOffer({ manager, actor }: Work, id: string): Promise<Offer> {
  const [offer]: (Omit<Offer, 'state'> & { state: unknown })[] = await manager.query(
    `with traced as (
       insert into samspel.read_trace (municipality, agency, account, case_id, what)
       select municipality, $1, $3, case_id, 'handoff' from samspel.handoff_offer where id = $2
     )
     select o.id, c.id as "caseId", c.reference, c.state, o.sender, o.receiver, o.why, o.ground, o.fields, ${KNOWN_COLUMNS},
       (select jsonb_object_agg(a.id, jsonb_build_object('kind', a.kind, 'name', a.name)) from samspel.agency a) as agencies
     from samspel.handoff_offer o join samspel.concern_case c on c.id = o.case_id ${knownTo('$1')}
     where o.id = $2`,
    [actor.agency, id, actor.account],
  );
  if (offer === undefined) throw new DomainError({ code: 'no-access' });
  return { ...offer, state: readState(offer.state) };
}

/** The open handoff behind an offer; one that was answered is gone. */
export function openHandoff({ id, state }: Pick<Offer, 'id' | 'state'>): Handoff {
  const handoff = state.handoffs[id];
  if (handoff === undefined) throw new DomainError({ code: 'gone' });
  return handoff;
}
