import { answerClock, isOffered, ladderNamed, moveClock, stageOf, startClock, taskLadder } from '../clocks.js';
import { type Closing, closersOf, closingOf, UNDOING, undoing } from '../closing.js';
import type { Command } from '../command.js';
import { mayBeOffered, tellHolder } from '../commitments.js';
import { type Day, dayOf, type DueRule } from '#calendar';
import { doerOf } from '../dated-items.js';
import type { Refusal } from '../decision.js';
import { type Draft, notYours, refuse } from '../draft.js';
import { endFacts, withClock } from '../facts.js';
import { ofTask, ofTrack } from '../ids.js';
import type { Clock, Fact, PersonId, Task, Track } from '../state.js';
import { ruleOf, taskClock, trackClock } from './reckon-all.js';
import { remindAgain } from './take-back.js';

/**
 * Undoes a close that was a mistake: the track stands where it stood, with the tasks and the lines of the plan that ended with
 * it, and what closing it recorded is unsaid. What was kept or done stays so: it happened. No other agency's track is touched.
 *
 * A date that the law sets is what it was, and whoever has it hears at once if it has passed; one that was agreed on, and passed
 * while nobody could see to it, counts anew from today.
 */
export function undoClose(
  draft: Draft,
  { track: id, history, person }: Extract<Command, { do: 'undo-close' }>,
): Refusal | undefined {
  const { actor } = draft.context;
  const closing = closingOf(draft.definition, history, id);
  const may = closing && undoing(draft.definition, draft.state, closing, draft.context);
  if (closing === undefined || may === undefined || actor === 'system') return notYours;
  if (may.hindrance !== undefined) return refuse('input', { need: 'answer', field: 'track', allowed: [] });

  const before = draft.state;
  unsay(draft, closing);
  const track = trackBack(draft, closing.track, person ?? actor.person);
  if (track.person !== actor.person) tell(draft, track);
  for (const task of closing.tasks) taskBack(draft, track, task);
  for (const line of closing.lines) lineBack(draft, track, line);
  remindAgain(draft, before);
  return undefined;
}

/** What its closing asked and recorded is not so; of what a task was opened for somebody has to see to that. */
function unsay(draft: Draft, closing: Closing): void {
  const said = new Set(
    closersOf(draft.definition, closing).flatMap(({ asks, records }) => [...asks, ...records.map(({ fact }) => fact)]),
  );
  const unsaid = new Set(closing.recorded.filter(({ kind }) => said.has(kind)).map(({ id }) => id));
  for (const { fact } of Object.values(draft.state.tasks)) if (fact !== undefined) unsaid.delete(fact);
  endFacts(draft, ({ id }) => unsaid.has(id));
}

function trackBack(draft: Draft, { parked, ...stood }: Track, person: PersonId): Track {
  const rests = parked !== undefined && parked.until > dayOf(draft.now);
  const track: Track = { ...stood, person, revision: draft.nextSeq, ...(rests && { parked }) };
  const { due, ladder } = stageOf(draft.definition, track);
  const clock = asItStood(draft, stood.clock, trackClock(draft, track));
  const until = isPassed(draft, clock.due, due) ? anew(draft, due, ladder).due : undefined;
  const back: Track =
    until === undefined
      ? { ...track, clock }
      : {
          ...track,
          extended: { until, reason: UNDOING },
          clock: moveClock(draft, ladderNamed(draft.definition, ladder), clock, until),
        };
  draft.apply({ type: 'track-reopened', track: back });
  return back;
}

function taskBack(draft: Draft, track: Track, stood: Task): void {
  const again = { ...stood, revision: draft.nextSeq };
  const clock = asItStood(draft, stood.clock, taskClock(draft, again));
  const rule = ruleOf(draft, again);
  const counted = again.booked === undefined && isPassed(draft, clock.due, rule);
  const ladder = taskLadder(draft.definition, draft.state, again);
  const task: Task = {
    ...again,
    clock: counted ? startClock(draft, { ...rule, from: 'entry' }, ladder, draft.now) : clock,
  };
  draft.apply({ type: 'task-reopened', task });
  if (task.agency === track.agency) return;
  const person = doerOf(draft.state, task);
  const to = [{ agency: task.agency, ...(person === undefined ? {} : { person }) }];
  draft.notify({ word: 'task', thing: ofTask(task.id), occasion: 'news', due: task.clock.due, to });
}

/** As it stood; one that waited for a yes is asked about anew, where the family still lets it be. */
function lineBack(draft: Draft, track: Track, { stood, dropped }: Closing['lines'][number]): void {
  if (draft.state.facts[dropped.id]?.code !== dropped.code) return;
  const line = lineNow(draft, stood);
  if (line === undefined) return;
  endFacts(draft, ({ id }) => id === dropped.id);
  draft.apply({ type: 'fact-reopened', fact: line });
  if (line.holder !== undefined && line.holder !== track.agency) tellHolder(draft, line.subject);
}

function lineNow(draft: Draft, stood: Fact): Fact | undefined {
  const offer = draft.definition.facts[stood.kind]?.offer;
  if (offer === undefined || !isOffered(draft.definition, stood)) {
    const line = withClock(draft, stood);
    return line.clock && stood.clock ? { ...line, clock: asItStood(draft, stood.clock, line.clock) } : line;
  }
  if (!mayBeOffered(draft, stood.agency, stood.holder)) return undefined;
  return { ...stood, clock: answerClock(draft, offer, { ...stood, from: draft.now }) };
}

/** Where nothing moved, it rings when it was to ring: never later. */
const asItStood = ({ now }: Draft, stood: Clock, clock: Clock): Clock =>
  stood.due === clock.due && stood.statutory === clock.statutory && stood.next > now ? stood : clock;

/** A day that was agreed on, and that nobody could see to: by the law it would stand. */
const isPassed = ({ now }: Draft, due: Day, { source }: DueRule): boolean => source === 'local' && due < dayOf(now);

const anew = (draft: Draft, due: DueRule, ladder: string) =>
  startClock(draft, { ...due, from: 'entry' }, ladderNamed(draft.definition, ladder), draft.now);

function tell(draft: Draft, { id, agency, person, clock }: Track): void {
  const to = [{ agency, ...(person === undefined ? {} : { person }) }];
  draft.notify({ word: 'task', thing: ofTrack(id), occasion: 'news', due: clock.due, to });
}
