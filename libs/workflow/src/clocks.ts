import {
  type Day,
  dayOf,
  due as reckonDue,
  type DueRule,
  type Instant,
  instantAt,
  isLate,
  type Ladder,
  nextReminder,
  rollToWeekday,
  type Rule,
} from '#calendar';
import type { Definition, OfferRule, StageDefinition, TaskDefinition } from './definition/definition.js';
import type { OfferNames } from './definition/vocabulary.js';
import { countsFor, earliest, holds, type Opened } from './requirements.js';
import type { CaseState, Clock, Context, Fact, Handoff, Task, Track } from './state.js';

type Clockwork = { definition: Definition; state: CaseState; context: Context };

/**
 * A new clock from a rule; one that is already past its day rings at once. A rule that names facts counts from the earliest of them
 * that counts for the track; `begins` is for the others, and where there is none. What is opened for a fact counts from that at
 * the earliest.
 */
export function startClock(
  work: Clockwork,
  rule: DueRule,
  ladder: Ladder,
  begins: Instant,
  track?: Opened,
  fact?: Fact,
): Clock {
  const { definition, state } = work;
  const first =
    rule.from === 'entry' || track === undefined
      ? undefined
      : earliest(state, rule.from.facts, (each) => countsFor(definition, track, each));
  const usual = first === undefined ? begins : momentOf(definition, first);
  const own = fact && momentOf(definition, fact);
  const countsOwn = rule.from !== 'entry' && fact !== undefined && rule.from.facts.includes(fact.kind);
  const from = own !== undefined && (countsOwn || own > usual) ? own : usual;
  const { statutory, due } = reckonDue(rule.rule, dayOf(from), work.context.calendar, rule.rolled);
  // What counts from a day to come has begun all the same, so that it is reminded of before.
  const begun = from > work.context.now ? begins : from;
  return schedule(work, ladder, { from: begun, statutory, due, next: work.context.now });
}

/** What counts from a fact that is wanted by a day counts from that day. */
function momentOf({ facts }: Definition, { kind, from, to }: Fact): Instant {
  return to !== undefined && facts[kind]?.dated === 'to-come' ? instantAt(to, '12:00') : from;
}

const SAME_DAY: Rule = { amount: 0, unit: 'calendar-day' };

/**
 * The rule of a task that is opened for a fact: at once where its definition says so, and for one that came once there was what it
 * counts from (SoL 19 kap. 6 §: who asks after the decision is told at once).
 */
export function dueFor(work: Clockwork, track: Track, { due, atOnceWhen }: TaskDefinition, fact?: Fact): DueRule {
  if (atOnceWhen === undefined || fact === undefined || due.from === 'entry') return due;
  const { definition, state } = work;
  const first = earliest(state, due.from.facts, (each) => countsFor(definition, track, each));
  const isLater = first !== undefined && fact.from > first.from;
  return isLater || atOnceWhen.every((each) => holds(each, work, track)) ? { ...due, rule: SAME_DAY } : due;
}

/** The clock of something with a day of its own: a booked talk, an extension. The statutory day is never overwritten. */
export function moveClock(work: Clockwork, ladder: Ladder, clock: Clock, due: Day): Clock {
  return schedule(work, ladder, { ...clock, due });
}

/** A stage that is longer, to a day that is set: a time limit ends on a weekday, however it was set (lag 1930:173, 2 §). */
export function extendClock(work: Clockwork, stage: StageDefinition, clock: Clock, until: Day): Clock {
  const due = stage.due.rolled ? rollToWeekday(until, work.context.calendar) : until;
  return moveClock(work, ladderNamed(work.definition, stage.ladder), clock, due);
}

/** When it rings next, after `context.now`. */
export function scheduleNext(work: Clockwork, ladder: Ladder, clock: Clock): Clock {
  const { calendar, now } = work.context;
  return { ...clock, next: nextReminder(ladder, clock, now, calendar, work.definition.nothingWaitsLongerThan).at };
}

function schedule(work: Clockwork, ladder: Ladder, clock: Clock): Clock {
  const { now } = work.context;
  return isLate(clock, now) ? { ...clock, next: now } : scheduleNext(work, ladder, clock);
}

