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
  { outcome, comment }: CommitmentOutcome,
): Promise<void> {
  const { manager, actor, now } = work;
  const opened = await readAsParty(work, reference);
  opened.mustReadTexts();
  const { id: caseId, municipality } = opened;
  const line = await manager.findOneBy(CommitmentRow, { id, caseId });
  if (line === null) throw new DomainError({ code: 'no-access' });
  // Behind the lock: a consent that is withdrawn meanwhile counts, and of two who say how it went the second finds it said.
  const asked = (file: CaseFile): Command[] => {
    if (!mayTell(work, line, file)) throw new DomainError({ code: 'no-access' });
    const status = statusOf(file, id);
    if (status !== 'open' && status !== 'offered') throw new DomainError({ code: 'gone' });
    // What nobody has promised yet was not kept: it is taken back.
    if (status === 'offered' && outcome !== 'dropped')
      throw invalid('/outcome', 'not-allowed', 'Nobody has accepted it yet; write that it is dropped.', {
        allowed: ['dropped'],
      });
    const names = orNoAccess(file.definition.vocabulary.commitment);
    return [{ do: 'record-fact', kind: names.fact, code: names[outcome], subject: id }];
  };
  await execute(work, reference, asked);
  await manager.insert(CommitmentOutcomeRow, {
    id: randomUUID(),
    caseId,
    municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    commitment: id,
    outcome,
    comment: comment ?? null,
  });
}
