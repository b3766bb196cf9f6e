import type { Event } from './decision.js';
import type { CaseState } from './state.js';

/** A case that nothing has happened to yet. */
export function newCase(reference: string, workflow: string, version: number): CaseState {
  return { reference, workflow, version, seq: 0, status: 'new', tracks: {}, tasks: {}, facts: {}, handoffs: {}, counts: {} };
}

/** The state after an event. Needs no definition: events carry the new value of what they touched, so replay is exact. */
export function evolve(before: CaseState, event: Event): CaseState {
  const state = { ...before, seq: event.seq };
  switch (event.type) {
    case 'case-opened':
      return { ...state, status: 'open' };
    case 'track-opened':
      return {
        ...state,
        tracks: put(state.tracks, event.track.id, event.track),
        counts: counted(state.counts, event.track.definition),
      };
    case 'stage-entered':
    case 'track-assigned':
    case 'track-parked':
    case 'track-extended':
    case 'track-reckoned':
      return { ...state, tracks: put(state.tracks, event.track.id, event.track) };
    case 'track-transferred':
      return { ...state, tracks: put(state.tracks, event.track.id, event.track), tasks: followTrack(state, event.track) };
    case 'track-closed':
      return { ...state, tracks: without(state.tracks, event.track) };
    case 'task-opened':
      return {
        ...state,
        tasks: put(state.tasks, event.task.id, event.task),
        counts: counted(state.counts, `${event.task.track}.${event.task.definition}`),
      };
    case 'task-booked':
    case 'task-missed':
    case 'task-reckoned':
      return { ...state, tasks: put(state.tasks, event.task.id, event.task) };
    case 'task-done':
    case 'task-dropped':
      return { ...state, tasks: without(state.tasks, event.task) };
    case 'fact-recorded':
      return {
        ...state,
        facts: put(state.facts, event.fact.id, event.fact),
        counts: counted(state.counts, event.fact.kind),
      };
    case 'fact-corrected':
    case 'fact-reckoned':
      return { ...state, facts: put(state.facts, event.fact.id, event.fact) };
    case 'fact-over':
      return { ...state, facts: without(state.facts, event.fact) };
    case 'handoff-offered':
    case 'handoff-reckoned':
      return { ...state, handoffs: put(state.handoffs, event.handoff.id, event.handoff) };
    case 'handoff-accepted':
    case 'handoff-declined':
    case 'handoff-withdrawn':
      return { ...state, handoffs: without(state.handoffs, event.handoff.id) };
    case 'reminded':
      return reminded(state, event);
    case 'case-closed':
      return { ...state, status: 'closed', facts: withoutClocks(state.facts) };
  }
}

function reminded(state: CaseState, event: Extract<Event, { type: 'reminded' }>): CaseState {
  const [kind, id] = split(event.thing);
  const { clock } = event;
  switch (kind) {
    case 'track':
      return { ...state, tracks: touch(state.tracks, id, clock) };
    case 'task':
      return { ...state, tasks: touch(state.tasks, id, clock) };
    case 'handoff':
      return { ...state, handoffs: touch(state.handoffs, id, clock) };
    case 'fact':
      return { ...state, facts: touch(state.facts, id, clock) };
  }
}

/** `task:police.concern-talk` → its kind and id. */
export function split(thing: string): ['track' | 'task' | 'handoff' | 'fact', string] {
  const colon = thing.indexOf(':');
  const kind = thing.slice(0, colon);
  const id = thing.slice(colon + 1);
  if (kind === 'track' || kind === 'task' || kind === 'handoff' || kind === 'fact') return [kind, id];
  return ['fact', thing];
}

function put<T>(things: Record<string, T>, id: string, thing: T): Record<string, T> {
  return { ...things, [id]: thing };
}

function without<T>(things: Record<string, T>, id: string): Record<string, T> {
  const { [id]: _gone, ...rest } = things;
  return rest;
}

function touch<T extends object>(things: Record<string, T>, id: string, clock: unknown): Record<string, T> {
  const thing = things[id];
  return thing === undefined ? things : { ...things, [id]: { ...thing, clock } };
}

function counted(counts: Record<string, number>, name: string): Record<string, number> {
  return { ...counts, [name]: (counts[name] ?? 0) + 1 };
}

/** Tasks follow their track to its new agency; one that another agency holds (asking for consent, say) stays there. */
function followTrack(state: CaseState, track: { id: string; agency: string }): CaseState['tasks'] {
  const from = state.tracks[track.id]?.agency;
  return Object.fromEntries(
    Object.entries(state.tasks).map(([id, task]) =>
      task.track === track.id && task.agency === from ? [id, { ...task, agency: track.agency }] : [id, task],
    ),
  );
}

function withoutClocks(facts: CaseState['facts']): CaseState['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([id, { clock: _clock, ...fact }]) => [id, fact]));
}
