import { z } from 'zod';
import { rows } from '#database';
import { invalid } from '#use-case';
import type { CaseFile } from '../write-path/case-file.js';
import type { Work } from '../work.js';

/** Nobody is given a case that they are locked out of. Why they are is the head's to know; that it is so, whoever chooses is told. */
export async function mustBeLetIn(
  work: Work,
  file: CaseFile,
  accounts: string[],
  pointerTo: (index: number) => string,
): Promise<void> {
  const shut = await lockedOut(work, file, accounts);
  const index = accounts.findIndex((each) => shut.includes(each));
  if (index >= 0) throw invalid(pointerTo(index), 'locked-out', 'Choose somebody who handles this case.');
}

export const isLockedOut = async (work: Work, file: CaseFile, account: string): Promise<boolean> =>
  (await lockedOut(work, file, [account])).length > 0;

async function lockedOut({ manager }: Work, { id }: CaseFile, accounts: string[]): Promise<string[]> {
  const shut = await rows(
    manager,
    z.object({ account: z.string() }),
    'select account from samspel.locked_out($1) where account = any ($2)',
    [id, accounts],
  );
  return shut.map(({ account }) => account);
}
