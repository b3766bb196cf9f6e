import type { Timer, TimerChange } from './decision.js';
import type { Definition } from './definition/definition.js';
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

/** The difference between two states, found by identity: what a command did not touch is the same object. */
export function timerChange(definition: Definition, before: CaseState, after: CaseState): TimerChange {
  const set: Timer[] = [];
  for (const [id, track] of Object.entries(after.tracks)) if (before.tracks[id] !== track) set.push(trackTimer(track));
  for (const [id, task] of Object.entries(after.tasks)) {
    const follows = before.tracks[task.track]?.person !== after.tracks[task.track]?.person;
    if (before.tasks[id] !== task || follows) set.push(taskTimer(task, after));
  }
  for (const [id, handoff] of Object.entries(after.handoffs)) if (before.handoffs[id] !== handoff) set.push(handoffTimer(handoff));
  for (const [id, fact] of Object.entries(after.facts)) {
    const timer = before.facts[id] === fact ? undefined : factTimer(fact, definition, after);
    if (timer !== undefined) set.push(timer);
  }
  const cancel: ThingId[] = [
    ...gone(before.tracks, after.tracks).map((id): ThingId => `track:${id}`),
    ...gone(before.tasks, after.tasks).map((id): ThingId => `task:${id}`),
    ...gone(before.handoffs, after.handoffs).map((id): ThingId => `handoff:${id}`),
    ...Object.values(before.facts)
      .filter((fact) => fact.clock !== undefined && after.facts[fact.id]?.clock === undefined)
      .map(({ id }): ThingId => `fact:${id}`),
  ];
  return { set, cancel };
}

function trackTimer(track: Track): Timer {
  return timer(`track:${track.id}`, track.clock, track.id, track.stage, track.agency, track.person);
}

function taskTimer(task: Task, state: CaseState): Timer {
  const track = state.tracks[task.track];
  const person = track?.agency === task.agency ? track.person : undefined;
  return timer(`task:${task.id}`, task.clock, task.track, task.definition, task.agency, person);
}

/** The sender's, who stays responsible until somebody accepts. */
function handoffTimer(handoff: Handoff): Timer {
  return timer(`handoff:${handoff.id}`, handoff.clock, handoff.track, handoff.definition, handoff.sender, undefined);
}

/** Whoever keeps the fact: the owner of the keeping track while it is open, else the agency that recorded it. */
function factTimer(fact: Fact, definition: Definition, state: CaseState): Timer | undefined {
  if (fact.clock === undefined) return undefined;
  const keeper = definition.facts[fact.kind]?.lasts?.keptBy;
  const track = Object.values(state.tracks).find((each) => each.definition === keeper);
  return timer(`fact:${fact.id}`, fact.clock, track?.id ?? '', fact.kind, track?.agency ?? fact.agency, track?.person);
}

function timer(thing: ThingId, clock: Clock, track: string, definition: string, agency: string, person?: string): Timer {
  return { thing, at: clock.next, due: clock.due, track, definition, agency, ...(person === undefined ? {} : { person }) };
}

function gone(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(before).filter((id) => after[id] === undefined);
}
