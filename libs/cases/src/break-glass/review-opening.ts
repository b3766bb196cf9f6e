import { z } from 'zod';
import { row, run } from '#database';
import { DomainError } from '#use-case';
import { isHead } from '../colleague/is-head.js';
import type { Work } from '../work.js';
import { readAsParty } from '../write-path/open-file.js';

export type Review = { verdict: 'justified' | 'not-justified'; note?: string | undefined };

const Opening = z.object({ account: z.string(), reviewed: z.boolean() });

/** The head says whether there was reason to open by force: once, and never of their own. */
export async function reviewOpening(
  work: Work,
  reference: string,
  id: string,
  { verdict, note }: Review,
): Promise<void> {
  const { manager, actor, now } = work;
  const file = await readAsParty(work, reference);
  const found = await row(
    manager,
    Opening,
    `select account, reviewed_at is not null as reviewed from samspel.forced_opening
     where id = $1 and case_id = $2 and agency = $3`,
    [id, file.id, actor.agency],
  );
  if (found === undefined || !isHead(work) || found.account === actor.account)
    throw new DomainError({ code: 'no-access' });
  if (found.reviewed) throw new DomainError({ code: 'gone', reference });
  await run(manager, 'select samspel.review_opening($1, $2, $3, $4)', [id, verdict, note ?? null, now]);
}
