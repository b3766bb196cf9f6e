import { DuplicateRow, type MovedDate } from '#database';
import type { CaseState, Command } from '#workflow';
import { carryOut } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { findAndLockAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { findDuplicate } from './read-duplicates.js';

/** Moments that acts were received earlier than now, by the kind of their fact. */
export type Received = Record<string, string>;

/**
 * A case that the agency closed as a duplicate is taken up again: the other case gets its own dates back, and this one counts
 * from when it was received, as if it had never been closed.
 */
export async function undoDuplicate(work: Work, { id, state }: CaseFile): Promise<Received> {
  const { manager, now } = work;
  const closed = await findDuplicate(work, id);
  if (closed === null) return {};
  const other = await findAndLockAsParty(work, { id: closed.ofCase });
  if (other?.state.status === 'open') await carryOut(work, other, movedBack(other.state, closed.moved));
  await manager.update(DuplicateRow, { id: closed.id }, { undoneAt: new Date(now) });
  return earliest(state);
}

function movedBack({ facts }: CaseState, moved: MovedDate[]): Command[] {
  return moved
    .filter(({ fact }) => facts[fact] !== undefined)
    .map(({ fact, before }) => ({ do: 'correct', fact, from: before }));
}

function earliest({ facts }: CaseState): Received {
  const found: Received = {};
  for (const { kind, from } of Object.values(facts)) {
    const before = found[kind];
    if (before === undefined || from < before) found[kind] = from;
  }
  return found;
}
