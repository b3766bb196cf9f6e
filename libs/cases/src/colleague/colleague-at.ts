import { z } from 'zod';
import { row } from '#database';
import type { Work } from '../work.js';

const Colleague = z.object({ account: z.string() });

/**
 * The account of somebody who works at the actor's agency today, as the directory writes it, however it was sent. Whoever is on duty
 * has no cases of their own: in the morning they would not see them.
 */
export async function colleagueAt({ manager, actor }: Work, person: string): Promise<string | undefined> {
  const sql = `
    select m.account from samspel.membership m left join samspel.unit u on u.id = m.unit
    where m.account = $1 and m.agency = $2 and u.duty is not true and cardinality(m.roles) > 0
      and coalesce(m.until_day >= samspel.case_day(), true)`;
  return (await row(manager, Colleague, sql, [person, actor.agency]))?.account;
}
