import { row, run } from '#database';
import { z } from 'zod';
import { DomainError } from '#use-case';
import { lockAsParty } from '../write-path/open-file.js';
import { headsColleague } from '../colleague/heads-colleague.js';
import type { Work } from '../work.js';

/** The head lets a colleague back in. That they were locked out, and why, stays on record. */
export async function letInColleague(work: Work, reference: string, account: string): Promise<void> {
  const { manager, actor, now } = work;
  const { id } = await lockAsParty(work, { reference });
  if (!(await headsColleague(work, account))) throw new DomainError({ code: 'no-access' });
  const found = await row(
    manager,
    z.object({ account: z.string() }),
    'select account from samspel.lock_out where case_id = $1 and agency = $2 and account = $3 and undone_at is null',
    [id, actor.agency, account],
  );
  if (found === undefined) throw new DomainError({ code: 'no-access' });
  await run(manager, 'select samspel.let_in_again($1, $2, $3)', [id, account, now]);
}
