import { consented, type Consented, seesAgency, seesFact, seesHandoff } from '#sharing';
import { type Definition, type Event, forecast, readThing, timersOf } from '#workflow';
import { listCaseMails } from '#clockwork';
import { dayOf } from '#calendar';
import { names } from '../handoff/handoff-view.js';
import type { MailRow, Timeline, TimelineEntry } from '../views/timeline.js';
import type { Work } from '../work.js';
import { type CaseRow, readCase } from '../write-path/read-case.js';
import { type Happened, readHistory } from '../history/read-history.js';
import { agencyView } from '../visibility/seen.js';
import { describeEvent, thingTitle, titleThen } from '../words/describe-event.js';
import { seesTaskNamed, seesThing, seesTrackNamed } from '../visibility/sees-thing.js';

const MOST_MAILS = 500;

/** What will be said if nobody acts, what happened, and what was mailed, as far as the actor's agency may know. */
export async function showTimeline(work: Work, reference: string): Promise<Timeline> {
  const row = await readCase(work, reference, 'timeline');
  const definition = work.definitions.get(row.state.workflow, row.state.version);
  const consents = consented(Object.values(row.state.facts), dayOf(work.now));
  const events = await readHistory(work, row.id);
  const seen = events.filter((event) => seesEvent(event, work, definition, consents));
  return {
    planned: planned(work, row, definition, consents),
    entries: seen.map((event) => entryOf(event, row, definition)),
    mails: await mails(work, row, { definition, consents, events }),
  };
}

function planned(work: Work, row: CaseRow, definition: Definition, consents: Consented): Timeline['planned'] {
  const { now, calendar, actor } = work;
  return timersOf(definition, row.state)
    .filter(({ thing, agency }) => seesThing({ viewer: actor, definition, consents }, thing, agency))
    .flatMap(({ thing }) => {
      const [ring] = forecast(definition, row.state, thing, now, 1, { calendar, agencies: row.agencies });
      if (ring === undefined) return [];
      const { kind } = readThing(thing);
      const word = kind === 'handoff' || kind === 'task' ? kind : 'deadline';
      return [
        {
          at: ring.at,
          word,
          title: thingTitle(definition, row.state, thing),
          to: names(ring.to, row.agencies),
        } as const,
      ];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** An event is seen by those who see what it touches. */
function seesEvent(event: Event, { actor }: Work, definition: Definition, consents: Consented): boolean {
  const seeing = { viewer: actor, definition, consents };
  switch (event.type) {
    case 'case-opened':
    case 'case-moved':
    case 'case-closed':
      return event.actingFor === undefined || seesAgency(actor.agency, event.actingFor, consents);
    // What was said is seen in the mails; of a fact that is over, who ended it: by itself it ends for nobody.
    case 'reminded':
      return false;
    case 'fact-over':
      return event.actingFor !== undefined && seesAgency(actor.agency, event.actingFor, consents);
    case 'track-opened':
    case 'stage-entered':
    case 'track-assigned':
    case 'track-parked':
    case 'track-extended':
    case 'track-transferred':
    case 'track-reckoned':
      return seesTrackNamed(seeing, event.track.id, event.track.agency);
    case 'track-closed':
      return seesTrackNamed(seeing, event.track, event.agency);
    case 'task-opened':
    case 'task-booked':
    case 'task-missed':
    case 'task-reckoned':
      return seesTaskNamed(seeing, event.task.id, event.task.agency);
    case 'task-done':
    case 'task-dropped':
      return seesTaskNamed(seeing, event.task, event.agency);
    case 'fact-recorded':
    case 'fact-corrected':
      return seesFact(actor, event.fact, definition.facts[event.fact.kind]?.seenBy ?? [], consents);
    case 'handoff-offered':
    case 'handoff-reckoned':
    case 'handoff-accepted':
    case 'handoff-declined':
    case 'handoff-withdrawn':
      return seesHandoff(actor.agency, event.handoff, true, consents) !== undefined;
  }
}

function entryOf(event: Happened, row: CaseRow, definition: Definition): TimelineEntry {
  const { title, code } = describeEvent(event, definition, row.agencies);
  return {
    seq: event.seq,
    at: event.at,
    type: event.type,
    title,
    agency: event.actingFor === undefined ? null : agencyView({ row }, event.actingFor),
    person: event.personName,
    code,
  };
}

/** The ledger, and what the worker has not made mails of yet. */
async function mails(
  { manager, actor }: Work,
  row: CaseRow,
  { definition, consents, events }: { definition: Definition; consents: Consented; events: Event[] },
): Promise<MailRow[]> {
  const ledger = await listCaseMails(manager, row.id, MOST_MAILS);
  const seeing = { viewer: actor, definition, consents };
  return ledger
    .filter(({ thing, agency }) => agency === actor.agency || seesThing(seeing, thing, agency))
    .map(({ planned_at, sent_at, word, thing, agency, status, why }) => ({
      at: sent_at ?? planned_at,
      word,
      title: titleThen(definition, events, thing, planned_at),
      to: row.agencies[agency]?.name ?? agency,
      status,
      why,
    }));
}
