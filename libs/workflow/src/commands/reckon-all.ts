import {
  dueFor,
  extendClock,
  handoffLadder,
  ladderNamed,
  moveClock,
  parkClock,
  stageOf,
  startClock,
  taskDefinition,
  taskLadder,
} from '../clocks.js';
import { dayOf, type DueRule } from '#calendar';
import { type DatedItem, datedItems } from '../dated-items.js';
import type { NewEvent } from '../decision.js';
import type { Draft } from '../draft.js';
import type { Clock, Handoff, Task, Track } from '../state.js';
import { againRule } from './do-task.js';

/** Reckons every rule-made date anew, after a corrected fact or a changed calendar; what does not move is left alone. */
export function reckonAll(draft: Draft): void {
  reckonEach(draft, (item) => {
    const clock = ruledClock(draft, item);
    return clock.statutory === item.clock.statutory && clock.due === item.clock.due ? item.clock : clock;
  });
}

/** A fact that ends does so on the day that it was recorded with. */
export type Ruled = Exclude<DatedItem, { kind: 'fact' }>;

/** Gives each item that a rule dates the clock that `reckon` finds; the same clock, and nothing happened. */
export function reckonEach(draft: Draft, reckon: (item: Ruled) => Clock): void {
  for (const item of datedItems(draft.definition, draft.state)) {
    if (item.kind === 'fact') continue;
    const clock = reckon(item);
    if (clock !== item.clock) draft.apply(reckoned(item, clock));
  }
}

function reckoned(item: Ruled, clock: Clock): NewEvent {
  switch (item.kind) {
    case 'track':
      return { type: 'track-reckoned', track: { ...item.of, clock } };
    case 'task':
      return { type: 'task-reckoned', task: { ...item.of, clock } };
    case 'handoff':
      return { type: 'handoff-reckoned', handoff: { ...item.of, clock } };
  }
}

function ruledClock(draft: Draft, item: Ruled): Clock {
  switch (item.kind) {
    case 'track':
      return trackClock(draft, item.of);
    case 'task':
      return taskClock(draft, item.of);
    case 'handoff':
      return handoffClock(draft, item.of);
  }
}

/** A track's clock as its stage's rule gives it now, with its extension and its parking. */
export function trackClock(draft: Draft, track: Track): Clock {
  const stage = stageOf(draft.definition, track);
  const ladder = ladderNamed(draft.definition, stage.ladder);
  const fresh = startClock(draft, stage.due, ladder, track.entered, track);
  const longer = track.extended !== undefined && track.extended.until > fresh.due ? track.extended.until : undefined;
  const extended = longer === undefined ? fresh : extendClock(draft, stage, fresh, longer);
  return track.parked === undefined ? extended : parkClock(extended, track.parked.until);
}

/** What counts from entry goes on counting from when it began, whatever stage its track has come to. */
export function taskClock(draft: Draft, task: Task): Clock {
  const ladder = taskLadder(draft.definition, draft.state, task);
  const { tracks, facts } = draft.state;
  const fact = facts[task.fact ?? ''];
  const fresh = startClock(draft, ruleOf(draft, task), ladder, task.clock.from, tracks[task.track], fact);
  return task.booked === undefined ? fresh : moveClock(draft, ladder, fresh, dayOf(task.booked));
}

/** The rule that a thing is dated by, as it stands now. */
export function ruleFor(draft: Draft, item: Ruled): DueRule | undefined {
  switch (item.kind) {
    case 'track':
      return stageOf(draft.definition, item.of).due;
    case 'task':
      return ruleOf(draft, item.of);
    case 'handoff':
      return answerOf(draft, item.of);
  }
}

export function ruleOf(draft: Draft, task: Task): DueRule {
  const doing = taskDefinition(draft.definition, draft.state, task);
  if (doing === undefined) return draft.definition.decideWhatNow;
  if (task.missed > 0) return againRule(doing);
  const rhythm = doing.rhythm[task.round - 1];
  if (rhythm !== undefined) return { ...doing.due, rule: rhythm };
  const { tracks, facts } = draft.state;
  const track = tracks[task.track];
  return track === undefined ? doing.due : dueFor(draft, track, doing, facts[task.fact ?? '']);
}

const answerOf = ({ definition, state }: Draft, handoff: Handoff): DueRule | undefined =>
  definition.tracks[state.tracks[handoff.track]?.definition ?? '']?.handoffs[handoff.definition]?.answer;

function handoffClock(draft: Draft, handoff: Handoff): Clock {
  const answer = answerOf(draft, handoff);
  if (answer === undefined) return handoff.clock;
  return startClock(draft, answer, handoffLadder(draft.definition, draft.state, handoff), handoff.offered);
}
