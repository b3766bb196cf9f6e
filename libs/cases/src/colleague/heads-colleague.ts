import { z } from 'zod';
import { row } from '#database';
import type { Work } from '../work.js';

const Heads = z.object({ heads: z.boolean() });

/** Whether the actor heads the unit that a colleague works in, or the whole agency. */
export async function headsColleague({ manager, actor }: Work, account: string): Promise<boolean> {
  const sql = `select samspel.heads((select unit from samspel.membership where account = $1 and agency = $2)) as heads`;
  return (await row(manager, Heads, sql, [account, actor.agency]))?.heads === true;
}
