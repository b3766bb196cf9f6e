import { invalid } from '#use-case';
import { mustBeLetIn } from '../colleague/must-be-let-in.js';
import { decideOn, type Expected } from '../write-path/execute.js';
import { lockAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { colleagueAt } from '../colleague/colleague-at.js';
import { takesSteps } from '../colleague/takes-steps.js';

/**
 * Gives a track to a colleague. The engine knows no directory, so that the person works at the actor's agency, in a role that takes its
 * steps, is checked here.
 */
export async function assignTrack(
  work: Work,
  reference: string,
  track: string,
  person: string,
  expected?: Expected,
): Promise<void> {
  const file = await lockAsParty(work, { reference });
  const colleague = await colleagueAt(work, person);
  if (colleague === undefined) throw invalid('/person', 'not-a-colleague', 'Choose somebody who works at your agency.');
  const own = file.state.tracks[track];
  if (own?.agency === work.actor.agency && !(await takesSteps(work, file.definition, own.definition, colleague)))
    throw invalid('/person', 'not-their-step', 'Choose somebody whose role takes the steps of this track.');
  await mustBeLetIn(work, file, [colleague], () => '/person');
  await decideOn(work, file, { do: 'assign', track, person: colleague }, expected);
}
