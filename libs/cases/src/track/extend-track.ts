import { invalid } from '#use-case';
import { type Command, EXTENDING } from '#workflow';
import { saveNote } from '../note/save-note.js';
import type { CaseFile } from '../write-path/case-file.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { execute, type Expected } from '../write-path/execute.js';
import type { Work } from '../work.js';

export type ExtendedTrack = {
  track: string;
  until: string;
  reason: string;
  /** Which grounds, and who decided; a note of the agency's own. */
  text?: string | undefined;
};

/** Extends a stage to a set day, and keeps on which grounds and who decided (SoL 20 kap. 2 and 3 §§), where the workflow asks for it. */
export async function extendTrack(
  work: Work,
  reference: string,
  { track, until, reason, text }: ExtendedTrack,
  expected?: Expected,
): Promise<void> {
  const command: Command = { do: 'extend', track, until, reason };
  let step: string | undefined;
  const asked = (file: CaseFile): Command[] => {
    step = extensionWithText(file, track);
    return [command];
  };
  const file = await execute(work, reference, asked, expected);
  // After the engine, which alone says who may.
  if (step === undefined) {
    if (text !== undefined)
      throw invalid('/text', 'not-asked', 'This extension asks for no text; write a note instead.');
    return;
  }
  mustHaveReader(file);
  if (text === undefined)
    throw invalid('/text', 'missing', 'Write on which grounds, and who decided; it is kept as a note of your own.');
  await saveNote(work, file, { kind: 'step', step, text });
}

function extensionWithText({ definition, state }: CaseFile, id: string): string | undefined {
  const { definition: track = '', stage = '' } = state.tracks[id] ?? {};
  const { extension } = definition.tracks[track]?.stages[stage] ?? {};
  return extension?.text === undefined ? undefined : `${track}/${stage}/${EXTENDING}`;
}
