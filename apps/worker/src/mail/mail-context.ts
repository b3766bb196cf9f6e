import {
  type CaseState,
  type DatedItem,
  datedItems,
  type Definitions,
  kindOffered,
  type Occasion,
  ofFact,
  ofTask,
  readEvent,
  readState,
  readThing,
  type Rules,
  type ThingId,
} from '#workflow';
import { type Day, type Instant, isLate } from '#calendar';
import { isStillRelevant, lawOf } from '#cases';
import type { Lead } from '#mail';
import { mailAbout } from '#pledge';
import { z } from 'zod';
import { instant, row, rows, type WorkerUnit } from '#database';
import type { Owner } from '#clockwork';

const Case = z.object({ reference: z.string(), workflow: z.string(), version: z.int(), state: z.unknown() });

/** What a mail is about, why it is said, the day, and when it was to be said: what it says is the same however late it goes. */
export type Said = { thing: string; occasion: Occasion; due: Day; agency: string; plannedAt: Instant };

/** What a mail is about: what it is called outside, where it is seen, and whether the mail is still worth sending. */
export type MailContext = {
  about: 'case' | 'pledge' | 'duty';
  name: string;
  path: string;
  matters: boolean;
  lead: Lead;
  byLaw: boolean;
  /** The day that it has as the mail goes. */
  due: Day;
  /** The day that the law or the agreement gave, where the thing's own was moved. */
  given: string | null;
  booked: boolean;
  /** Whose it is: the agency, and who took it. */
  agency: string | undefined;
  person: string | undefined;
};

export async function subjectOf(unit: WorkerUnit, owner: Owner, said: Said, rules: Rules): Promise<MailContext> {
  const found =
    'case' in owner
      ? await subjectOfCase(unit, owner.case, said, rules.definitions)
      : await subjectOfRecord(unit, owner, said, rules);
  if (found === undefined) throw new Error(`A mail of ${JSON.stringify(owner)}: what it belongs to is missing.`);
  return found;
}

async function subjectOfRecord(
  unit: WorkerUnit,
  owner: Exclude<Owner, { case: string }>,
  said: Said,
  { calendar }: Rules,
): Promise<MailContext | undefined> {
  const found = await mailAbout({ ...unit, calendar }, owner, said);
  if (found === undefined) return undefined;
  return {
    ...found,
    lead: isLate(said, said.plannedAt) ? 'late' : said.occasion === 'review' ? 'review' : 'coming',
    due: said.due,
    given: null,
    booked: false,
    agency: said.agency,
    person: undefined,
  };
}

async function subjectOfCase(
  unit: WorkerUnit,
  id: string,
  said: Said,
  definitions: Definitions,
): Promise<MailContext | undefined> {
  const found = await row(
    unit.manager,
    Case,
    'select reference, workflow, version, state from samspel.concern_case where id = $1',
    [id],
  );
  if (found === undefined) return undefined;
  const { reference: name, workflow, version } = found;
  const state = readState(found.state);
  // One whose definition is not at hand is spoken of all the same.
  const definition = definitions.list().find((each) => each.workflow === workflow && each.version === version);
  const about = askedBy(said, state) ?? said.thing;
  const item =
    definition === undefined ? undefined : datedItems(definition, state).find(({ thing }) => thing === about);
  const due = dueNow(said, item);
  const booked = item?.kind === 'task' && item.of.booked !== undefined;
  const lead = await leadOf(unit, id, { ...said, thing: about, due }, { state, item });
  return {
    about: 'case',
    name,
    path: pathTo({ ...said, due }, lead, { reference: name, state }),
    matters: isStillRelevant(said, state),
    lead,
    byLaw: definition !== undefined && item !== undefined && lawOf(definition, item) !== null,
    due,
    given: item === undefined || booked || item.parked !== undefined ? null : movedFrom(item),
    booked,
    agency: item?.agency,
    person: item?.person,
  };
}

const FACT = ofFact('');

