import { z } from 'zod';
import { dayOf } from '#calendar';
import { day, instant, rows } from '#database';
import { type GoneCard, UnreadCard } from '../views/prepared-share.js';
import type { Work } from '../work.js';
import { LETS_IN } from '../write-path/open-file.js';
import { KNOWN_COLUMNS, knownTo, YoungPersonColumns, youngPersonView } from '../young-person/young-person.js';

const Case = YoungPersonColumns.extend({ id: z.string(), case_id: z.string(), reference: z.string() });

const Gone = Case.extend({
  receiver: z.string(),
  receiver_kind: z.string(),
  receiver_name: z.string(),
  ground: z.string(),
  person: z.string(),
  person_name: z.string(),
  at: instant,
});

/** What went at once of a protected identity and waits for the actor, another reader or the head, to look at it. */
export async function goneCards(work: Work): Promise<(GoneCard & { case_id: string })[]> {
  const found = await rows(
    work.manager,
    Gone,
    `select g.disclosure as id, g.case_id, c.reference, r.id as receiver, r.kind as receiver_kind, r.name as receiver_name, g.ground,
       g.decided_by as person, a.name as person_name, g.at, ${KNOWN_COLUMNS}
     from samspel.gone_at_once() g join samspel.concern_case c on c.id = g.case_id
     join samspel.agency r on r.id = g.receiver join samspel.account a on a.id = g.decided_by ${knownTo('$1')}
     where ${LETS_IN} order by g.at, g.disclosure`,
    [work.actor.agency],
  );
  return found.map(({ id, case_id, reference, ground, at, ...gone }) => ({
    id,
    case_id,
    reference,
    youngPerson: youngPersonView(gone, work),
    receiver: { id: gone.receiver, kind: gone.receiver_kind, name: gone.receiver_name },
    ground,
    person: { id: gone.person, name: gone.person_name },
    at,
  }));
}

const Unread = Case.extend({ due: day, why: UnreadCard.shape.why });

/**
 * To the head: that something waits which nobody can approve, or nobody has looked at in time; and that an agency which was told of a
 * protected identity has named nobody to read it: until then nobody who works there can. One's own report is read by whoever wrote it; marked since, it is shut to the others.
 */
export async function unreadCards(work: Work): Promise<(UnreadCard & { case_id: string })[]> {
  const { manager, actor, now } = work;
  if (!actor.roles.includes('head')) return [];
  const found = await rows(
    manager,
    Unread,
    `select s.share as id, s.case_id, c.reference, s.due::text as due, case when s.unread then 'unread' else 'late' end as why, ${KNOWN_COLUMNS}
     from samspel.shares_for_head() s join samspel.concern_case c on c.id = s.case_id ${knownTo('$1')}
     where ${LETS_IN}
     union all
     select c.id, c.id, c.reference, (c.opened_at at time zone 'Europe/Stockholm')::date::text, 'unnamed', ${KNOWN_COLUMNS}
     from samspel.concern_case c ${knownTo('$1')}
     where y.protected_identity and c.status = 'open' and ${LETS_IN}
       and not exists (select from samspel.protected_reader r where r.case_id = c.id and r.agency = $1)
       and (y.protected_by is not null
         or not exists (select from samspel.referral r where r.case_id = c.id and r.agency = $1))
     order by due, id`,
    [actor.agency],
  );
  return found.map(({ id, case_id, reference, due, why, ...known }) => ({
    id,
    case_id,
    reference,
    youngPerson: youngPersonView(known, work),
    due,
    late: due < dayOf(now),
    why,
  }));
}
