import { DomainError, invalid } from '#use-case';
import type { ActionDefinition, Command } from '#workflow';
import { saveNote } from '../note/save-note.js';
import { linesLeft } from '../plan/lines-left.js';
import type { MissingView } from '../views/missing.js';
import type { CaseFile } from '../write-path/case-file.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { decideAndWrite, type Expected, mustStandAs } from '../write-path/execute.js';
import { lockAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { type Settled, Settling } from './settle.js';

export type TakenAction = Settled & {
  track: string;
  action: string;
  answers?: Record<string, string> | undefined;
  /** What the action asks to have written; a note of the agency's own. */
  text?: string | undefined;
  /** What is left to do when a track closes; likewise. */
  remainingNeeds?: string | undefined;
};

/**
 * Takes an action, and keeps what was written with it: what the law wants documented, and what needs remain where a track closes.
 * What would hold up a close is settled in the same go, or nothing is.
 */
export async function takeAction(
  work: Work,
  reference: string,
  { track, action, answers, text, remainingNeeds, ...settled }: TakenAction,
  expected?: Expected,
): Promise<void> {
  const command: Command = { do: 'take-action', track, action, ...(answers && { answers }) };
  const opened = await lockAsParty(work, { reference });
  mustStandAs(opened, expected);
  const step = stepWithText(opened, track, action);
  mustSettleAtClose(opened, track, action, settled);
  const settling = await Settling.of(work, opened, settled);
  const left = leftBefore(work, settling.file, track, action);
  const file = decideAndWrite(work, opened, [...settling.commands, command]);
  // After the engine, which alone says who may: what a step asks for tells where its track stands.
  if (step !== undefined || remainingNeeds !== undefined || (settled.lines ?? []).length > 0) mustHaveReader(file);
  if (left.length > 0) throw new DomainError({ code: 'not-possible', missing: left });
  if (step !== undefined && text === undefined)
    throw invalid('/text', 'missing', 'Write what the step asks for; it is kept as a note of your own.');
  if (step === undefined && text !== undefined)
    throw invalid('/text', 'not-asked', 'This step asks for no text; write a note instead.');
  await settling.keep(file);
  if (step !== undefined && text !== undefined) await saveNote(work, file, { kind: 'step', step, text });
  if (remainingNeeds === undefined) return;
  if (file.state.tracks[track] !== undefined)
    throw invalid('/remainingNeeds', 'not-asked', 'Only what closes a track leaves needs behind; leave them out.');
  await saveNote(work, file, { kind: 'remaining-needs', text: remainingNeeds });
}

/** What is open in a track is settled by what closes it, and by no other step. */
function mustSettleAtClose(file: CaseFile, id: string, name: string, settled: Settled): void {
  const action = actionOf(file, id, name);
  if (action === undefined || 'closed' in action.leadsTo) return;
  for (const part of ['lines', 'tasks', 'withdrawals'] as const)
    if ((settled[part] ?? []).length > 0)
      throw invalid(`/${part}`, 'not-asked', 'Only what closes a track settles what is open in it; leave it out.');
}

/** What of the plan is not settled yet, where the action closes the track that keeps it. */
function leftBefore(work: Work, file: CaseFile, id: string, name: string): MissingView[] {
  const track = file.state.tracks[id];
  const action = actionOf(file, id, name);
  return track === undefined || action === undefined ? [] : linesLeft(work, file, track, action);
}

function actionOf({ definition, state }: CaseFile, id: string, name: string): ActionDefinition | undefined {
  const { definition: track = '', stage = '' } = state.tracks[id] ?? {};
  return definition.tracks[track]?.stages[stage]?.taken[name];
}

/** The name that a text with an action is kept under, where the workflow asks for one. */
function stepWithText({ definition, state }: CaseFile, id: string, action: string): string | undefined {
  const { definition: track = '', stage = '' } = state.tracks[id] ?? {};
  const asksText = definition.tracks[track]?.stages[stage]?.taken[action]?.text !== undefined;
  return asksText ? `${track}/${stage}/${action}` : undefined;
}
