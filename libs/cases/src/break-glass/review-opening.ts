import { z } from 'zod';
import { row, run } from '#database';
import { DomainError } from '#use-case';
import { isHead } from '../colleague/is-head.js';
import type { CaseReference } from '../views/handoff.js';
import type { Work } from '../work.js';
import { readAsParty } from '../write-path/open-file.js';

export type Review = { verdict: 'justified' | 'not-justified'; note?: string | undefined };

const Opening = z.object({ reference: z.string(), account: z.string(), reviewed: z.boolean() });

/** The head says whether there was reason to open by force: once, and never of their own. */
export async function reviewOpening(work: Work, id: string, { verdict, note }: Review): Promise<CaseReference> {
  const { manager, actor, now } = work;
  const found = await row(
    manager,
    Opening,
    `select c.reference, f.account, f.reviewed_at is not null as reviewed
     from samspel.forced_opening f join samspel.concern_case c on c.id = f.case_id where f.id = $1 and f.agency = $2`,
    [id, actor.agency],
  );
  if (found === undefined || !isHead(work) || found.account === actor.account)
    throw new DomainError({ code: 'no-access' });
  const { reference } = await readAsParty(work, found.reference);
  if (found.reviewed) throw new DomainError({ code: 'gone', reference });
  await run(manager, 'select samspel.review_opening($1, $2, $3, $4)', [id, verdict, note ?? null, now]);
  return { reference };
}
