/** Everything in a definition that the checks look at one by one, with the path of keys that leads to it. */
import type {
  ActionDefinition,
  AgencyKind,
  Definition,
  HandoffDefinition,
  Requirement,
  TaskDefinition,
  TrackDefinition,
} from './definition.js';
import type { FactRequirement } from './read-requirement.js';

type At<Thing> = { path: string; trackName: string; track: TrackDefinition; stage?: string } & Thing;

export function tasksOf(definition: Definition): At<{ task: TaskDefinition }>[] {
  return Object.entries(definition.tracks).flatMap(([trackName, track]) => [
    ...Object.entries(track.tasks).map(([name, task]) => ({
      path: `tracks/${trackName}/tasks/${name}`,
      trackName,
      track,
      task,
    })),
    ...Object.entries(track.stages).flatMap(([stage, { tasks }]) =>
      Object.entries(tasks).map(([name, task]) => ({
        path: `tracks/${trackName}/stages/${stage}/tasks/${name}`,
        trackName,
        track,
        stage,
        task,
      })),
    ),
  ]);
}

/** A task by its name on a track, whichever stage it lives in. */
export function taskNamed({ tracks }: Definition, track: string, task: string): TaskDefinition | undefined {
  const found = tracks[track];
  return [found, ...Object.values(found?.stages ?? {})]
    .map((each) => each?.tasks[task])
    .find((each) => each !== undefined);
}

export function actionsOf(definition: Definition): At<{ action: ActionDefinition; stage: string }>[] {
  return Object.entries(definition.tracks).flatMap(([trackName, track]) =>
    Object.entries(track.stages).flatMap(([stage, { actions }]) =>
      Object.entries(actions).map(([name, action]) => ({
        path: `tracks/${trackName}/stages/${stage}/actions/${name}`,
        trackName,
        track,
        stage,
        action,
      })),
    ),
  );
}

export function handoffsOf(definition: Definition): At<{ handoff: HandoffDefinition }>[] {
  return Object.entries(definition.tracks).flatMap(([trackName, track]) =>
    Object.entries(track.handoffs).map(([name, handoff]) => ({
      path: `tracks/${trackName}/handoffs/${name}`,
      trackName,
      track,
      handoff,
    })),
  );
}

/** The facts that requirements name, inside `any of` too. */
export function factsIn(requirements: Requirement[]): FactRequirement[] {
  return requirements.flatMap((requirement) => ('anyOf' in requirement ? factsIn(requirement.anyOf) : [requirement]));
}

/** Whether a fact of this kind is there whenever all of these hold. */
export function imply(requirements: Requirement[], fact: string): boolean {
  return requirements.some((requirement) =>
    'anyOf' in requirement
      ? requirement.anyOf.length > 0 && requirement.anyOf.every((one) => imply([one], fact))
      : requirement.fact === fact,
  );
}

/** Something that records a fact: which of its codes, and at which kind of agency (`any`: whoever it is). */
export type Recording = { fact: string; codes: 'all' | string[]; kind: AgencyKind | 'any' };

export function recordingsOf(definition: Definition): Recording[] {
  const { acts, feedbackWanted, receipt } = definition.vocabulary;
  return [
    // Whoever reports may ask to hear.
    ...(feedbackWanted === undefined || acts['statutory-report'] === undefined
      ? []
      : ([{ fact: feedbackWanted.fact, codes: [feedbackWanted.code], kind: 'any' }] satisfies Recording[])),
    // What opens a track is recorded as the case comes in.
    ...Object.values(definition.tracks).flatMap(({ opensOn }) =>
      opensOn.facts.map((fact): Recording => ({ fact, codes: 'all', kind: 'any' })),
    ),
    ...Object.entries(definition.facts).flatMap(([fact, { recordedBy }]) =>
      recordedBy.map(({ kind }): Recording => ({ fact, codes: 'all', kind })),
    ),
    ...tasksOf(definition).flatMap(({ task, track }) =>
      task.asks.map((fact): Recording => ({ fact, codes: 'all', kind: task.of === 'track' ? track.agency : 'any' })),
    ),
    ...tasksOf(definition).flatMap(({ task, track }): Recording[] =>
      task.kind === 'register' && receipt !== undefined
        ? [{ fact: receipt.fact, codes: [receipt.received, receipt.registered], kind: track.agency }]
        : [],
    ),
    ...actionsOf(definition).flatMap(({ action, track }) => [
      ...action.asks.map((fact): Recording => ({ fact, codes: 'all', kind: track.agency })),
      ...action.records.map(({ fact, code }): Recording => ({ fact, codes: [code], kind: track.agency })),
    ]),
  ];
}

/** Whether an agency of this kind sees every fact of this kind: the recording agency always does. */
export function maySee(definition: Definition, fact: string, kind: AgencyKind): boolean {
  const seenBy = definition.facts[fact]?.seenBy ?? [];
  if (seenBy === 'all' || seenBy.includes(kind)) return true;
  const recordings = recordingsOf(definition).filter((recording) => recording.fact === fact);
  return recordings.length > 0 && recordings.every((recording) => recording.kind === kind);
}
