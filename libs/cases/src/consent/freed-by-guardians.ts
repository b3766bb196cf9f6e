import { z } from 'zod';
import { dayOf } from '#calendar';
import { row } from '#database';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

const FREED = `
  select exists (select from samspel.consent c
    where c.case_id = $1 and c.agency = $2 and c.whose = 'guardian' and c.outcome = 'given' and c.joins @> array[$2, $3]
      and coalesce(c.until >= $4, true)) as freed`;

/** Whether a guardian said yes, to the actor's agency, to their own data going to a receiver. */
export async function freedByGuardians({ manager, actor, now }: Work, { id }: CaseFile, to: string): Promise<boolean> {
  const found = await row(manager, z.object({ freed: z.boolean() }), FREED, [id, actor.agency, to, dayOf(now)]);
  return found?.freed === true;
}
