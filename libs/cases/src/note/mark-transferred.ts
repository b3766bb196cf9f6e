import { NoteRow } from '#database';
import { DomainError } from '#use-case';
import { readAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { readTransfer, type Transfer } from './transfer.js';

/** Says of a note whether it now stands in the agency's own system too; the words themselves stay as they were written. */
export async function markTransferred(work: Work, reference: string, id: string, transfer: Transfer): Promise<void> {
  const { manager, actor } = work;
  const file = await readAsParty(work, reference);
  file.mustReadTexts();
  const mine = { id, caseId: file.id, agency: actor.agency };
  const { affected } = await manager.update(NoteRow, mine, readTransfer(transfer));
  if (affected !== 1) throw new DomainError({ code: 'no-access' });
}
