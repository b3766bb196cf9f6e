import { z } from 'zod';
import { day, instant, row, rows } from '#database';
import { nameOf } from '#workflow';
import { addDays, dayOf, isLate } from '#calendar';
import { dated } from '../words/dated.js';
import { handoffTitle } from '../words/titles.js';
import { worksHere } from '../colleague/works-here.js';
import { YoungPersonColumns, KNOWN_COLUMNS, knownTo, youngPersonView } from '../young-person/young-person.js';
import { listOpenings } from '../break-glass/list-openings.js';
import type { HandoffCard, Inbox, InboxItem } from '../views/inbox.js';
import type { Work } from '../work.js';
import { agesAhead } from './ages-ahead.js';
import { LETS_IN } from '../write-path/open-file.js';

/** More than a person can act on; who has more filters. */
const MOST_ITEMS = 200;

/** What ends (a consent) is shown a month ahead: that is when it is asked for anew (30, 14 and 3 days in practice). */
const FACT_SOON = 30;

const TimerRow = YoungPersonColumns.extend({
  case_id: z.string(),
  reference: z.string(),
  workflow: z.string(),
  version: z.int(),
  thing: z.string(),
  track: z.string(),
  definition: z.string(),
  due: day,
  next: instant,
  person: z.string().nullable(),
  person_name: z.string().nullable(),
});
type TimerRow = z.output<typeof TimerRow>;

const Counted = z.object({ open: z.int(), late: z.int(), untaken: z.int() });

/** What waits for the actor and the actor's agency, soonest first. */
export async function showInbox(work: Work): Promise<Inbox> {
  const { manager, actor, now } = work;
  const timers = await rows(
    manager,
    TimerRow,
    `select c.id as case_id, c.reference, c.workflow, c.version, t.thing, t.track, t.definition, t.due::text as due, t.at as next, a.id as person,
       a.name as person_name, ${KNOWN_COLUMNS}
     from samspel.case_date t join samspel.concern_case c on c.id = t.case_id
     left join samspel.account a on a.id = t.person and ${worksHere('a.id')} ${knownTo('$1')}
     where ${LETS_IN} and t.agency = $1 and t.thing not like 'handoff:%' and (a.id is null or a.id = $2)
       and (t.thing not like 'fact:%' or t.due <= $3)
     order by t.due, t.case_id limit ${MOST_ITEMS}`,
    [actor.agency, actor.account, addDays(dayOf(now), FACT_SOON)],
  );
  const counted = await row(
    manager,
    Counted,
    `select count(*)::int as open,
       (select count(distinct t.case_id)::int from samspel.case_date t where t.agency = $1 and t.due < $2 and t.thing not like 'handoff:%') as late,
       (select count(distinct t.case_id)::int from samspel.case_date t
        where t.agency = $1 and t.thing like 'track:%' and ${worksHere('t.person')} is not true) as untaken
     from samspel.party p join samspel.concern_case c on c.id = p.case_id
     where ${LETS_IN} and p.agency = $1 and c.status = 'open'`,
    [actor.agency, dayOf(now)],
  );
  const offers = await readOffers(work);
  const ages = await agesAhead(work);
  const openings = await listOpenings(work);
  work.trail.lists([...timers, ...offers, ...ages, ...openings].map(({ case_id }) => case_id));
  const cards = offers.map((offer) => cardOf(offer, work));
  return {
    now,
    openCases: counted?.open ?? 0,
    lateCases: counted?.late ?? 0,
    untakenCases: counted?.untaken ?? 0,
    items: timers.map((timer) => itemOf(timer, work)),
    handoffs: cards.filter(({ receiver }) => receiver.id === actor.agency),
    waiting: cards.filter(({ sender }) => sender.id === actor.agency),
    ages: ages.map(({ case_id: _case, ...card }) => card),
    openings: openings.map(({ case_id: _case, ...card }) => card),
  };
}

function itemOf(row: TimerRow, work: Work): InboxItem {
  const definition = work.definitions.get(row.workflow, row.version);
  return {
    reference: row.reference,
    youngPerson: youngPersonView(row, work),
    thing: row.thing,
    ...dated(definition, { ...row, name: row.definition }),
    track: row.track,
    due: row.due,
    next: row.next,
    late: isLate(row, work.now),
    assignedTo: row.person === work.actor.account ? { id: row.person, name: row.person_name ?? '' } : null,
  };
}

const OfferRow = YoungPersonColumns.extend({
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
function readOffers({ manager, actor }: Work): Promise<OfferRow[]> {
  return rows(
    manager,
    OfferRow,
    `select o.id, o.case_id, c.reference, c.workflow, c.version, t.track, t.definition, t.due::text as due,
       h.offered,
       s.id as sender, s.kind as sender_kind, s.name as sender_name,
       r.id as receiver, r.kind as receiver_kind, r.name as receiver_name, ${KNOWN_COLUMNS}
     from samspel.handoff_offer o
     join samspel.case_date t on t.case_id = o.case_id and t.thing = 'handoff:' || o.id
     join samspel.case_handoff h on h.case_id = o.case_id and h.handoff = o.id::text
     join samspel.concern_case c on c.id = o.case_id
     join samspel.agency s on s.id = o.sender join samspel.agency r on r.id = o.receiver ${knownTo('$1')}
     where ${LETS_IN} and $1 in (o.sender, o.receiver)
     order by t.due, o.id limit ${MOST_ITEMS}`,
    [actor.agency],
  );
}

function cardOf(row: OfferRow, work: Work): HandoffCard {
  return {
    id: row.id,
    reference: row.reference,
    youngPerson: youngPersonView(row, work),
    title: handoffTitle(work.definitions.get(row.workflow, row.version), nameOf(row.track), row.definition),
    sender: { id: row.sender, kind: row.sender_kind, name: row.sender_name },
    receiver: { id: row.receiver, kind: row.receiver_kind, name: row.receiver_name },
    offered: row.offered,
    due: row.due,
    late: isLate(row, work.now),
  };
}
