import { z } from 'zod';
import type { CaseState } from '../state.js';
import { exactly } from './exactly.js';
import { state1 } from './version-1.js';
import { state2 } from './version-2.js';
import { firstVersion, nextVersion, read, type Versioned, write } from './versions.js';

/** The version that is written now. */
const current: Versioned<CaseState> = nextVersion(firstVersion(state1), exactly<CaseState>()(state2), (old) => old);

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
