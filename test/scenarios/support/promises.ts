/** What must hold of a case after every decision, in the words of the promise. Each throws with what was broken. */
import { isDeepStrictEqual } from 'node:util';
import {
  type CaseState,
  decide,
  type Decision,
  type Definition,
  evolve,
  type Event,
  isRefusal,
  newCase,
  readEvent,
  readState,
  type Timer,
  timersOf,
  writeEvent,
  writeState,
} from '#workflow';
import { addDays, dayOf, due, instantAt } from '#calendar';
import type { Story } from './story.js';
import type { Look } from './walk/walk.js';

/** The last step of every ladder comes at least so often. */
const A_WEEK = 7;

export function hold(condition: boolean, promise: string, ...seen: unknown[]): void {
  if (!condition) throw new Error([promise, ...seen.map((each) => JSON.stringify(each, undefined, 1))].join('\n'));
}

/** After every decision on a walk. */
export const keepsThePromise: Look = (story, who, command) => {
  const decision = decide(story.definition, story.state, command, story.context(who));
  if (!isRefusal(decision)) checkPromises(story, story.state, decision);
};

function checkPromises(story: Story, before: CaseState, decision: Decision): void {
  const { definition } = story;
  const { state } = decision;
  everyTrackHasAnOwner(story, state);
  nothingWaitsTooLong(story, state);
  opensAndCloses(definition, state);
  offersFollowTheirTrack(state);
  eachHasItsTask(definition, [...story.events, ...decision.events], state);
  firstRoundIsFirst(decision);
  timersFollow(definition, before, decision);
  datesStand(before, decision.events, state);
  hold(isDeepStrictEqual(readState(stored(writeState(state))), state), 'a state survives being stored', state);
  for (const event of decision.events) {
    const { by, actingFor, ...row } = stored(writeEvent(event));
    const kept = { ...row, by_person: by === 'system' ? null : by, acting_for: actingFor ?? null };
    hold(isDeepStrictEqual(readEvent(kept), event), 'an event survives being stored', event);
  }
}

/** As the database gives it back. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

export function replayAgrees(story: Story): void {
  const { definition, events, state } = story;
  const again = events.reduce(evolve, newCase(state.reference, definition.workflow, definition.version));
  hold(isDeepStrictEqual(again, state), 'the events tell the whole state', again, state);
}

function everyTrackHasAnOwner(story: Story, { tracks, tasks }: CaseState): void {
  const { agencies } = story.context('system');
  for (const track of Object.values(tracks)) {
    const kind = story.definition.tracks[track.definition]?.agency;
    hold(
      agencies[track.agency]?.kind === kind && kind !== undefined,
      'a track is owned by an agency of its kind',
      track,
    );
  }
  for (const task of Object.values(tasks))
    hold(tracks[task.track] !== undefined, 'a task belongs to an open track', task);
}

/**
 * Five weeks go by, which is longer than anything is parked, and nobody acts. Of all that is late somebody above the owner has heard within the last week: no date passes in
 * silence, and none is forgotten.
 */
export function lateIsHeard(story: Story): void {
  const start = dayOf(story.now);
  story.until(instantAt(addDays(start, 36), '12:00'));
  const today = dayOf(story.now);
  const heard = new Set(
    story.notices
      .filter(
        ({ at, notice }) => dayOf(at) >= addDays(today, -A_WEEK) && notice.to.some(({ role }) => role !== undefined),
      )
      .map(({ notice }) => notice.thing),
  );
  for (const { thing, due } of timersOf(story.definition, story.state))
    hold(
      due >= addDays(today, -A_WEEK) || heard.has(thing),
      'what is late is heard of each week, above its owner too',
      thing,
      due,
    );
}

function nothingWaitsTooLong(
  { now, definition, calendar }: Story,
  { tracks, tasks, facts, handoffs }: CaseState,
): void {
  const cap = due(definition.nothingWaitsLongerThan, dayOf(now), calendar, false).statutory;
  const furthest = instantAt(cap, '09:00');
  for (const { id, clock } of [tracks, tasks, facts, handoffs].flatMap((things) => Object.values(things))) {
    if (clock === undefined) continue;
    hold(!Number.isNaN(Date.parse(clock.next)), 'what is open has a next date', id, clock);
    hold(clock.next <= furthest, 'no next date lies further off than anything may wait', now, id, clock);
  }
}

