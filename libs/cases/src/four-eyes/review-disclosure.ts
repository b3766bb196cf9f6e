import { z } from 'zod';
import { row, run } from '#database';
import { DomainError } from '#use-case';
import { isHead } from '../colleague/is-head.js';
import type { Review } from '../break-glass/review-opening.js';
import type { Work } from '../work.js';
import { readAsParty } from '../write-path/open-file.js';

const Gone = z.object({ decided_by: z.string(), reviewed: z.boolean(), may_review: z.boolean() });

const GONE = `
  select r.decided_by, r.reviewed_at is not null as reviewed,
    exists (select from samspel.gone_at_once() g where g.disclosure = r.disclosure) as may_review
  from samspel.disclosure_review r where r.disclosure = $1 and r.case_id = $2 and r.agency = $3`;

/** Of what went at once: whether there was reason to, said by another reader or the head, once. */
export async function reviewDisclosure(
  work: Work,
  reference: string,
  id: string,
  { verdict, note }: Review,
): Promise<void> {
  const { manager, actor, now } = work;
  const file = await readAsParty(work, reference);
  const found = await row(manager, Gone, GONE, [id, file.id, actor.agency]);
  if (found === undefined || found.decided_by === actor.account || (!file.readsTexts && !isHead(work)))
    throw new DomainError({ code: 'no-access' });
  if (found.reviewed) throw new DomainError({ code: 'gone', reference });
  if (!found.may_review) throw new DomainError({ code: 'no-access' });
  await run(manager, 'select samspel.review_disclosure($1, $2, $3, $4)', [id, verdict, note ?? null, now]);
}
