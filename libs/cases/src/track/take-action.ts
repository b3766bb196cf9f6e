import { invalid } from '#use-case';
import type { Command } from '#workflow';
import { execute, type Expected } from '../write-path/execute.js';
import { saveNote } from '../note/save-note.js';
import type { Work } from '../work.js';

export type TakenAction = {
  track: string;
  action: string;
  answers?: Record<string, string> | undefined;
  /** What is left to do when a track closes; a note of the agency's own. */
  remainingNeeds?: string | undefined;
};

/** Takes an action, and where it closes the track keeps what needs remain. */
export async function takeAction(
  work: Work,
  reference: string,
  { track, action, answers, remainingNeeds }: TakenAction,
  expected?: Expected,
): Promise<void> {
  const command: Command = { do: 'take-action', track, action, ...(answers && { answers }) };
  const file = await execute(work, reference, command, expected);
  if (remainingNeeds === undefined) return;
  if (file.state.tracks[track] !== undefined)
    throw invalid('/remainingNeeds', 'not-asked', 'Only what closes a track leaves needs behind; leave them out.');
  await saveNote(work, file, { kind: 'remaining-needs', text: remainingNeeds });
}