/** A parked track rings on the morning it is taken up again. */
export function parkClock(clock: Clock, until: Day): Clock {
  return { ...clock, next: instantAt(until, '09:00') };
}

export function stageOf(definition: Definition, track: Pick<Track, 'definition' | 'stage'>): StageDefinition {
  const stage = definition.tracks[track.definition]?.stages[track.stage];
  if (stage === undefined) throw new UnknownInDefinition(`stage ${track.definition}/${track.stage}`);
  return stage;
}

/** Whether a task is to decide what now: after a handoff that nobody took, or a consent that ended. */
export function isDecision({ afterHandoff, afterConsent }: Task): boolean {
  return afterHandoff !== undefined || afterConsent !== undefined;
}

/** `undefined` for "decide what now", which no definition lists. */
export function taskDefinition(definition: Definition, state: CaseState, task: Task): TaskDefinition | undefined {
  if (isDecision(task)) return undefined;
  const track = definition.tracks[state.tracks[task.track]?.definition ?? ''];
  const found =
    task.stage === undefined ? track?.tasks[task.definition] : track?.stages[task.stage]?.tasks[task.definition];
  if (found === undefined) throw new UnknownInDefinition(`task ${task.id}`);
  return found;
}

export function trackLadder(definition: Definition, track: Track): Ladder {
  return ladderNamed(definition, stageOf(definition, track).ladder);
}

export function taskLadder(definition: Definition, state: CaseState, task: Task): Ladder {
  return ladderNamed(definition, (taskDefinition(definition, state, task) ?? definition.decideWhatNow).ladder);
}

export function handoffLadder(definition: Definition, state: CaseState, handoff: Handoff): Ladder {
  const track = definition.tracks[state.tracks[handoff.track]?.definition ?? ''];
  const found = track?.handoffs[handoff.definition];
  if (found === undefined) throw new UnknownInDefinition(`handoff ${handoff.definition}`);
  return ladderNamed(definition, found.ladder);
}

/** What looks after the facts of a kind that end, whether after a time or with a code. */
export function keepingOf(
  { facts }: Definition,
  kind: string,
): { keptBy: string; ladder: string; endsWith: string[] } | undefined {
  const { lasts, endsWith } = facts[kind] ?? {};
  if (lasts !== undefined) return { ...lasts, endsWith: [] };
  return endsWith && { ...endsWith, endsWith: endsWith.codes };
}

/** The codes of an offer, of a kind of fact that is offered. */
export function offerNames({ vocabulary: { commitment } }: Definition, kind: string): OfferNames | undefined {
  return kind === commitment?.fact ? commitment.offer : undefined;
}

/** Whether it waits for its holder's answer. */
export function isOffered(definition: Definition, { kind, code }: Pick<Fact, 'kind' | 'code'>): boolean {
  return code === offerNames(definition, kind)?.offered;
}

/** The clock of an offer: it is answered in the time that there is for it, and before the day that it is about. */
export function answerClock(work: Clockwork, offer: OfferRule, { from, to }: Pick<Fact, 'from' | 'to'>): Clock {
  const ladder = ladderNamed(work.definition, offer.ladder);
  const clock = startClock(work, offer.answer, ladder, from);
  return to === undefined || to >= clock.due ? clock : moveClock(work, ladder, { ...clock, statutory: to }, to);
}

/** An ending fact's ladder, or that of its offer; `undefined` for a kind that does not end. */
export function factLadder(definition: Definition, fact: Fact): Ladder | undefined {
  const offer = isOffered(definition, fact) ? definition.facts[fact.kind]?.offer : undefined;
  if (offer !== undefined) return ladderNamed(definition, offer.ladder);
  const kept = keepingOf(definition, fact.kind);
  return kept && ladderNamed(definition, kept.ladder);
}

export function ladderNamed(definition: Definition, name: string): Ladder {
  const ladder = definition.ladders[name];
  if (ladder === undefined) throw new UnknownInDefinition(`reminders "${name}"`);
  return ladder;
}

/** A case was decided with another definition than it was written with: a fault of ours, never of the user's. */
class UnknownInDefinition extends Error {
  constructor(what: string) {
    super(`The definition has no ${what}. A case must be decided with the version it began with.`);
    this.name = 'UnknownInDefinition';
  }
}
