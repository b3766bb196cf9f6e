import { z } from 'zod';
import type { CaseState } from '../state.js';
import { exactly } from './exactly.js';
import { state1 } from './version-1.js';
import { state2 } from './version-2.js';
import { state3, toState3 } from './version-4.js';
import { state4 } from './version-6.js';
import { firstVersion, nextVersion, read, type Versioned, write } from './versions.js';

/** The version that is written now. */
const current: Versioned<CaseState> = nextVersion(
  nextVersion(
    nextVersion(firstVersion(state1), state2, (old) => old),
    state3,
    toState3,
  ),
  exactly<CaseState>()(state4),
  (old) => old,
);

/** The state of a case as its row has it, of whichever version. */
export function readState(stored: unknown): CaseState {
  return read('The state of a case', current, stored);
}

/** The same as a schema, for a row that a statement gives. */
export const storedState = z.unknown().transform(readState);

/** What is kept of a state. */
export function writeState(state: CaseState): object {
  return write(current, state);
}

/**
 * A state as it will be read again: jsonb keeps keys by their length and then their bytes, and what was just decided is not to stand
 * in another order than when the page is opened anew.
 */
export function asStored(state: CaseState): CaseState {
  const { tracks, tasks, handoffs, facts } = state;
  return {
    ...state,
    tracks: inOrder(tracks),
    tasks: inOrder(tasks),
    handoffs: inOrder(handoffs),
    facts: inOrder(facts),
  };
}

function inOrder<V>(map: Record<string, V>): Record<string, V> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)));
}
