import {
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
import type { Draft } from '../draft.js';
import type { Clock, Handoff, Task, Track } from '../state.js';
import { againRule } from './do-task.js';

/** Reckons every rule-made date anew, after a corrected fact or a changed calendar; what does not move is left alone. */
export function reckonAll(draft: Draft): void {
  for (const track of Object.values(draft.state.tracks)) {
    const clock = trackClock(draft, track);
    if (moved(track.clock, clock)) draft.happen({ type: 'track-reckoned', track: { ...track, clock } });
  }
  for (const task of Object.values(draft.state.tasks)) {
    const clock = taskClock(draft, task);
    if (moved(task.clock, clock)) draft.happen({ type: 'task-reckoned', task: { ...task, clock } });
  }
  for (const handoff of Object.values(draft.state.handoffs)) {
    const clock = handoffClock(draft, handoff);
    if (moved(handoff.clock, clock)) draft.happen({ type: 'handoff-reckoned', handoff: { ...handoff, clock } });
  }
}

/** A track's clock as its stage's rule gives it now, with its extension and its parking. */
export function trackClock(draft: Draft, track: Track): Clock {
  const stage = stageOf(draft.definition, track);
  const ladder = ladderNamed(draft.definition, stage.ladder);
  const fresh = startClock(draft, stage.due, ladder, track.entered, track);
  const longer = track.extended !== undefined && track.extended.until > fresh.due ? track.extended.until : undefined;
  const extended = longer === undefined ? fresh : moveClock(draft, ladder, fresh, longer);
  return track.parked === undefined ? extended : parkClock(extended, track.parked.until);
}

/** What counts from entry goes on counting from when it began, whatever stage its track has come to. */
function taskClock(draft: Draft, task: Task): Clock {
  const ladder = taskLadder(draft.definition, draft.state, task);
  const { tracks, facts } = draft.state;
  const fact = facts[task.fact ?? ''];
  const fresh = startClock(draft, ruleOf(draft, task), ladder, task.clock.from, tracks[task.track], fact);
  return task.booked === undefined ? fresh : moveClock(draft, ladder, fresh, dayOf(task.booked));
}

function ruleOf(draft: Draft, task: Task): DueRule {
  const doing = taskDefinition(draft.definition, draft.state, task);
  if (doing === undefined) return draft.definition.decideWhatNow;
  if (task.missed > 0) return againRule(doing);
  const rhythm = doing.rhythm[task.round - 1];
  return rhythm === undefined ? doing.due : { ...doing.due, rule: rhythm };
}

function handoffClock(draft: Draft, handoff: Handoff): Clock {
  const track = draft.definition.tracks[draft.state.tracks[handoff.track]?.definition ?? ''];
  const answer = track?.handoffs[handoff.definition]?.answer;
  if (answer === undefined) return handoff.clock;
  return startClock(draft, answer, handoffLadder(draft.definition, draft.state, handoff), handoff.offered);
}

function moved(before: Clock, after: Clock): boolean {
  return before.statutory !== after.statutory || before.due !== after.due;
}
