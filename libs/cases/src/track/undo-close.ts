import { DomainError, invalid } from '#use-case';
import { type Closing, closingOf, UNDOING, undoing } from '#workflow';
import { colleagueAt } from '../colleague/colleague-at.js';
import { takesSteps } from '../colleague/takes-steps.js';
import { isLockedOut } from '../colleague/must-be-let-in.js';
import { readHistory } from '../history/read-history.js';
import { saveNote } from '../note/save-note.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { contextOf, decideAndWrite } from '../write-path/execute.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { lockAsParty } from '../write-path/open-file.js';
import { type Episode, readEpisodes } from '../young-person/episodes.js';

export type UndoneClose = {
  track: string;
  /** Why the close was a mistake; a note of the agency's own. */
  reason: string;
};

/** Undoes a close that was a mistake, within its time and with the reason written down: the same case goes on, and no new episode. */
export async function undoClose(work: Work, reference: string, { track, reason }: UndoneClose): Promise<void> {
  const file = await lockAsParty(work, { reference });
  const history = await readHistory(work, file.id);
  const closing = closingOf(file.definition, history, track);
  const may = closing && undoing(file.definition, file.state, closing, contextOf(work, file));
  if (closing === undefined || may === undefined) throw new DomainError({ code: 'no-access' });
  mustHaveReader(file);
  if (may.hindrance === 'too-late')
    throw invalid('', 'out-of-time', `It could be undone until ${may.until}. Take the case up again instead.`, {
      to: may.until,
    });
  const elsewhere = goesOnElsewhere(file, await readEpisodes(work, file.id));
  if (elsewhere !== undefined) throw invalid('', 'still-open', `It goes on as ${elsewhere.reference}: work there.`);
  if (may.hindrance === 'runs-again') throw invalid('', 'still-open', 'A new one is open in this case: work there.');

  const person = await whoHasIt(work, file, closing);
  const after = decideAndWrite(work, file, [{ do: 'undo-close', track, history, person }]);
  const { definition, stage } = closing.track;
  await saveNote(work, after, { kind: 'step', step: `${definition}/${stage}/${UNDOING}`, text: reason });
}

/** The open case that a closed one about the same young person goes on as, of the agency's own: there are never two by an undoing. */
export function goesOnElsewhere({ state, reference }: CaseFile, episodes: Episode[]): Episode | undefined {
  if (state.status !== 'closed') return undefined;
  return episodes.find((each) => each.status === 'open' && each.reference !== reference);
}

/** Who had the track, while they work here, take its steps and are let in; else whoever undoes its close. */
async function whoHasIt(work: Work, file: CaseFile, { track: { person, definition } }: Closing): Promise<string> {
  const before = person === undefined ? undefined : await colleagueAt(work, person);
  const takes =
    before !== undefined &&
    (await takesSteps(work, file.definition, definition, before)) &&
    !(await isLockedOut(work, file, before));
  return takes ? before : work.actor.account;
}
