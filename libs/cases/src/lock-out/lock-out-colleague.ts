import { run } from '#database';
import { DomainError } from '#use-case';
import type { Command } from '#workflow';
import { colleagueAt } from '../colleague/colleague-at.js';
import { decideOn } from '../write-path/execute.js';
import { lockAsParty } from '../write-path/open-file.js';
import { headsColleague } from '../colleague/heads-colleague.js';
import type { Work } from '../work.js';

/**
 * The head, of the agency or of the colleague's unit, locks a colleague out of a case, for whoever has somebody of their own in it (FL 16 §): from then on it is not there for
 * them. What they had taken falls to the head, so that nothing waits with somebody who does not see it.
 */
export async function lockOutColleague(work: Work, reference: string, account: string, reason: string): Promise<void> {
  const { manager, actor, now } = work;
  const file = await lockAsParty(work, { reference });
  const colleague = await colleagueAt(work, account);
  if (colleague === undefined || colleague === actor.account || !(await headsColleague(work, colleague)))
    throw new DomainError({ code: 'no-access' });
  const taken = Object.values(file.state.tracks).filter(
    ({ agency, person }) => agency === actor.agency && person === colleague,
  );
  if (taken.length > 0)
    await decideOn(
      work,
      file,
      taken.map(({ id: track }): Command => ({ do: 'assign', track, person: actor.account })),
    );
  await run(manager, 'select samspel.lock_out($1, $2, $3, $4)', [file.id, colleague, reason, now]);
}
