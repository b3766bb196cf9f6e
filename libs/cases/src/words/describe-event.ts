import { type CaseState, type Definition, split, type Title } from '#workflow';
import type { EventRow } from '../history/read-history.js';
import {
  closingTitle,
  codeTitle,
  factTitle,
  handoffTitle,
  nameOf,
  stageTitle,
  taskTitle,
  trackTitle,
} from './titles.js';

const CASE: Title = { sv: 'Ärendet', en: 'The case' };

/** What an event is about, and the code that says how, in words; its type's own words are the screen's. */
export function describeEvent(
  { data, type }: EventRow,
  definition: Definition,
  agencies: Record<string, { name: string }>,
): { title: Title; code: Title | null } {
  if (data.handoff !== undefined) {
    const { track, definition: name } = data.handoff;
    const code = data.reason === undefined ? null : (definition.declineReasons[data.reason] ?? null);
    return { title: handoffTitle(definition, nameOf(track), name), code };
  }
  if (typeof data.fact === 'object') {
    const { kind, code, subject } = data.fact;
    const title = about(factTitle(definition, kind), agencies[subject ?? '']?.name);
    return { title, code: codeTitle(definition, kind, code) };
  }
  if (data.kind !== undefined) return { title: factTitle(definition, data.kind), code: null };
  if (typeof data.task === 'object')
    return { title: taskTitle(definition, nameOf(data.task.track), data.task.definition), code: null };
  if (typeof data.task === 'string' && typeof data.track === 'string') {
    return { title: taskTitle(definition, nameOf(data.track), data.definition ?? ''), code: null };
  }
  if (typeof data.track === 'object') {
    const { definition: track, stage } = data.track;
    return { title: trackTitle(definition, track), code: stageTitle(definition, track, stage) };
  }
  if (type === 'track-closed') {
    return { title: trackTitle(definition, data.definition ?? ''), code: closingTitle(definition, data.code ?? '') };
  }
  return { title: CASE, code: null };
}

/** A consent is one for each agency: the line says whose. */
function about(title: Title, agency: string | undefined): Title {
  return agency === undefined ? title : { sv: `${title.sv}, ${agency}`, en: `${title.en}, ${agency}` };
}

/** A dated thing's title. One that is over is named by its id, from which the definition's name is read. */
export function thingTitle(definition: Definition, state: CaseState, thing: string): Title {
  const [kind, id] = split(thing);
  switch (kind) {
    case 'track': {
      const track = state.tracks[id];
      return track === undefined
        ? trackTitle(definition, nameOf(id))
        : stageTitle(definition, track.definition, track.stage);
    }
    case 'task': {
      const [track = '', task = ''] = id.split('.');
      return taskTitle(definition, nameOf(track), nameOf(task));
    }
    case 'handoff': {
      const handoff = state.handoffs[id];
      return handoff === undefined
        ? { sv: 'Besvarad', en: 'Answered' }
        : handoffTitle(definition, nameOf(handoff.track), handoff.definition);
    }
    case 'fact':
      return factTitle(definition, nameOf(id));
  }
}

/** What a dated thing was called at a moment: a track has moved on since, and an answered handoff is no more. */
export function titleThen(definition: Definition, events: EventRow[], thing: string, at: string): Title {
  const [kind, id] = split(thing);
  switch (kind) {
    case 'track': {
      const stood = events.findLast(
        ({ data, at: when }) => typeof data.track === 'object' && data.track.id === id && when <= at,
      );
      const track = stood?.data.track;
      return typeof track === 'object'
        ? stageTitle(definition, track.definition, track.stage)
        : trackTitle(definition, nameOf(id));
    }
    case 'task': {
      const [track = '', task = ''] = id.split('.');
      return taskTitle(definition, nameOf(track), nameOf(task));
    }
    case 'handoff': {
      const handoff = events.find(({ data }) => data.handoff?.id === id)?.data.handoff;
      return handoff === undefined
        ? { sv: 'Överlämning', en: 'Handoff' }
        : handoffTitle(definition, nameOf(handoff.track), handoff.definition);
    }
    case 'fact':
      return factTitle(definition, nameOf(id));
  }
}
