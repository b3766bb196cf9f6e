import { randomUUID } from 'node:crypto';
import { CommitmentOutcomeRow, CommitmentRow } from '#database';
import { DomainError, invalid } from '#use-case';
import type { Command } from '#workflow';
import { execute } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { orNoAccess, readAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { mayTell, statusOf } from './plan-keeper.js';

export type CommitmentOutcome = { outcome: 'kept' | 'dropped'; comment?: string | undefined };

/** Says how a line of the plan went. */
export async function recordCommitmentOutcome(
  work: Work,
  reference: string,
  id: string,
  told: CommitmentOutcome,
): Promise<void> {
  const opened = await readAsParty(work, reference);
  opened.mustReadTexts();
  const line = await findLine(work, opened, id);
  // Behind the lock: a consent that is withdrawn meanwhile counts, and of two who say how it went the second finds it said.
  const file = await execute(work, reference, (locked) => [outcomeOf(work, locked, line, told)]);
  await keepOutcome(work, file, line, told);
}

export async function findLine({ manager }: Work, { id: caseId }: CaseFile, id: string): Promise<CommitmentRow> {
  return orNoAccess((await manager.findOneBy(CommitmentRow, { id, caseId })) ?? undefined);
}

/** How a line went, as the engine is told; `at` is where a form has it. */
export function outcomeOf(
  work: Work,
  file: CaseFile,
  line: CommitmentRow,
  { outcome }: CommitmentOutcome,
  at = '',
): Command {
  if (!mayTell(work, line, file)) throw new DomainError({ code: 'no-access' });
  const status = statusOf(file, line.id);
  if (status !== 'open' && status !== 'offered') throw new DomainError({ code: 'gone' });
  // What nobody has promised yet was not kept: it is taken back.
  if (status === 'offered' && outcome !== 'dropped')
    throw invalid(`${at}/outcome`, 'not-allowed', 'Nobody has accepted it yet; write that it is dropped.', {
      allowed: ['dropped'],
    });
  const names = orNoAccess(file.definition.vocabulary.commitment);
  return { do: 'record-fact', kind: names.fact, code: names[outcome], subject: line.id };
}

export async function keepOutcome(
  { manager, actor, now }: Work,
  { id: caseId, municipality }: CaseFile,
  line: CommitmentRow,
  { outcome, comment }: CommitmentOutcome,
): Promise<void> {
  await manager.insert(CommitmentOutcomeRow, {
    id: randomUUID(),
    caseId,
    municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    commitment: line.id,
    outcome,
    comment: comment ?? null,
  });
}
