import { readCase } from '../case/read-case.js';
import { invalid } from '../errors.js';
import type { Work } from '../work.js';
import { keepNote } from './keep-note.js';

export type NewNote = {
  kind: 'note' | 'phone-call';
  text: string;
  withWhom?: string | undefined;
  /** Whether it stands in the agency's own system too: Samspel must never become a shadow file. */
  transferred: boolean;
  diaryNumber?: string | undefined;
};

/** Logs a phone call, or anything else worth remembering; also on a case that is closed. */
export async function addNote(work: Work, reference: string, note: NewNote): Promise<void> {
  const row = await readCase(work, reference, 'notes');
  const { kind, text, transferred, withWhom, diaryNumber } = note;
  if (diaryNumber !== undefined && !transferred)
    throw invalid('/diaryNumber', 'not-asked', 'A diary number belongs to a note that was transferred; leave it out.');
  await keepNote(work, row, {
    kind,
    text,
    transferred,
    withWhom: withWhom ?? null,
    diaryNumber: diaryNumber ?? null,
  });
}
