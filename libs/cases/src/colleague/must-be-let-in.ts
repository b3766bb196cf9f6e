import { z } from 'zod';
import { rows } from '#database';
import { invalid } from '#use-case';
import type { CaseFile } from '../write-path/case-file.js';
import type { Work } from '../work.js';

/** Nobody is given a case that they are locked out of. Why they are is the head's to know; that it is so, whoever chooses is told. */
export async function mustBeLetIn(
  { manager }: Work,
  { id }: CaseFile,
  accounts: string[],
  pointerTo: (index: number) => string,
): Promise<void> {
  const shut = await rows(
    manager,
    z.object({ account: z.string() }),
    'select account from samspel.locked_out($1) where account = any ($2)',
    [id, accounts],
  );
  const index = accounts.findIndex((each) => shut.some(({ account }) => account === each));
  if (index >= 0) throw invalid(pointerTo(index), 'locked-out', 'Choose somebody who handles this case.');
}
