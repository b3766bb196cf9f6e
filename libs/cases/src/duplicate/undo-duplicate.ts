import { DuplicateRow, type MovedDate } from '#database';
import type { CaseState, Command } from '#workflow';
import { decideAndWrite } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { findAndLockAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { findDuplicate } from './read-duplicates.js';

/**
 * A case that the agency closed as a duplicate is taken up again: the other case gets its own dates back, and this one counts
 * from when it was received, as if it had never been closed. Answers with the state that says when; none where it was no duplicate.
 */
export async function undoDuplicate(work: Work, { id, state }: CaseFile): Promise<CaseState | undefined> {
  const { manager, now } = work;
  const closed = await findDuplicate(work, id);
  if (closed === null) return undefined;
  const other = await findAndLockAsParty(work, { id: closed.ofCase });
  if (other?.state.status === 'open') decideAndWrite(work, other, movedBack(other.state, closed.moved));
  await manager.update(DuplicateRow, { id: closed.id }, { undoneAt: new Date(now) });
  return state;
}

function movedBack({ facts }: CaseState, moved: MovedDate[]): Command[] {
  return moved
    .filter(({ fact }) => facts[fact] !== undefined)
    .map(({ fact, before }) => ({ do: 'correct', fact, from: before }));
}
