import type { Timer, TimerChange } from './decision.js';
import type { Definition } from './definition/definition.js';
import { keeperOf } from './facts.js';
import type { CaseState, Clock, Fact, Handoff, Task, ThingId, Track } from './state.js';

/** Every timer that a state should have: one for each dated thing. The sweep compares the table against it. */
export function timersOf(definition: Definition, state: CaseState): Timer[] {
  return [
    ...Object.values(state.tracks).map(trackTimer),
    ...Object.values(state.tasks).map((task) => taskTimer(task, state)),
    ...Object.values(state.handoffs).map(handoffTimer),
    ...Object.values(state.facts).flatMap((fact) => factTimer(fact, definition, state) ?? []),
  ];
}

/**
 * The difference between two states, found by identity: what a command did not touch is the same object. The timers of tasks
 * and facts also say whose they are, which changes with the track that they hang on.
 */
export function timerChange(definition: Definition, before: CaseState, after: CaseState): TimerChange {
  const set: Timer[] = [];
  for (const track of changed(before.tracks, after.tracks)) set.push(trackTimer(track));
  const stand = ownersStand(before.tracks, after.tracks);
  for (const task of changed(
    before.tasks,
    after.tasks,
    stand ? undefined : (task) => changesOwner(before, after, task),
  )) {
    set.push(taskTimer(task, after));
  }
  for (const handoff of changed(before.handoffs, after.handoffs)) set.push(handoffTimer(handoff));
  for (const fact of changed(
    before.facts,
    after.facts,
    stand ? undefined : (fact) => changesKeeper(definition, before, after, fact),
  )) {
    const timer = factTimer(fact, definition, after);
    if (timer !== undefined) set.push(timer);
  }
  const cancel: ThingId[] = [];
  for (const id of gone(before.tracks, after.tracks)) cancel.push(`track:${id}`);
  for (const id of gone(before.tasks, after.tasks)) cancel.push(`task:${id}`);
  for (const id of gone(before.handoffs, after.handoffs)) cancel.push(`handoff:${id}`);
  if (before.facts !== after.facts) {
    for (const id in before.facts) {
      if (before.facts[id]?.clock !== undefined && after.facts[id]?.clock === undefined) cancel.push(`fact:${id}`);
    }
  }
  return { set, cancel };
}

function trackTimer(track: Track): Timer {
  return timer(`track:${track.id}`, track.clock, track.id, track.stage, track.agency, track.person);
}

function taskTimer(task: Task, state: CaseState): Timer {
  return timer(`task:${task.id}`, task.clock, task.track, task.definition, task.agency, personOf(task, state));
}

/** The sender's, who stays responsible until somebody accepts. */
function handoffTimer(handoff: Handoff): Timer {
  return timer(`handoff:${handoff.id}`, handoff.clock, handoff.track, handoff.definition, handoff.sender, undefined);
}

function factTimer(fact: Fact, definition: Definition, state: CaseState): Timer | undefined {
  if (fact.clock === undefined) return undefined;
  const { track, agency, person } = keeperOf(definition, state, fact);
  return timer(`fact:${fact.id}`, fact.clock, track, fact.kind, agency, person);
}

function timer(
  thing: ThingId,
  clock: Clock,
  track: string,
  definition: string,
  agency: string,
  person?: string,
): Timer {
  const made: Timer = { thing, at: clock.next, due: clock.due, track, definition, agency };
  if (person !== undefined) made.person = person;
  return made;
}

/** Whoever took the track does its tasks, unless another agency holds them. */
function personOf(task: Task, state: CaseState): string | undefined {
  const track = state.tracks[task.track];
  return track?.agency === task.agency ? track.person : undefined;
}

/** Whether the same tracks are open, with the same owners: then nothing that hangs on them is anybody else's. */
function ownersStand(before: CaseState['tracks'], after: CaseState['tracks']): boolean {
  if (before === after) return true;
  for (const id in before) if (after[id] === undefined) return false;
  for (const id in after) {
    const then = before[id];
    const now = after[id];
    if (then?.agency !== now?.agency || then?.person !== now?.person) return false;
  }
  return true;
}

function changesOwner(before: CaseState, after: CaseState, task: Task): boolean {
  return personOf(task, before) !== personOf(task, after);
}

function changesKeeper(definition: Definition, before: CaseState, after: CaseState, fact: Fact): boolean {
  if (fact.clock === undefined) return false;
  const then = keeperOf(definition, before, fact);
  const now = keeperOf(definition, after, fact);
  return then.track !== now.track || then.agency !== now.agency || then.person !== now.person;
}

/** What is new or another object than before, and what is the same but `moved`. */
function changed<T>(before: Record<string, T>, after: Record<string, T>, moved?: (thing: T) => boolean): T[] {
  const found: T[] = [];
  if (before === after && moved === undefined) return found;
  for (const id in after) {
    const thing = after[id];
    if (thing !== undefined && (thing !== before[id] || moved?.(thing) === true)) found.push(thing);
  }
  return found;
}

function gone(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const found: string[] = [];
  if (before !== after) for (const id in before) if (after[id] === undefined) found.push(id);
  return found;
}
