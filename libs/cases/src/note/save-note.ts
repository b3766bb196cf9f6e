import { randomUUID } from 'node:crypto';
import { NoteRow } from '#database';
import { settingInForce } from '#use-case';
import type { CaseFile } from '../write-path/case-file.js';
import type { Work } from '../work.js';

type KeptNote = Pick<NoteRow, 'text'> &
  Partial<Pick<NoteRow, 'kind' | 'talk' | 'withWhom' | 'transferred' | 'diaryNumber'>>;

/**
 * Keeps words in the actor's own partition, where no other agency reads them; of its own those of the writer's role alone, where the
 * role is set to keep its notes to itself.
 */
export async function saveNote(work: Work, file: CaseFile, note: KeptNote): Promise<void> {
  file.mustReadTexts();
  const { manager, actor, now } = work;
  const keeping = settingInForce(work, 'roles').find(({ role, ownNotes }) => ownNotes && actor.roles.includes(role));
  await manager.insert(NoteRow, {
    id: randomUUID(),
    caseId: file.id,
    municipality: file.municipality,
    agency: actor.agency,
    byPerson: actor.account,
    onlyRole: keeping?.role ?? null,
    at: new Date(now),
    kind: 'note',
    talk: null,
    withWhom: null,
    transferred: false,
    diaryNumber: null,
    ...note,
  });
}
