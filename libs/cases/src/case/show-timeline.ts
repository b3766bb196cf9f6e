import { z } from 'zod';
import { listCaseMails } from '#clockwork';
import { seesHandoff, seesOf } from '#sharing';
import { datedItems, type Event, forecast, isOffered, readThing } from '#workflow';
import { ANSWER_NOTES, AnswerNote, noteOn } from '../handoff/answer-notes.js';
import { names } from '../handoff/handoff-view.js';
import { Registration, REGISTRATIONS } from '../receipt/receipt-views.js';
import type { MailRow, Timeline, TimelineEntry } from '../views/timeline.js';
import { seeingOf, type CaseReadModel } from '../visibility/read-model.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { moreOf, readMoreAsParty } from '../write-path/open-file.js';
import { extensionIn, type Happened, readHistory, trackIn } from '../history/read-history.js';
import { describeEvent, thingTitle, titleThen } from '../words/describe-event.js';
import { seesItem } from '../visibility/seen-dates.js';
import { seesFactNamed, seesTaskNamed, seesTrackNamed } from '../seen-by/sees-thing.js';

const MOST_MAILS = 500;

const WITH_NOTES = moreOf(
  z.object({ answer_notes: z.array(AnswerNote), registrations: z.array(Registration) }),
  `,${ANSWER_NOTES},${REGISTRATIONS}`,
  '',
);

/** What will be said if nobody acts, what happened, and what was mailed, as far as the actor's agency may know. */
export async function showTimeline(work: Work, reference: string): Promise<Timeline> {
  const { file, more } = await readMoreAsParty(work, WITH_NOTES, reference);
  const events = await readHistory(work, file.id);
  const seen = events.filter((event) => seesEvent(event, { work, file }));
  return {
    planned: planned(work, file),
    entries: seen.map((event) => entryOf(event, file, { ...more, events })),
    mails: await mails(work, file, events),
  };
}

function planned(work: Work, file: CaseFile): Timeline['planned'] {
  const { now, calendar } = work;
  const { definition } = file;
  return datedItems(definition, file.state)
    .filter((item) => seesItem(work, file, item))
    .flatMap(({ thing, clock }) => {
      const [ring] = forecast(definition, file.state, thing, now, 1, {
        calendar: file.calendarOf(calendar),
        agencies: file.agencies,
      });
      if (ring === undefined) return [];
      const { kind, id } = readThing(thing);
      const fact = file.state.facts[kind === 'fact' ? id : ''];
      const asks = fact !== undefined && isOffered(definition, fact);
      const word = asks ? 'task' : kind === 'handoff' || kind === 'task' ? kind : 'deadline';
      return [
        {
          at: ring.at,
          word,
          title: thingTitle(definition, file.state, thing),
          due: clock.due,
          to: names(ring.to, file.agencies),
        } as const,
      ];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** An event is seen by those who see what it touches. */
function seesEvent(event: Event, who: Pick<CaseReadModel, 'work' | 'file'>): boolean {
  const seeing = seeingOf(who);
  const { viewer: actor, consents } = seeing;
  switch (event.type) {
    case 'case-opened':
    case 'case-moved':
    case 'case-closed':
      return event.actingFor === undefined || seesOf(actor.agency, event.actingFor, 'progress', consents);
    // What was said is seen in the mails; of a fact that is over, who ended it: by itself it ends for nobody.
    case 'reminded':
      return false;
    case 'fact-over':
      return event.actingFor !== undefined && seesOf(actor.agency, event.actingFor, 'progress', consents);
    case 'track-opened':
    case 'stage-entered':
    case 'track-assigned':
    case 'track-parked':
    case 'track-extended':
    case 'track-transferred':
    case 'track-reckoned':
    case 'track-reopened':
      return seesTrackNamed(seeing, event.track.id, event.track.agency);
    case 'track-closed':
      return seesTrackNamed(seeing, event.track, event.agency);
    case 'task-opened':
    case 'task-booked':
    case 'task-missed':
    case 'task-reckoned':
    case 'task-reopened':
      return seesTaskNamed(seeing, event.task.id, event.task.agency);
    case 'task-done':
    case 'task-dropped':
      return seesTaskNamed(seeing, event.task, event.agency);
    // Who put it on record too, the consent itself says.
    case 'fact-confirmed':
      return event.actingFor === actor.agency;
    // Of a consent its reminders alone are put right: it says the same as before.
    case 'fact-corrected':
      return event.fact.scope === undefined && seesFactNamed(seeing, event.fact);
    case 'fact-recorded':
    case 'fact-narrowed':
    case 'fact-reopened':
      return seesFactNamed(seeing, event.fact);
    case 'handoff-offered':
    case 'handoff-reckoned':
    case 'handoff-accepted':
    case 'handoff-declined':
    case 'handoff-withdrawn':
      return seesHandoff(actor.agency, event.handoff, true, consents) !== undefined;
  }
}

type Told = { answer_notes: AnswerNote[]; registrations: Registration[]; events: Event[] };

function entryOf(event: Happened, file: CaseFile, told: Told): TimelineEntry {
  const { title, code } = describeEvent(event, file.definition, file.agencies);
  return {
    seq: event.seq,
    at: event.at,
    type: event.type,
    title,
    agency: event.actingFor === undefined ? null : file.agency(event.actingFor),
    person: event.personName,
    code,
    note: noteOf(event, told),
    moved: extensionIn(event, told.events),
  };
}

function noteOf(event: Event, { answer_notes, registrations }: Told): string | null {
  if (event.type === 'handoff-declined') return noteOn(answer_notes, event.handoff.id);
  if (event.type !== 'task-done') return null;
  return registrations.find(({ task }) => task === event.task)?.number ?? null;
}

/**
 * A mail is seen by those who see what it was about, and what whoever got it does. Who is asked to a meeting is told to its two sides
 * alone: whoever holds it, and whoever comes.
 */
function seesMail(
  { thing, agency, holder }: { thing: string; agency: string; holder: string | null },
  events: Event[],
  who: Pick<CaseReadModel, 'work' | 'file'>,
): boolean {
  const own = who.work.actor.agency;
  if (agency === own || holder === own) return true;
  if (holder !== null) return false;
  const about = events.findLast((event) => isOf(event, thing));
  return about !== undefined && seesEvent(about, who) && seesOf(own, agency, 'progress', who.file.consents);
}

/** Whether an event says how a dated thing stood. */
function isOf(event: Event, thing: string): boolean {
  const { kind, id } = readThing(thing);
  switch (kind) {
    case 'track':
      return trackIn(event)?.id === id || (event.type === 'track-closed' && event.track === id);
    case 'task':
      return 'task' in event && (typeof event.task === 'string' ? event.task : event.task.id) === id;
    case 'handoff':
      return 'handoff' in event && event.handoff.id === id;
    case 'fact':
      return (event.type === 'fact-recorded' || event.type === 'fact-narrowed') && event.fact.id === id;
  }
}

/** The ledger, and what the worker has not made mails of yet. */
async function mails(work: Work, file: CaseFile, events: Event[]): Promise<MailRow[]> {
  const ledger = await listCaseMails(work.manager, file.id, work.actor.agency, MOST_MAILS);
  return ledger
    .filter((mail) => seesMail(mail, events, { work, file }))
    .map(({ planned_at, sent_at, word, thing, agency, status, why, person, mailbox }) => ({
      at: sent_at ?? planned_at,
      word,
      thing,
      title: titleThen(file.definition, events, thing, planned_at),
      to: file.agencies[agency]?.name ?? agency,
      person,
      mailbox,
      status,
      why,
    }));
}
