import { z } from 'zod';
import { dayOf } from '#calendar';
import { day, instant, rows } from '#database';
import type { PreparedCard } from '../views/prepared-share.js';
import type { Work } from '../work.js';
import { LETS_IN } from '../write-path/open-file.js';
import { KNOWN_COLUMNS, knownTo, YoungPersonColumns, youngPersonView } from '../young-person/young-person.js';

const Waiting = YoungPersonColumns.extend({
  id: z.string(),
  case_id: z.string(),
  reference: z.string(),
  receiver: z.string(),
  receiver_kind: z.string(),
  receiver_name: z.string(),
  prepared_by: z.string(),
  prepared_by_name: z.string(),
  at: instant,
  due: day,
});

/** What waits for the actor as another reader of a protected identity, and what the actor prepared, soonest first. */
export async function preparedCards(work: Work): Promise<(PreparedCard & { case_id: string })[]> {
  const { manager, actor, now } = work;
  const found = await rows(
    manager,
    Waiting,
    `select s.id, s.case_id, c.reference, r.id as receiver, r.kind as receiver_kind, r.name as receiver_name, s.prepared_by,
       a.name as prepared_by_name, s.at, s.due::text as due, ${KNOWN_COLUMNS}
     from samspel.prepared_share s join samspel.concern_case c on c.id = s.case_id
     join samspel.agency r on r.id = s.receiver join samspel.account a on a.id = s.prepared_by ${knownTo('$1')}
     where ${LETS_IN} and s.agency = $1 and s.answered_at is null and (s.prepared_by = $2 or samspel.may_approve(s.id))
     order by s.due, s.id`,
    [actor.agency, actor.account],
  );
  return found.map(({ id, case_id, reference, at, due, ...share }) => ({
    id,
    case_id,
    reference,
    youngPerson: youngPersonView(share, work),
    receiver: { id: share.receiver, kind: share.receiver_kind, name: share.receiver_name },
    preparedBy: { id: share.prepared_by, name: share.prepared_by_name },
    mine: share.prepared_by === actor.account,
    at,
    due,
    late: due < dayOf(now),
  }));
}
