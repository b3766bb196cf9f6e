import { z } from 'zod';
import { day, row } from '#database';
import { copiedKinds } from '#sharing';
import { DomainError } from '#use-case';
import type { CaseState, Handoff } from '#workflow';
import type { Work } from '../work.js';
import { CaseFile } from '../write-path/case-file.js';
import { LETS_IN, OPENED_COLUMNS, EndRow } from '../write-path/open-file.js';
import { YoungPersonColumns, KNOWN_COLUMNS, knownTo } from '../young-person/young-person.js';

const OfferRead = EndRow.extend(YoungPersonColumns.shape).extend({
  why: z.string(),
  ground: z.string(),
  fields: z.array(z.enum(copiedKinds)),
  offered_given_name: z.string().nullable(),
  offered_family_name: z.string().nullable(),
  offered_birth_date: day.nullable(),
});
export type OfferRead = z.output<typeof OfferRead>;

const OFFER = `
  select ${OPENED_COLUMNS}, o.sender, o.receiver, o.why, o.ground, samspel.offered_fields(o.id) as fields, ${KNOWN_COLUMNS},
    w.given_name as offered_given_name, w.family_name as offered_family_name, w.birth_date::text as offered_birth_date
  from samspel.handoff_offer o join samspel.concern_case c on c.id = o.case_id ${knownTo('$1')}
  left join lateral samspel.offered_young_person(o.id) w on true
  where ${LETS_IN} and o.id = $2 and $1 in (o.sender, o.receiver)`;

/** An offer that the actor's agency is at either end of; anything else answers as if it weren't there. */
export async function readOffer(work: Work, id: string): Promise<{ file: CaseFile; offer: OfferRead }> {
  const { manager, actor } = work;
  const offer = await row(manager, OfferRead, OFFER, [actor.agency, id]);
  if (offer === undefined) throw new DomainError({ code: 'no-access' });
  return { file: CaseFile.ofEnd(work, offer), offer };
}

/** The open handoff behind an offer; one that was answered is gone. */
export function openHandoff(id: string, { handoffs }: CaseState): Handoff {
  const handoff = handoffs[id];
  if (handoff === undefined) throw new DomainError({ code: 'gone' });
  return handoff;
}
