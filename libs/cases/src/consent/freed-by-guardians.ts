import { z } from 'zod';
import { row } from '#database';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/** A guardian's yes, to an agency, to their own data going to others; `c` is the consent. */
const STANDS = "c.whose = 'guardian' and c.outcome = 'given' and coalesce(c.until >= samspel.case_day(), true)";

const FREED = `
  select exists (select from samspel.consent c
    where c.case_id = $1 and c.agency = $2 and ${STANDS} and c.joins @> array[$2, $3]) as freed`;

/** To whom guardians let the party `p` pass on their own data in the case. */
export const FREED_TO = `
  array(select distinct j.id from samspel.consent c, unnest(c.joins) as j (id)
    where c.case_id = p.case_id and c.agency = p.agency and ${STANDS}) as freed_to`;

/** Whether a guardian said yes, to the actor's agency, to their own data going to a receiver. */
export async function freedByGuardians({ manager, actor }: Work, { id }: CaseFile, to: string): Promise<boolean> {
  const found = await row(manager, z.object({ freed: z.boolean() }), FREED, [id, actor.agency, to]);
  return found?.freed === true;
}
