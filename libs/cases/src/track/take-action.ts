import { DomainError, invalid } from '#use-case';
import type { Command } from '#workflow';
import { saveNote } from '../note/save-note.js';
import { linesLeft } from '../plan/lines-left.js';
import type { MissingView } from '../views/missing.js';
import type { CaseFile } from '../write-path/case-file.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { execute, type Expected } from '../write-path/execute.js';
import type { Work } from '../work.js';

export type TakenAction = {
  track: string;
  action: string;
  answers?: Record<string, string> | undefined;
  /** What the action asks to have written; a note of the agency's own. */
  text?: string | undefined;
  /** What is left to do when a track closes; likewise. */
  remainingNeeds?: string | undefined;
};

/** Takes an action, and keeps what was written with it: what the law wants documented, and what needs remain where a track closes. */
export async function takeAction(
  work: Work,
  reference: string,
  { track, action, answers, text, remainingNeeds }: TakenAction,
  expected?: Expected,
): Promise<void> {
  const command: Command = { do: 'take-action', track, action, ...(answers && { answers }) };
  let step: string | undefined;
  let left: MissingView[] = [];
  // Behind the lock: what is asked for follows from where the track stood.
  const asked = (file: CaseFile): Command[] => {
    step = stepWithText(file, track, action);
    left = leftBefore(work, file, track, action);
    return [command];
  };
  const file = await execute(work, reference, asked, expected);
  // After the engine, which alone says who may: what a step asks for tells where its track stands.
  if (step !== undefined || remainingNeeds !== undefined) mustHaveReader(file);
  if (left.length > 0) throw new DomainError({ code: 'not-possible', missing: left });
  if (step !== undefined && text === undefined)
    throw invalid('/text', 'missing', 'Write what the step asks for; it is kept as a note of your own.');
  if (step === undefined && text !== undefined)
    throw invalid('/text', 'not-asked', 'This step asks for no text; write a note instead.');
  if (step !== undefined && text !== undefined) await saveNote(work, file, { kind: 'step', step, text });
  if (remainingNeeds === undefined) return;
  if (file.state.tracks[track] !== undefined)
    throw invalid('/remainingNeeds', 'not-asked', 'Only what closes a track leaves needs behind; leave them out.');
  await saveNote(work, file, { kind: 'remaining-needs', text: remainingNeeds });
}

/** What of the plan is not settled yet, where the action closes the track that keeps it. */
function leftBefore(work: Work, file: CaseFile, id: string, name: string): MissingView[] {
  const { definition, state } = file;
  const track = state.tracks[id];
  const action = definition.tracks[track?.definition ?? '']?.stages[track?.stage ?? '']?.taken[name];
  return track === undefined || action === undefined ? [] : linesLeft(work, file, track, action);
}

/** The name that a text with an action is kept under, where the workflow asks for one. */
function stepWithText({ definition, state }: CaseFile, id: string, action: string): string | undefined {
  const { definition: track = '', stage = '' } = state.tracks[id] ?? {};
  const asksText = definition.tracks[track]?.stages[stage]?.taken[action]?.text !== undefined;
  return asksText ? `${track}/${stage}/${action}` : undefined;
}
