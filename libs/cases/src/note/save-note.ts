import { randomUUID } from 'node:crypto';
import { NoteRow } from '#database';
import type { CaseFile } from '../write-path/case-file.js';
import type { Work } from '../work.js';

type KeptNote = Pick<NoteRow, 'text'> &
  Partial<Pick<NoteRow, 'kind' | 'talk' | 'withWhom' | 'transferred' | 'diaryNumber'>>;

/** Keeps words in the actor's own partition, where no other agency reads them. */
export async function saveNote({ manager, actor, now }: Work, file: CaseFile, note: KeptNote): Promise<void> {
  await manager.insert(NoteRow, {
    id: randomUUID(),
    caseId: file.id,
    municipality: file.municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    kind: 'note',
    talk: null,
    withWhom: null,
    transferred: false,
    diaryNumber: null,
    ...note,
  });
}
