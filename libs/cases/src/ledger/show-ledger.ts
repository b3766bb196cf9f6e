import { z } from 'zod';
import { addDays, dayOf, instantAt } from '#calendar';
import { type AgencyMail, listFailedMails, listWaitingMails, mailsHeldSince } from '#clockwork';
import { day, instant, rows } from '#database';
import { worksHere } from '../colleague/works-here.js';
import type { ComingDate, Ledger, WaitingMail } from '../views/ledger.js';
import { dated } from '../words/dated.js';
import type { Work } from '../work.js';
import { LETS_IN } from '../write-path/open-file.js';
import { caseIdsOf, failedCards, receiverOf, whyFailed } from './failed-mails.js';

/** How far ahead a head plans: what comes later stands in the cases. */
const DAYS_AHEAD = 14;
const MOST_DATES = 200;

/** What the actor's agency is mailed: what failed, what waits, and its own dates that are told of in the days to come. */
export async function showLedger(work: Work): Promise<Ledger> {
  const { manager, actor, now } = work;
  const failed = await listFailedMails(manager, actor.agency, null);
  const waiting = await listWaitingMails(manager, actor.agency);
  const coming = await readComing(work);
  work.trail.lists(caseIdsOf([...failed, ...waiting, ...coming]));
  return {
    now,
    heldSince: (await mailsHeldSince(manager)) ?? null,
    failed: failedCards(failed, work),
    waiting: waiting.map(waitingMail),
    coming: coming.map((each) => comingDate(each, work)),
  };
}

function waitingMail(mail: AgencyMail): WaitingMail {
  const { id, reference, party, word, due, at } = mail;
  return {
    id,
    case: reference === null ? null : { reference, party },
    ...receiverOf(mail),
    word,
    due,
    at,
    why: whyWaits(mail),
  };
}

const HELD_BY = ['free-day', 'quiet-hours', 'morning', 'same-day', 'passed-on', 'again'] as const;

function whyWaits({ why }: AgencyMail): WaitingMail['why'] {
  if (why === null) return null;
  return HELD_BY.find((each) => each === why) ?? whyFailed(why);
}

const Coming = z.object({
  case_id: z.string(),
  reference: z.string(),
  workflow: z.string(),
  version: z.int(),
  thing: z.string(),
  track: z.string(),
  definition: z.string(),
  due: day,
  at: instant,
  person: z.string().nullable(),
});

function readComing({ manager, actor, now }: Work): Promise<z.output<typeof Coming>[]> {
  const until = instantAt(addDays(dayOf(now), DAYS_AHEAD + 1), '00:00');
  return rows(
    manager,
    Coming,
    `select c.id as case_id, c.reference, c.workflow, c.version, t.thing, t.track, t.definition, t.due::text, t.at, a.name as person
     from samspel.case_date t join samspel.concern_case c on c.id = t.case_id
     join samspel.party p on p.case_id = c.id and p.agency = t.agency
     left join samspel.account a on a.id = t.person and ${worksHere('a.id')}
     where ${LETS_IN} and t.agency = $1 and t.at < $2 order by t.at, t.case_id, t.thing limit ${MOST_DATES}`,
    [actor.agency, until],
  );
}

function comingDate(row: z.output<typeof Coming>, { definitions }: Work): ComingDate {
  const { reference, workflow, version, thing, due, at, person } = row;
  return {
    reference,
    thing,
    ...dated(definitions.get(workflow, version), { ...row, name: row.definition }),
    due,
    at,
    person,
  };
}
