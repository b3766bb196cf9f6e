/** How a track ended, as the history of its case tells it: what it takes to undo a close that was a mistake. */
import { type Day, dayOf, due, type Instant } from '#calendar';
import type { Event } from './decision.js';
import type { ActionDefinition, Definition } from './definition/definition.js';
import { hasRole } from './draft.js';
import { evolve, newCase, stageAfter } from './evolve.js';
import { named } from './ids.js';
import type { Actor, AgencyId, CaseState, Context, Fact, Task, Track } from './state.js';

/** What undoing a close is called among the steps that texts were written at, and as why a date was moved; no action is called so. */
export const UNDOING = '+undo-close';

export type Closing = {
  /** As it stood, under the name that its stage has now. */
  track: Track;
  code: string;
  at: Instant;
  /** What ended with it, as it stood: its tasks, and lines of the plan, each with the fact that says it is dropped. */
  tasks: Task[];
  lines: { stood: Fact; dropped: Fact }[];
  /** What was recorded in the same breath. */
  recorded: Fact[];
};

/** The last close of a track that stands closed. */
export function closingOf({ vocabulary }: Definition, history: readonly Event[], id: string): Closing | undefined {
  const end = history.findLastIndex(
    (event) =>
      (event.type === 'track-closed' && event.track === id) ||
      (event.type === 'track-reopened' && event.track.id === id),
  );
  const closed = history[end];
  if (closed?.type !== 'track-closed') return undefined;
  const begin = beginOf(history, end, id);
  const before = history.slice(0, begin).reduce(evolve, newCase('', '', 0));
  const stood = named(before.tracks, id);
  if (stood === undefined) return undefined;
  const then = history.slice(begin, end);
  const recorded = then.flatMap((event) => (event.type === 'fact-recorded' ? [event.fact] : []));
  return {
    track: { ...stood, stage: nameNow(history.slice(end), stood) },
    code: closed.code,
    at: closed.at,
    // Nothing of another track that the same person ended in the same breath: that has a close of its own.
    tasks: then.flatMap((event) =>
      event.type === 'task-dropped' && event.track === id ? (before.tasks[event.task] ?? []) : [],
    ),
    lines: then.flatMap((event) => {
      const line = event.type === 'fact-over' ? before.facts[event.fact] : undefined;
      const dropped = recorded.findLast(({ subject }) => subject === line?.subject);
      const { commitment } = vocabulary;
      if (line?.clock === undefined || line.kind !== commitment?.fact) return [];
      return dropped?.code === commitment.dropped ? [{ stood: line, dropped }] : [];
    }),
    recorded,
  };
}

/** Where what closed it begins: all that the same person did at that moment, from when the track last moved. */
function beginOf(history: readonly Event[], end: number, id: string): number {
  const { at, by } = history[end] ?? {};
  const earlier = history.slice(0, end);
  const another = earlier.findLastIndex((event) => event.at !== at || (event.by !== by && event.by !== 'system'));
  const moved = earlier.findLastIndex(
    (event) => 'track' in event && typeof event.track === 'object' && event.track.id === id,
  );
  return Math.max(another, moved) + 1;
}

/** What its stage is called now, where the case went on by another version since. */
function nameNow(later: readonly Event[], { definition, stage }: Track): string {
  return later.reduce(
    (name, event) => (event.type === 'case-moved' ? stageAfter(event.stages, definition, name) : name),
    stage,
  );
}

/** A close that may be undone by whoever asks: until when, and what stands in the way. */
export type Undoing = { until: Day; hindrance?: 'too-late' | 'runs-again' };

export type Closed = { track: Pick<Track, 'definition' | 'stage' | 'agency'>; code: string; at: Instant };

/**
 * Whether a close is the actor's to undo: of their own agency, by whoever may close it so. As a duplicate it ends for another
 * case, which is taken back there.
 */
export function undoing(
  definition: Definition,
  { tracks }: Pick<CaseState, 'tracks'>,
  closed: Closed,
  { actor, now, calendar, agencies }: Context,
): Undoing | undefined {
  const { definition: name, agency } = closed.track;
  const own = named(definition.tracks, name);
  if (own === undefined || actor === 'system' || actor.agency !== agency) return undefined;
  if (agencies[agency]?.kind !== own.agency || !mayClose(definition, closed, actor)) return undefined;
  const until = due(definition.closingUndoneWithin, dayOf(closed.at), calendar, false).statutory;
  if (dayOf(now) > until) return { until, hindrance: 'too-late' };
  return runs(definition, tracks, name, agency) ? { until, hindrance: 'runs-again' } : { until };
}

const mayClose = (definition: Definition, closed: Closed, actor: Actor): boolean =>
  closersOf(definition, closed).some(({ who }) => hasRole(actor, who));

/** The actions that close a track so from where it stood. */
export function closersOf({ tracks }: Definition, { track, code }: Pick<Closed, 'track' | 'code'>): ActionDefinition[] {
  const stage = named(tracks[track.definition]?.stages ?? {}, track.stage);
  return Object.values(stage?.taken ?? {}).filter(
    ({ leadsTo }) => 'closed' in leadsTo && leadsTo.closed.includes(code),
  );
}

/**
 * Whether such a track is open already: several agencies of a kind may each have accepted a handoff; what a fact opens is opened
 * once.
 */
export function runs(definition: Definition, tracks: CaseState['tracks'], name: string, agency: AgencyId): boolean {
  return Object.values(tracks).some(
    (track) =>
      track.definition === name && (definition.tracks[name]?.opensOn.handoff !== true || track.agency === agency),
  );
}
