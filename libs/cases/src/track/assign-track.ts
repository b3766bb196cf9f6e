import { z } from 'zod';
import { row } from '#database';
import { invalid } from '#use-case';
import { decideOn, type Expected } from '../write-path/execute.js';
import { lockAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';

const Colleague = z.object({ account: z.string() });

/** Gives a track to a colleague. The engine knows no directory, so that the person works at the actor's agency is checked here. */
export async function assignTrack(
  work: Work,
  reference: string,
  track: string,
  person: string,
  expected?: Expected,
): Promise<void> {
  const { manager, actor } = work;
  const file = await lockAsParty(work, { reference });
  // Its id as the directory writes it, however it was sent.
  const colleague = await row(
    manager,
    Colleague,
    'select account from samspel.membership where account = $1 and agency = $2',
    [person, actor.agency],
  );
  if (colleague === undefined) throw invalid('/person', 'not-a-colleague', 'Choose somebody who works at your agency.');
  await decideOn(work, file, { do: 'assign', track, person: colleague.account }, expected);
}
