import type { Timer, TimerChange } from './decision.js';
import type { Definition } from './definition/definition.js';
import {
  type DatedItem,
  datedItems,
  doerOf,
  factItem,
  handoffItem,
  keeperOf,
  offererOf,
  taskItem,
  trackItem,
} from './dated-items.js';
import { ofFact, ofHandoff, ofTask, ofTrack } from './ids.js';
import type { CaseState, Fact, Task, ThingId } from './state.js';

/** Every timer that a state should have: one for each dated item. The sweep compares the table against it. */
export function timersOf(definition: Definition, state: CaseState): Timer[] {
  return datedItems(definition, state).map(timer);
}

/**
 * The difference between two states, found by identity: what a command did not touch is the same object. The timers of tasks,
 * offers and facts also say whose they are, which changes with the track that they hang on.
 */
export function timerChange(definition: Definition, before: CaseState, after: CaseState): TimerChange {
  const set: Timer[] = [];
  for (const track of changed(before.tracks, after.tracks)) set.push(timer(trackItem(track)));
  const stand = ownersStand(before.tracks, after.tracks);
  for (const task of changed(
    before.tasks,
    after.tasks,
    stand ? undefined : (task) => changesOwner(before, after, task),
  )) {
    set.push(timer(taskItem(after, task)));
  }
  for (const handoff of changed(
    before.handoffs,
    after.handoffs,
    stand ? undefined : (handoff) => offererOf(before, handoff) !== offererOf(after, handoff),
  )) {
    set.push(timer(handoffItem(after, handoff)));
  }
  for (const fact of changed(
    before.facts,
    after.facts,
    stand ? undefined : (fact) => changesKeeper(definition, before, after, fact),
  )) {
    const item = factItem(definition, after, fact);
    if (item !== undefined) set.push(timer(item));
  }
  const cancel: ThingId[] = [];
  for (const { id } of gone(before.tracks, after.tracks)) cancel.push(ofTrack(id));
  for (const { id } of gone(before.tasks, after.tasks)) cancel.push(ofTask(id));
  for (const { id } of gone(before.handoffs, after.handoffs)) cancel.push(ofHandoff(id));
  if (before.facts !== after.facts) {
    for (const id in before.facts) {
      const fact = before.facts[id];
      if (fact?.clock !== undefined && after.facts[id]?.clock === undefined) cancel.push(ofFact(fact.id));
    }
  }
  return { set, cancel };
}

function timer({ thing, clock, track, name, agency, person }: DatedItem): Timer {
  const made: Timer = { thing, at: clock.next, due: clock.due, track, definition: name, agency };
  if (person !== undefined) made.person = person;
  return made;
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
  return doerOf(before, task) !== doerOf(after, task);
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

function gone<T>(before: Record<string, T>, after: Record<string, T>): T[] {
  const found: T[] = [];
  if (before === after) return found;
  for (const id in before) {
    const thing = before[id];
    if (thing !== undefined && after[id] === undefined) found.push(thing);
  }
  return found;
}
