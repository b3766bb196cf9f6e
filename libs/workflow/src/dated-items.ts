/** What of a case has a date: tracks, tasks, handoffs, and facts that end. Each has one clock, one owner and one timer. */
import type { Ladder } from '#calendar';
import { factLadder, handoffLadder, keepingOf, taskLadder, trackLadder } from './clocks.js';
import type { Definition } from './definition/definition.js';
import { named, ofFact, ofHandoff, ofTask, ofTrack, readThing } from './ids.js';
import type { AgencyId, CaseState, Clock, Fact, Handoff, PersonId, Task, ThingId, Track, TrackId } from './state.js';

/** Who is told of a dated item: its owner; of a handoff its two ends too. */
export type Addressed = { agency: AgencyId; person?: PersonId | undefined; handoff?: Handoff };

export type DatedItem = Addressed & {
  thing: ThingId;
  clock: Clock;
  /** The track that it hangs on; empty where nobody keeps a fact. */
  track: TrackId;
  /** A track that rests says nothing before it is taken up again. */
  parked?: Track['parked'];
  /** What the definition calls it: a stage, a task, a handoff or a kind of fact. */
  name: string;
};

/** Every dated item of a case. */
export function datedItems(definition: Definition, state: CaseState): DatedItem[] {
  return [
    ...Object.values(state.tracks).map(trackItem),
    ...Object.values(state.tasks).map((task) => taskItem(state, task)),
    ...Object.values(state.handoffs).map(handoffItem),
    ...Object.values(state.facts).flatMap((fact) => factItem(definition, state, fact) ?? []),
  ];
}

/** The dated item of that name, with the ladder that its clock climbs; `undefined` for one that is over. */
export function datedItem(
  definition: Definition,
  state: CaseState,
  thing: ThingId,
): (DatedItem & { ladder: Ladder }) | undefined {
  const { kind, id } = readThing(thing);
  switch (kind) {
    case 'track': {
      const track = named(state.tracks, id);
      return track && { ...trackItem(track), ladder: trackLadder(definition, track) };
    }
    case 'task': {
      const task = named(state.tasks, id);
      return task && { ...taskItem(state, task), ladder: taskLadder(definition, state, task) };
    }
    case 'handoff': {
      const handoff = named(state.handoffs, id);
      return handoff && { ...handoffItem(handoff), ladder: handoffLadder(definition, state, handoff) };
    }
    case 'fact': {
      const fact = named(state.facts, id);
      const item = fact && factItem(definition, state, fact);
      return fact && item && { ...item, ladder: factLadder(definition, fact) ?? [] };
    }
  }
}

/** The clock of an open item, which needs no definition. */
export function clockOf(state: CaseState, thing: string): Clock | undefined {
  const { kind, id } = readThing(thing);
  switch (kind) {
    case 'track':
      return named(state.tracks, id)?.clock;
    case 'task':
      return named(state.tasks, id)?.clock;
    case 'handoff':
      return named(state.handoffs, id)?.clock;
    case 'fact':
      return named(state.facts, id)?.clock;
  }
}

/** Sequence of the last event that changed it: what an If-Match is held against. Facts have none. */
export function revisionOf(state: CaseState, thing: ThingId): number | undefined {
  const { kind, id } = readThing(thing);
  switch (kind) {
    case 'track':
      return named(state.tracks, id)?.revision;
    case 'task':
      return named(state.tasks, id)?.revision;
    case 'handoff':
      return named(state.handoffs, id)?.revision;
    case 'fact':
      return undefined;
  }
}

export const trackItem = ({ id, clock, stage, agency, person, parked }: Track): DatedItem => ({
  thing: ofTrack(id),
  clock,
  track: id,
  name: stage,
  agency,
  person,
  parked,
});

export const taskItem = (state: CaseState, task: Task): DatedItem => ({
  thing: ofTask(task.id),
  clock: task.clock,
  track: task.track,
  name: task.definition,
  agency: task.agency,
  person: doerOf(state, task),
});

/** The sender's, who stays responsible until somebody accepts. */
export const handoffItem = (handoff: Handoff): DatedItem => ({
  thing: ofHandoff(handoff.id),
  clock: handoff.clock,
  track: handoff.track,
  name: handoff.definition,
  agency: handoff.sender,
  handoff,
});

/** A fact that does not end has no date. */
export function factItem(definition: Definition, state: CaseState, fact: Fact): DatedItem | undefined {
  if (fact.clock === undefined) return undefined;
  return { ...keeperOf(definition, state, fact), thing: ofFact(fact.id), clock: fact.clock, name: fact.kind };
}

/** Whoever took the track does its tasks, unless another agency holds them. */
export function doerOf(state: CaseState, task: Task): PersonId | undefined {
  const track = state.tracks[task.track];
  return track?.agency === task.agency ? track.person : undefined;
}

/**
 * Who is reminded of a fact that ends: whose commitment it is, else the owner of the track that keeps it, while one is open,
 * else who recorded it.
 */
export function keeperOf(
  definition: Definition,
  { tracks }: CaseState,
  fact: Fact,
): { track: TrackId; agency: AgencyId; person?: PersonId | undefined } {
  const keeper = keepingOf(definition, fact.kind)?.keptBy;
  for (const id in tracks) {
    const track = tracks[id];
    if (track === undefined || track.definition !== keeper) continue;
    const { agency, person } = track;
    return fact.holder === undefined || fact.holder === agency
      ? { track: id, agency, person }
      : { track: id, agency: fact.holder };
  }
  return { track: '', agency: fact.holder ?? fact.agency };
}
