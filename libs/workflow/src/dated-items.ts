/** What of a case has a date: tracks, tasks, handoffs, and facts that end. Each has one clock, one owner and one timer. */
import type { Ladder } from '#calendar';
import { factLadder, handoffLadder, isOffered, keepingOf, taskLadder, trackLadder } from './clocks.js';
import type { Definition } from './definition/definition.js';
import { named, offeredName, ofFact, ofHandoff, ofTask, ofTrack, readThing } from './ids.js';
import type { AgencyId, CaseState, Clock, Fact, Handoff, PersonId, Task, ThingId, Track, TrackId } from './state.js';

/** Who is told of a dated item: its owner; of a handoff its two ends too. */
export type Addressed = { agency: AgencyId; person?: PersonId | undefined; handoff?: Handoff };

/** What may have a date, with its kind. */
type Dated =
  | { kind: 'track'; of: Track }
  | { kind: 'task'; of: Task }
  | { kind: 'handoff'; of: Handoff }
  | { kind: 'fact'; of: Fact };

export type DatedItem = Dated &
  Addressed & {
    thing: ThingId;
    clock: Clock;
    /** The track that it hangs on; empty where nobody keeps a fact. */
    track: TrackId;
    /** A track that rests says nothing before it is taken up again. */
    parked?: Track['parked'];
    /** What the definition calls it: a stage, a task, a handoff, a kind of fact or an offer of it. */
    name: string;
  };

/** Every dated item of a case. */
export function datedItems(definition: Definition, state: CaseState): DatedItem[] {
  return [
    ...Object.values(state.tracks).map(trackItem),
    ...Object.values(state.tasks).map((task) => taskItem(state, task)),
    ...Object.values(state.handoffs).map((handoff) => handoffItem(state, handoff)),
    ...Object.values(state.facts).flatMap((fact) => factItem(definition, state, fact) ?? []),
  ];
}

/** The dated item of that name; `undefined` for one that is over. */
export function datedItem(definition: Definition, state: CaseState, thing: string): DatedItem | undefined {
  const found = find(state, thing);
  switch (found?.kind) {
    case undefined:
      return undefined;
    case 'track':
      return trackItem(found.of);
    case 'task':
      return taskItem(state, found.of);
    case 'handoff':
      return handoffItem(state, found.of);
    case 'fact':
      return factItem(definition, state, found.of);
  }
}

/** The ladder that its clock climbs. */
export function ladderOf(definition: Definition, state: CaseState, item: Dated): Ladder {
  switch (item.kind) {
    case 'track':
      return trackLadder(definition, item.of);
    case 'task':
      return taskLadder(definition, state, item.of);
    case 'handoff':
      return handoffLadder(definition, state, item.of);
    case 'fact':
      return factLadder(definition, item.of) ?? [];
  }
}

/** The clock of an open item, which needs no definition. */
export function clockOf(state: CaseState, thing: string): Clock | undefined {
  return find(state, thing)?.of.clock;
}

/** Sequence of the last event that changed it: what an If-Match is held against. Facts have none. */
export function revisionOf(state: CaseState, thing: string): number | undefined {
  const found = find(state, thing);
  return found === undefined || found.kind === 'fact' ? undefined : found.of.revision;
}

function find(state: CaseState, thing: string): Dated | undefined {
  const { kind, id } = readThing(thing);
  switch (kind) {
    case 'track': {
      const of = named(state.tracks, id);
      return of && { kind, of };
    }
    case 'task': {
      const of = named(state.tasks, id);
      return of && { kind, of };
    }
    case 'handoff': {
      const of = named(state.handoffs, id);
      return of && { kind, of };
    }
    case 'fact': {
      const of = named(state.facts, id);
      return of && { kind, of };
    }
  }
}

export const trackItem = (track: Track): DatedItem => ({
  kind: 'track',
  of: track,
  thing: ofTrack(track.id),
  clock: track.clock,
  track: track.id,
  name: track.stage,
  agency: track.agency,
  person: track.person,
  parked: track.parked,
});

export const taskItem = (state: CaseState, task: Task): DatedItem => ({
  kind: 'task',
  of: task,
  thing: ofTask(task.id),
  clock: task.clock,
  track: task.track,
  name: task.definition,
  agency: task.agency,
  person: doerOf(state, task),
});

/** The sender's, who stays responsible until somebody accepts: whoever took the track that it is offered from. */
export const handoffItem = (state: CaseState, handoff: Handoff): DatedItem => ({
  kind: 'handoff',
  of: handoff,
  thing: ofHandoff(handoff.id),
  clock: handoff.clock,
  track: handoff.track,
  name: handoff.definition,
  agency: handoff.sender,
  person: offererOf(state, handoff),
  handoff,
});

/** A fact that does not end has no date. */
export function factItem(definition: Definition, state: CaseState, fact: Fact): DatedItem | undefined {
  const { clock, kind } = fact;
  if (clock === undefined) return undefined;
  const name = isOffered(definition, fact) ? offeredName(kind) : kind;
  return { ...keeperOf(definition, state, fact), kind: 'fact', of: fact, thing: ofFact(fact.id), clock, name };
}

/** Whoever took the track does its tasks; of those that another agency holds, whoever took that agency's own track. */
export function doerOf(state: CaseState, task: Task): PersonId | undefined {
  const track = state.tracks[task.track];
  return track?.agency === task.agency ? track.person : takerAt(state, task.agency);
}

/** Whoever has the track that something is offered from, at the agency that offers it. */
export function offererOf({ tracks }: CaseState, { track: id, sender }: Handoff): PersonId | undefined {
  const track = tracks[id];
  return track?.agency === sender ? track.person : undefined;
}

/** Who took the case at an agency, as far as one of its tracks says. */
export function takerAt(state: CaseState, agency: AgencyId): PersonId | undefined {
  return firstTrack(state, (track) => track.agency === agency && track.person !== undefined)?.person;
}

/** Of several the one whose id comes first: a database keeps no order of keys, and whoever is reminded stays the same. */
export function firstTrack({ tracks }: CaseState, isIt: (track: Track) => boolean): Track | undefined {
  let first: Track | undefined;
  for (const id in tracks) {
    const track = tracks[id];
    if (track !== undefined && (first === undefined || id < first.id) && isIt(track)) first = track;
  }
  return first;
}

/**
 * Who is reminded of a fact that ends: whose commitment it is, else the owner of the track that keeps it, while one is open,
 * else the agency that recorded it. Of what stands in none of an agency's own tracks, it is whoever took the case there.
 */
export function keeperOf(
  definition: Definition,
  state: CaseState,
  fact: Fact,
): { track: TrackId; agency: AgencyId; person?: PersonId | undefined } {
  const keeper = keepingOf(definition, fact.kind)?.keptBy;
  const { holder } = fact;
  const kept = firstTrack(state, ({ definition: name }) => name === keeper);
  if (kept !== undefined && (holder === undefined || holder === kept.agency))
    return { track: kept.id, agency: kept.agency, person: kept.person };
  if (holder !== undefined) return { track: kept?.id ?? '', agency: holder, person: takerAt(state, holder) };
  return { track: '', agency: fact.agency, person: takerAt(state, fact.agency) };
}