function opensAndCloses(definition: Definition, state: CaseState): void {
  const { status, tracks, tasks, handoffs } = state;
  const open = Object.keys(tracks).length + Object.keys(tasks).length + Object.keys(handoffs).length;
  hold(state.seq === 0 || status !== 'new', 'a case that something happened to is no longer new', state);
  if (status === 'open') hold(Object.keys(tracks).length > 0, 'an open case has a track', state);
  if (status === 'closed')
    hold(open === 0 && timersOf(definition, state).length === 0, 'a closed case leaves nothing behind', state);
}

function offersFollowTheirTrack({ handoffs, tracks }: CaseState): void {
  for (const handoff of Object.values(handoffs)) {
    hold(
      tracks[handoff.track]?.agency === handoff.sender,
      'whoever is responsible for a track is the sender of its offers',
      handoff,
    );
  }
}

/** Of what opens a task for each fact, none is left without, and none has two, whichever track of the kind had the first. */
function eachHasItsTask(definition: Definition, events: Event[], { tracks, facts }: CaseState): void {
  const dropped = new Set<string>();
  for (const event of events) {
    if (event.type === 'task-dropped') dropped.add(event.task);
    if (event.type === 'task-reopened') dropped.delete(event.task.id);
  }
  for (const track of Object.values(tracks)) {
    for (const [name, { forEach, when, kind: done }] of Object.entries(
      definition.tracks[track.definition]?.tasks ?? {},
    )) {
      const [awaited, ...others] = when;
      if (forEach === undefined || awaited === undefined || 'anyOf' in awaited || others.length > 0) continue;
      for (const { id, kind, code, at, had } of Object.values(facts)) {
        if (kind !== forEach || !awaited.codes.includes(code) || at < track.opened) continue;
        const own = events.filter(
          (event) =>
            event.type === 'task-opened' &&
            event.task.fact === id &&
            `${event.task.track.split('~')[0]}.${event.task.definition}` === `${track.definition}.${name}` &&
            !dropped.has(event.task.id),
        );
        // What was brought from where it was registered, or back with its track, has its number.
        const brought = done === 'register' && own.length === 0 && had?.includes(`${track.definition}.${name}`);
        hold(brought === true || own.length === 1, 'each fact that opens a task has its own', id, own);
      }
    }
  }
}

/** A talk that returns begins with the first of its rhythm, whenever it is opened. */
function firstRoundIsFirst({ events, state: { counts } }: Decision): void {
  for (const event of events) {
    if (event.type !== 'task-opened') continue;
    const { track, definition, round } = event.task;
    if (counts[`${track}.${definition}`] === 1)
      hold(round === 1, 'what is opened for the first time is in its first round', event);
  }
}

function timersFollow(definition: Definition, before: CaseState, { state, timers }: Decision): void {
  const byThing = (all: Timer[]) => new Map(all.map((timer) => [timer.thing, timer]));
  const patched = byThing(timersOf(definition, before));
  for (const thing of timers.cancel) hold(patched.delete(thing), 'what is cancelled was there', thing);
  for (const timer of timers.set) patched.set(timer.thing, timer);
  hold(
    isDeepStrictEqual(patched, byThing(timersOf(definition, state))),
    'the timers follow the state',
    [...patched.values()],
    timersOf(definition, state),
  );
}

/** A statutory day moves when its fact is corrected or the calendar changes, and never else. */
function datesStand(before: CaseState, events: Event[], { tracks }: CaseState): void {
  if (events.some(({ type }) => type === 'track-reckoned')) return;
  for (const [id, { visit, clock }] of Object.entries(before.tracks)) {
    const after = tracks[id];
    if (after?.visit !== visit) continue;
    hold(
      after.clock.statutory === clock.statutory && after.clock.from === clock.from,
      'the date of a running stage stands',
      clock,
      after.clock,
    );
  }
}
