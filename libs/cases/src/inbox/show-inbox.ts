import { z } from 'zod';
import { day, instant, row, rows } from '#database';
import { wasReminded } from '#clockwork';
import { addDays, dayOf, isLate } from '#calendar';
import { dated, lawOf } from '../words/dated.js';
import { isHead } from '../colleague/is-head.js';
import { otherDoers } from '../words/doers.js';
import { worksHere } from '../colleague/works-here.js';
import { YoungPersonColumns, KNOWN_COLUMNS, knownTo, youngPersonView } from '../young-person/young-person.js';
import { listOpenings } from '../break-glass/list-openings.js';
import type { Inbox, InboxItem } from '../views/inbox.js';
import type { Work } from '../work.js';
import { goneCards, unreadCards } from '../four-eyes/cards-to-review.js';
import { preparedCards } from '../four-eyes/prepared-cards.js';
import { caseIdsOf, failedCards, failedForMe } from '../ledger/failed-mails.js';
import { agesAhead } from './ages-ahead.js';
import { offerCard, readOffers } from './offers.js';
import { ownPlace } from './own-place.js';
import { CaseFile } from '../write-path/case-file.js';
import { LETS_IN, OPENED_COLUMNS, PartyRow } from '../write-path/open-file.js';
import { datedOpen } from '../visibility/deciding.js';
import { isDeciding } from '#workflow';

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

/** What is an agency's own to do: a handoff that awaits an answer has a place of its own. */
const ITS_OWN = "t.agency = $1 and t.thing not like 'handoff:%'";

/** Whose work the actor answers for as a head: all of the agency, or of the unit that they head. */
const HEADED = 'array(select m.account from samspel.membership m where m.agency = $1 and samspel.heads(m.unit))';

/**
 * What waits for the actor and the actor's agency, soonest first. What a colleague has taken is theirs, until its
 * last day, or until their head is reminded of it too: from then on the head has it in sight, so that all that they are mailed of, and all
 * that is counted as late, is listed to somebody who can act on it.
 */
export async function showInbox(work: Work): Promise<Inbox> {
  const { manager, actor, now } = work;
  const timers = await rows(
    manager,
    TimerRow,
    `select c.id as case_id, c.reference, c.workflow, c.version, t.thing, t.track, t.definition, t.due::text as due, t.at as next, a.id as person,
       a.name as person_name, ${KNOWN_COLUMNS}
     from samspel.case_date t join samspel.concern_case c on c.id = t.case_id
     left join samspel.account a on a.id = t.person and ${worksHere('a.id')} ${knownTo('$1')}
     where ${LETS_IN} and ${ITS_OWN}
       and (a.id is null or a.id = $2 or ($4 and a.id = any (${HEADED}) and (t.due <= $5 or ${wasReminded('t', '$2')})))
       and (t.thing not like 'fact:%' or t.due <= $3)
     order by t.due, t.case_id limit ${MOST_ITEMS}`,
    [actor.agency, actor.account, addDays(dayOf(now), FACT_SOON), isHead(work), dayOf(now)],
  );
  const counted = await row(
    manager,
    Counted,
    `select count(*)::int as open,
       (select count(distinct t.case_id)::int from samspel.case_date t where ${ITS_OWN} and t.due < $2) as late,
       (select count(distinct t.case_id)::int from samspel.case_date t
        where t.agency = $1 and t.thing like 'track:%' and ${worksHere('t.person')} is not true) as untaken
     from samspel.party p join samspel.concern_case c on c.id = p.case_id
     where ${LETS_IN} and p.agency = $1 and c.status = 'open'`,
    [actor.agency, dayOf(now)],
  );
  const deciding = await readDeciding(work, timers);
  const offers = await readOffers(work);
  const ages = await agesAhead(work);
  const openings = await listOpenings(work);
  const cards = offers.map((offer) => offerCard(offer, work));
  const prepared = await preparedCards(work);
  const unread = await unreadCards(work);
  const gone = await goneCards(work);
  const failed = await failedForMe(work);
  const found = [...timers, ...offers, ...ages, ...openings, ...prepared, ...unread, ...gone];
  work.trail.lists([...found.map(({ case_id }) => case_id), ...caseIdsOf(failed)]);
  return {
    now,
    openCases: counted?.open ?? 0,
    lateCases: counted?.late ?? 0,
    untakenCases: counted?.untaken ?? 0,
    items: timers.map((timer) => itemOf(timer, work, deciding.get(timer.case_id))),
    handoffs: cards.filter(({ receiver }) => receiver.id === actor.agency),
    waiting: cards.filter(({ sender }) => sender.id === actor.agency),
    ages: ages.map(({ case_id: _case, ...card }) => card),
    openings: openings.map(({ case_id: _case, ...card }) => card),
    ...(await ownPlace(work)),
    prepared: prepared.map(({ case_id: _case, ...card }) => card),
    unread: unread.map(({ case_id: _case, ...card }) => card),
    gone: gone.map(({ case_id: _case, ...card }) => card),
    failedMails: failedCards(failed, work),
  };
}

/** The cases in which somebody has to decide what now, by their ids: what that is about stands in their state. */
async function readDeciding(work: Work, timers: TimerRow[]): Promise<Map<string, CaseFile>> {
  const ids = timers.filter(({ definition }) => isDeciding(definition)).map(({ case_id: id }) => id);
  if (ids.length === 0) return new Map();
  const found = await rows(
    work.manager,
    PartyRow,
    `select ${OPENED_COLUMNS}, p.agency as party
     from samspel.concern_case c join samspel.party p on p.case_id = c.id and p.agency = $1
     where c.id = any ($2) and ${LETS_IN}`,
    [work.actor.agency, ids],
  );
  return new Map(found.map((each) => [each.id, CaseFile.ofParty(work, each)]));
}

function itemOf(row: TimerRow, work: Work, file: CaseFile | undefined): InboxItem {
  const definition = work.definitions.get(row.workflow, row.version);
  const date = { ...row, name: row.definition };
  return {
    reference: row.reference,
    youngPerson: youngPersonView(row, work),
    thing: row.thing,
    ...(file === undefined ? dated(definition, date) : datedOpen(work, file, date)),
    track: row.track,
    due: row.due,
    next: row.next,
    late: isLate(row, work.now),
    law: lawOf(definition, date),
    assignedTo: row.person === null ? null : { id: row.person, name: row.person_name ?? '' },
    mine: row.person === work.actor.account,
    doers: otherDoers(work, definition, row.thing),
  };
}
