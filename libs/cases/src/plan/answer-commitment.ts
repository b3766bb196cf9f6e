import { CommitmentRow } from '#database';
import { DomainError, invalid } from '#use-case';
import type { Command } from '#workflow';
import { execute } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { orNoAccess, readAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { mayAnswer, statusOf } from './plan-keeper.js';

export type CommitmentAnswer = { answer: 'accept' } | { answer: 'decline'; reason: string };

/** Accepts or declines a line of the plan that was offered: with a yes it is the agency's own, with a no whoever keeps the plan decides. */
export async function answerCommitment(
  work: Work,
  reference: string,
  id: string,
  answer: CommitmentAnswer,
): Promise<void> {
  const opened = await readAsParty(work, reference);
  opened.mustReadTexts();
  const line = await work.manager.findOneBy(CommitmentRow, { id, caseId: opened.id });
  if (line === null) throw new DomainError({ code: 'no-access' });
  // Behind the lock: a consent that is withdrawn meanwhile counts, and of two who answer the second finds it answered.
  const asked = (file: CaseFile): Command[] => {
    if (line.holder !== work.actor.agency) throw new DomainError({ code: 'no-access' });
    if (statusOf(file, id) !== 'offered') throw new DomainError({ code: 'gone' });
    if (!mayAnswer(work, line, file)) throw new DomainError({ code: 'no-access' });
    const { fact: kind, open, offer } = orNoAccess(file.definition.vocabulary.commitment);
    return [{ do: 'record-fact', kind, code: codeOf(answer, open, offer?.declined ?? []), subject: id }];
  };
  await execute(work, reference, asked);
}

function codeOf(answer: CommitmentAnswer, open: string, declined: string[]): string {
  if (answer.answer === 'accept') return open;
  if (!declined.includes(answer.reason))
    throw invalid('/reason', 'not-allowed', `Choose one of: ${declined.join(', ')}.`, { allowed: declined });
  return answer.reason;
}
