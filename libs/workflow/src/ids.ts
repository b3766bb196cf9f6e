/** The ids of a case's things: here alone they are made and taken apart. All are safe in an address. */
import type { FactId, TaskId, TrackId } from './state.js';

/** What the number of a thing that has come back stands behind: `school~2`. */
const AGAIN = '~';
/** Between a track and its task: `police.concern-talk`. No name of a track holds one. */
const TASK = '.';

/** The task that a handoff without a taker leaves with its sender: the engine's own, so that no definition's task is called so. */
export const DECIDE_WHAT_NOW = 'decide-what-now';
/** The same after a consent that ended. */
export const DECIDE_WITHOUT_CONSENT = 'decide-without-consent';

/** Whether a task is one that every definition has and none lists: to decide what now. */
export const isDeciding = (task: string): boolean => task === DECIDE_WHAT_NOW || task === DECIDE_WITHOUT_CONSENT;

/** `before` is how many there have been; the first bears the bare name. */
export const trackId = (name: string, before: number): TrackId => numbered(name, before);

export const taskId = (track: TrackId, name: string, before: number): TaskId =>
  `${track}${TASK}${numbered(name, before)}`;

/** What tasks of a name on a track are counted by. */
export const taskCount = (track: TrackId, name: string): string => `${track}${TASK}${name}`;

/** What is noted on a fact that had a task of its own, on whichever track of the kind. */
export const ownTask = ({ definition }: { definition: string }, name: string): string => taskCount(definition, name);

export const factId = (kind: string, before: number): FactId => `${kind}${AGAIN}${before + 1}`;

export const ofTrack = <Id extends string>(id: Id): `track:${Id}` => `track:${id}`;
export const ofTask = <Id extends string>(id: Id): `task:${Id}` => `task:${id}`;
export const ofHandoff = <Id extends string>(id: Id): `handoff:${Id}` => `handoff:${id}`;
export const ofFact = <Id extends string>(id: Id): `fact:${Id}` => `fact:${id}`;

/** `school~2` → `school`: what the definition calls a track, or a kind of fact. */
export const nameOf = (id: TrackId | FactId): string => id.split(AGAIN, 1)[0] ?? id;

/** A dated thing as its id names it, so that of one that is over too. `track` and `name` are the definition's. */
export type Named =
  | { kind: 'track' | 'fact'; id: string; name: string }
  | { kind: 'task'; id: string; track: string; name: string }
  | { kind: 'handoff'; id: string };

/** `task:police~2.concern-talk` → the task `concern-talk` of the track `police`. */
export function readThing(thing: string): Named {
  const colon = thing.indexOf(':');
  const kind = thing.slice(0, colon);
  const id = thing.slice(colon + 1);
  switch (kind) {
    case 'track':
    case 'fact':
      return { kind, id, name: nameOf(id) };
    case 'task':
      return { kind, id, ...readTaskId(id) };
    case 'handoff':
      return { kind, id };
    default:
      throw new Error(
        `"${thing}" is no thing of a case: write "track:", "task:", "handoff:" or "fact:" before its id.`,
      );
  }
}

export function readTaskId(id: string): { track: string; name: string } {
  const dot = id.indexOf(TASK);
  return { track: nameOf(id.slice(0, dot)), name: nameOf(id.slice(dot + 1)) };
}

function numbered(name: string, before: number): string {
  return before === 0 ? name : `${name}${AGAIN}${before + 1}`;
}

/** What an offer that waits for its answer is called as a dated thing: its kind of fact, and that it waits. */
const WAITS = '/offered';
export const offeredName = (kind: string): string => `${kind}${WAITS}`;

/** `commitment/offered` → `commitment`; nothing where it is no such name. */
export const kindOffered = (name: string): string | undefined =>
  name.endsWith(WAITS) ? name.slice(0, -WAITS.length) : undefined;

/** A thing by an id that somebody sent: `constructor`, which every object has, is no thing of ours. */
export function named<T>(things: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(things, id) ? things[id] : undefined;
}
