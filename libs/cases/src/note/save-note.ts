import { randomUUID } from 'node:crypto';
import { NoteRow } from '#database';
import type { CaseFile } from '../write-path/case-file.js';
import type { Work } from '../work.js';

type KeptNote = Pick<NoteRow, 'text'> &
  Partial<Pick<NoteRow, 'kind' | 'step' | 'talk' | 'withWhom' | 'transferred' | 'diaryNumber'>>;

/**
 * Keeps words in the actor's own partition, where no other agency reads them; nor do others of its own where the writer's unit keeps
 * to itself what is written there.
 */
export async function saveNote(work: Work, file: CaseFile, note: KeptNote): Promise<void> {
  file.mustReadTexts();
  const { manager, actor, now } = work;
  await manager.insert(NoteRow, {
    id: randomUUID(),
    caseId: file.id,
    municipality: file.municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    kind: 'note',
    step: null,
    talk: null,
    withWhom: null,
    transferred: false,
    diaryNumber: null,
    ...note,
  });
}
