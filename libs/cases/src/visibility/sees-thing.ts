import { type Consents, seesOf, seesFact, seesTask, seesTrack } from '#sharing';
import { type Definition, factsIn, readTaskId, readThing, type TaskDefinition, nameOf } from '#workflow';

type Seeing = { viewer: { agency: string; kind: string }; definition: Definition; consents: Consents };

/** Whether a track's steps may be seen; by its id, so that of one that is over too. */
export function seesTrackNamed({ viewer, definition, consents }: Seeing, track: string, agency: string): boolean {
  return seesTrack(viewer, agency, definition.tracks[nameOf(track)]?.seenBy ?? [], consents);
}

/** Whether a task may be seen; by its id, so that of one that is over too. */
export function seesTaskNamed(seeing: Seeing, id: string, agency: string): boolean {
  const { track, name } = readTaskId(id);
  const { viewer, definition } = seeing;
  const awaited = tasksNamed(definition, track, name).flatMap((task) => factsIn(task.when));
  const seenBy = awaited.map(({ fact }) => definition.facts[fact]?.seenBy ?? []);
  return seesTrackNamed(seeing, track, agency) && seesTask(viewer, agency, seenBy);
}

/** The track's own, and those of its stages that are called the same. */
function tasksNamed({ tracks }: Definition, track: string, name: string): TaskDefinition[] {
  const { tasks = {}, stages = {} } = tracks[track] ?? {};
  return [tasks, ...Object.values(stages).map((stage) => stage.tasks)].flatMap((each) => each[name] ?? []);
}

/**
 * Whether a dated thing of an agency may be seen: a track as it is, a task as its track and what it waits for are, a fact as its
 * kind is, a handoff as the agency is.
 */
export function seesThing(seeing: Seeing, thing: string, agency: string): boolean {
  const named = readThing(thing);
  switch (named.kind) {
    case 'track':
      return seesTrackNamed(seeing, named.id, agency);
    case 'task':
      return seesTaskNamed(seeing, named.id, agency);
    case 'handoff':
      return seesOf(seeing.viewer.agency, agency, 'progress', seeing.consents);
    case 'fact':
      return seesFact(seeing.viewer, { agency }, seeing.definition.facts[named.name]?.seenBy ?? [], seeing.consents);
  }
}
