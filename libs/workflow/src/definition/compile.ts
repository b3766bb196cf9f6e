/** What follows from a definition, worked out once as it is read: the engine asks for it after every command of every track. */
import type { ActionDefinition, Definition, StageDefinition, TaskDefinition, TrackDefinition } from './definition.js';
import { mapped } from './mapped.js';
import type { Vocabulary } from './vocabulary.js';
import { factsIn } from './walk.js';

export type DeclaredStage = Omit<StageDefinition, 'waiting' | 'automatic' | 'taken' | 'asDuplicate'>;
export type DeclaredTrack = Omit<TrackDefinition, 'records' | 'waiting' | 'stages'> & {
  stages: Record<string, DeclaredStage>;
};
/** A definition as it is written, without what follows from it. */
export type Declared = Omit<Definition, 'opens' | 'feedback' | 'tracks'> & { tracks: Record<string, DeclaredTrack> };

/** Every stage that lists closing codes can be closed; it is an action like any other, but as a duplicate: a report is not to vanish. */
const CLOSE = 'close';

const CLOSE_TITLE = { sv: 'Avsluta i förtid', en: 'End early' };

export function compile(declared: Declared): Definition {
  const { vocabulary } = declared;
  const tracks = mapped(declared.tracks, (track) => compileTrack(track, vocabulary));
  const told = Object.values(declared.facts).flatMap((fact) => fact.feedbackTo ?? []);
  return {
    ...declared,
    opens: byKind(Object.entries(tracks), ([, { opensOn }]) => opensOn.facts),
    feedback: byKind(told, ({ when }) => factsIn([when]).map(({ fact }) => fact)),
    tracks,
  };
}

function byKind<T>(all: T[], kindsOf: (each: T) => string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const each of all)
    for (const kind of new Set(kindsOf(each))) found.set(kind, [...(found.get(kind) ?? []), each]);
  return found;
}

function compileTrack(track: DeclaredTrack, { duplicate, receipt }: Vocabulary): TrackDefinition {
  const stages = Object.values(track.stages);
  const tasks = [track, ...stages].flatMap((each) => Object.values(each.tasks));
  const actions = stages.flatMap((stage) => Object.values(stage.actions));
  const records = new Set([
    ...track.opensOn.facts,
    ...[...tasks, ...actions].flatMap(({ asks }) => asks),
    ...actions.flatMap((action) => action.records.map(({ fact }) => fact)),
    ...tasks.flatMap(({ kind }) => (kind === 'register' && receipt !== undefined ? [receipt.fact] : [])),
  ]);
  return {
    ...track,
    stages: mapped(track.stages, (stage) => compileStage(stage, track.who, duplicate)),
    records,
    waiting: waiting(track.tasks),
  };
}

function compileStage(stage: DeclaredStage, who: string[], duplicate: string | undefined): StageDefinition {
  const actions = Object.entries(stage.actions);
  const taken = Object.fromEntries(actions.filter(([, { automatic: byItself }]) => !byItself));
  const codes = stage.closesWith.filter((code) => code !== duplicate);
  if (codes.length > 0) taken[CLOSE] = closing(codes, who);
  const asDuplicate = stage.closesWith.filter((code) => code === duplicate);
  return {
    ...stage,
    waiting: waiting(stage.tasks),
    automatic: actions.filter(([, { automatic: byItself }]) => byItself),
    taken,
    ...(asDuplicate.length > 0 && { asDuplicate: closing(asDuplicate, who) }),
  };
}

function waiting(tasks: Record<string, TaskDefinition>): [string, TaskDefinition][] {
  return Object.entries(tasks).filter(([, { when }]) => when.length > 0);
}

function closing(codes: string[], who: string[]): ActionDefinition {
  return {
    title: CLOSE_TITLE,
    who,
    asks: [],
    requires: [],
    records: [],
    leadsTo: { closed: codes },
    evenIfTasksRemain: false,
    automatic: false,
    primary: false,
  };
}
