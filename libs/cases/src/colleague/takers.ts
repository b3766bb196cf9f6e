import { z } from 'zod';
import type { Person } from '#identity';
import { worksHere } from './works-here.js';

export const Taker = z.object({ id: z.string(), name: z.string(), agency: z.string() });
export type Taker = z.output<typeof Taker>;

/** Who has something in the case `c`, and at which agency: whoever works there no longer has nothing. */
export const TAKERS = `
  to_json(array(
    select row_to_json(taker) from (
      select distinct a.id, a.name, t.agency from samspel.case_date t join samspel.account a on a.id = t.person
      where t.case_id = c.id and ${worksHere('a.id', 't.agency')}
    ) taker
  )) as takers`;

/** Whoever has it, as the case says; null where nobody took it, or whoever did works there no longer: then it is there to be taken. */
export function takerOf(
  takers: Taker[],
  { agency, person }: { agency: string; person?: string | undefined },
): Person | null {
  const taker = takers.find((each) => each.id === person && each.agency === agency);
  return taker === undefined ? null : { id: taker.id, name: taker.name };
}