/**
 * The task that news of a line of the plan asks its keeper for: to whom a line comes back it is something to decide, by a day of its
 * own, and not by the day on which the line was to be done.
 */
function askedBy({ thing, occasion, agency }: Said, { facts, tasks }: CaseState): ThingId | undefined {
  const subject = occasion === 'news' && thing.startsWith(FACT) ? facts[thing.slice(FACT.length)]?.subject : undefined;
  if (subject === undefined) return undefined;
  const task = Object.values(tasks).find((each) => each.afterHandoff === subject && each.agency === agency);
  return task && ofTask(task.id);
}

/** What moved on between the decision and the mail is said by the day that it has now; a rung is of the day that it was set for. */
function dueNow({ occasion, due }: Said, item: DatedItem | undefined): Day {
  if (item === undefined || (occasion !== 'news' && occasion !== 'review')) return due;
  return item.parked?.until ?? item.clock.due;
}

const movedFrom = ({ clock: { statutory, due } }: DatedItem): string | null => (statutory === due ? null : statutory);

async function leadOf(
  unit: WorkerUnit,
  id: string,
  said: Said,
  { state, item }: { state: CaseState; item: DatedItem | undefined },
): Promise<Lead> {
  const { thing, occasion } = said;
  if (occasion !== 'news') {
    if (isLate(said, said.plannedAt)) return 'late';
    return occasion === 'review' ? 'review' : 'coming';
  }
  if (isForSomebody(thing)) return 'news';
  const news = isLate(said, unit.now) ? 'late-news' : 'news';
  const named = readThing(thing);
  // A line of the plan that waits for a yes is asked, and any other fact is told.
  if (named.kind === 'fact') return kindOffered(item?.name ?? '') === undefined ? 'told' : news;
  if (named.kind !== 'handoff' || state.handoffs[named.id] !== undefined) return news;
  return (await wasTakenBack(unit, id, named.id)) ? 'taken-back' : 'answered';
}

const Happened = z.object({
  seq: z.int(),
  at: instant,
  type: z.string(),
  by_person: z.string().nullable(),
  acting_for: z.string().nullable(),
  data: z.looseObject({}),
});

/** An offer that is answered for has left the state: whether its sender took it back is told by what happened. */
async function wasTakenBack({ manager }: WorkerUnit, id: string, handoff: string): Promise<boolean> {
  const found = await rows(
    manager,
    Happened,
    `select seq, at, type, by_person, acting_for, data from samspel.event where case_id = $1 and type = 'handoff-withdrawn'`,
    [id],
  );
  return found.map(readEvent).some((event) => event.type === 'handoff-withdrawn' && event.handoff.id === handoff);
}

/**
 * A handoff that waits has a page of its own for its two ends: the agency that is asked is no party to the case before it
 * accepts. Who is only told that nobody answers finds it in the case. Any other thing opens by its day: its name would say what it is.
 */
function pathTo(
  { thing, agency, due }: Said,
  lead: Lead,
  { reference, state }: { reference: string; state: CaseState },
): string {
  // A head reviews in the day's list; whoever watches over data protection is no party, and finds it in the log.
  if (thing.startsWith('review:')) return '/';
  if (thing.startsWith('alert:') || isIncident(thing)) return `/audit?reference=${reference}`;
  const { kind, id } = readThing(thing);
  const handoff = kind === 'handoff' ? state.handoffs[id] : undefined;
  const atEnd = handoff !== undefined && (handoff.sender === agency || handoff.receiver === agency);
  if (atEnd) return `/handoffs/${id}`;
  return kind === 'handoff' || lead === 'told' ? `/cases/${reference}` : `/cases/${reference}?due=${due}`;
}

/** What a head reviews, or whoever watches over data protection: nothing that the case itself has a date of. */
const isForSomebody = (thing: string): boolean =>
  thing.startsWith('review:') || thing.startsWith('alert:') || isIncident(thing);

/** That something went to the wrong receiver. */
export const isIncident = (thing: string): boolean => thing.startsWith('incident:');
