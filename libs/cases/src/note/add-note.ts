import { readAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { saveNote } from './save-note.js';
import { readTransfer, type Transfer } from './transfer.js';

export type NewNote = Transfer & { kind: 'note' | 'phone-call'; text: string; withWhom?: string | undefined };

/** Logs a phone call, or anything else worth remembering; also on a case that is closed. */
export async function addNote(work: Work, reference: string, note: NewNote): Promise<void> {
  const file = await readAsParty(work, reference);
  const { kind, text, withWhom } = note;
  await saveNote(work, file, { kind, text, withWhom: withWhom ?? null, ...readTransfer(note) });
}
