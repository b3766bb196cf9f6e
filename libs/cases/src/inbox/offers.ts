import { z } from 'zod';
import { isLate } from '#calendar';
import { day, instant, rows } from '#database';
import { nameOf } from '#workflow';
import type { HandoffCard } from '../views/inbox.js';
import { handoffTitle } from '../words/titles.js';
import type { Work } from '../work.js';
import { LETS_IN } from '../write-path/open-file.js';
import { YoungPersonColumns, KNOWN_COLUMNS, knownTo, youngPersonView } from '../young-person/young-person.js';

/** More than an agency answers; it is told of each by mail too. */
const MOST_OFFERS = 200;

const OfferRow = YoungPersonColumns.extend({
  whom: YoungPersonColumns.pick({ given_name: true, family_name: true, birth_date: true }).nullable(),
  case_id: z.string(),
  id: z.string(),
  reference: z.string(),
  workflow: z.string(),
  version: z.int(),
  track: z.string(),
  definition: z.string(),
  sender: z.string(),
  sender_kind: z.string(),
  sender_name: z.string(),
  receiver: z.string(),
  receiver_kind: z.string(),
  receiver_name: z.string(),
  offered: instant,
  due: day,
});
type OfferRow = z.output<typeof OfferRow>;

/** Open handoffs that the agency is at either end of. */
export function readOffers({ manager, actor }: Work): Promise<OfferRow[]> {
  return rows(
    manager,
    OfferRow,
    `select o.id, o.case_id, c.reference, c.workflow, c.version, t.track, t.definition, t.due::text as due,
       h.offered,
       s.id as sender, s.kind as sender_kind, s.name as sender_name,
       r.id as receiver, r.kind as receiver_kind, r.name as receiver_name,
       (select row_to_json(w) from samspel.offered_young_person(o.id) w) as whom, ${KNOWN_COLUMNS}
     from samspel.handoff_offer o
     join samspel.case_date t on t.case_id = o.case_id and t.thing = 'handoff:' || o.id
     join samspel.case_handoff h on h.case_id = o.case_id and h.handoff = o.id::text
     join samspel.concern_case c on c.id = o.case_id
     join samspel.agency s on s.id = o.sender join samspel.agency r on r.id = o.receiver ${knownTo('$1')}
     where ${LETS_IN} and $1 in (o.sender, o.receiver)
     order by t.due, o.id limit ${MOST_OFFERS}`,
    [actor.agency],
  );
}

export function offerCard(row: OfferRow, work: Work): HandoffCard {
  return {
    id: row.id,
    reference: row.reference,
    // Whoever is asked is told whom it is about where the family's yes names both: on the card as on the page.
    youngPerson: youngPersonView(row.whom === null ? row : { ...row, ...row.whom, protected_identity: false }, work),
    title: handoffTitle(work.definitions.get(row.workflow, row.version), nameOf(row.track), row.definition),
    sender: { id: row.sender, kind: row.sender_kind, name: row.sender_name },
    receiver: { id: row.receiver, kind: row.receiver_kind, name: row.receiver_name },
    offered: row.offered,
    due: row.due,
    late: isLate(row, work.now),
  };
}
