import type { AgencyKind, Definition, Role } from './definition.js';
import { taskNamed } from './walk.js';
import type { Named } from '../ids.js';

/**
 * The roles at an agency of a kind that see to a dated thing: act on a track, do a task, or say what became of a fact. Nobody where it
 * is only watched, or recorded by no one of that kind.
 */
export function doersOf(definition: Definition, thing: Exclude<Named, { kind: 'handoff' }>, at: AgencyKind): Role[] {
  switch (thing.kind) {
    case 'track':
      return definition.tracks[thing.name]?.who ?? [];
    case 'task': {
      const task = taskNamed(definition, thing.track, thing.name);
      return task?.kind === 'watch' ? [] : (task?.who ?? definition.tracks[thing.track]?.who ?? []);
    }
    case 'fact':
      return (definition.facts[thing.name]?.recordedBy ?? []).filter(({ kind }) => kind === at).map(({ role }) => role);
  }
}
