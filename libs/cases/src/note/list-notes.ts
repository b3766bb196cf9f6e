import { z } from 'zod';
import { momentOf } from '#calendar';
import { EXTENDING } from '#workflow';
import { NoteRow, rows } from '#database';
import { readAsParty } from '../write-path/open-file.js';
import { extensionIn, readHistory } from '../history/read-history.js';
import { stepTitle } from '../words/titles.js';
import type { NoteView } from '../views/note.js';
import type { Work } from '../work.js';

const Writer = z.object({ id: z.string(), name: z.string() });

/** The agency's own notes on a case, the newest first. */
export async function listNotes(work: Work, reference: string): Promise<NoteView[]> {
  const { manager, actor } = work;
  const file = await readAsParty(work, reference);
  if (!file.readsTexts) return [];
  const notes = await manager.find(NoteRow, {
    where: { caseId: file.id, agency: actor.agency },
    order: { at: 'desc', id: 'asc' },
  });
  const writers = await rows(manager, Writer, 'select id, name from samspel.account where id = any ($1)', [
    notes.map(({ byPerson }) => byPerson),
  ]);
  const names = new Map(writers.map(({ id, name }) => [id, name]));
  const isExtension = (step: string | null) => step?.endsWith(`/${EXTENDING}`) === true;
  const events = notes.some(({ step }) => isExtension(step)) ? await readHistory(work, file.id) : [];
  // Written with what it is about, at the same moment.
  const extended = new Map(
    events.flatMap((event) => {
      const moved = extensionIn(event, events);
      return moved === null ? [] : [[event.at, moved] as const];
    }),
  );
  return notes.map(({ id, kind, step, text, withWhom, transferred, diaryNumber, talk, byPerson, at }) => ({
    id,
    kind,
    step: step === null ? null : stepTitle(file.definition, step),
    moved: (isExtension(step) ? extended.get(momentOf(at)) : null) ?? null,
    text,
    withWhom,
    transferred,
    diaryNumber,
    talk,
    by: { id: byPerson, name: names.get(byPerson) ?? '' },
    at: at.toISOString(),
  }));
}
