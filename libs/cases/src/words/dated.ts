import { type Definition, isDeciding, kindOffered, nameOf, readThing, taskNamed, type Title } from '#workflow';
import type { DatedKind } from '../views/dated-kind.js';
import { factTitle, handoffTitle, stageTitle, taskTitle } from './titles.js';

/** The source of what was agreed locally. */
const LOCAL = 'local';

/** What a date is of, and what it is called. `track` is the id of the one that it hangs on; `name` is the definition's. */
export function dated(
  definition: Definition,
  { thing, track: id, name }: { thing: string; track: string; name: string },
): { kind: DatedKind; title: Title } {
  const track = nameOf(id);
  switch (readThing(thing).kind) {
    case 'track':
      return { kind: 'stage', title: stageTitle(definition, track, name) };
    case 'handoff':
      return { kind: 'handoff', title: handoffTitle(definition, track, name) };
    case 'fact':
      return factWords(definition, name);
    case 'task':
      return {
        kind: isDeciding(name) ? 'decide' : (taskNamed(definition, track, name)?.kind ?? 'task'),
        title: taskTitle(definition, track, name),
      };
  }
}

/** The paragraph that its date stands on; null where that was agreed locally. */
export function lawOf(
  definition: Definition,
  { thing, track: id, name }: { thing: string; track: string; name: string },
): string | null {
  const track = nameOf(id);
  const due =
    readThing(thing).kind === 'track'
      ? definition.tracks[track]?.stages[name]?.due
      : readThing(thing).kind === 'task'
        ? taskNamed(definition, track, name)?.due
        : undefined;
  return due === undefined || due.source === LOCAL ? null : due.source;
}

/** An offer that waits is called by what its answer is. */
function factWords(definition: Definition, name: string): { kind: DatedKind; title: Title } {
  const offered = definition.facts[kindOffered(name) ?? '']?.offer;
  if (offered !== undefined) return { kind: 'offered', title: offered.title };
  return { kind: kindOfFact(definition, name), title: factTitle(definition, name) };
}

function kindOfFact({ vocabulary: { commitment, consent } }: Definition, fact: string): DatedKind {
  if (fact === commitment?.fact) return 'commitment';
  return fact === consent?.fact ? 'consent' : 'fact';
}
