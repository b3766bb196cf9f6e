import { z } from 'zod';
import { row, run } from '#database';
import { DomainError, type UseCaseContext } from '#use-case';

const Found = z.object({ may: z.boolean() });

/** Ends at once that somebody stands in. */
export async function endDeputy({ manager, now }: UseCaseContext, deputy: string): Promise<void> {
  const sql = 'select samspel.may_assign(agency, unit) as may from samspel.deputy where id = $1 and ended_at is null';
  if ((await row(manager, Found, sql, [deputy]))?.may !== true) throw new DomainError({ code: 'no-access' });
  await run(manager, 'select samspel.end_deputy($1, $2)', [deputy, now]);
}
