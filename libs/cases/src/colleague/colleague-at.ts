import { z } from 'zod';
import { row } from '#database';
import type { Work } from '../work.js';
import { worksHere } from './works-here.js';

const Colleague = z.object({ account: z.string() });

/**
 * The account of somebody who works at the actor's agency today, as the directory writes it, however it was sent. Whoever is on duty
 * has no cases of their own: in the morning they would not see them.
 */
export async function colleagueAt({ manager, actor }: Work, person: string): Promise<string | undefined> {
  const sql = `select a.id as account from samspel.account a where a.id = $2 and ${worksHere('a.id')}`;
  return (await row(manager, Colleague, sql, [actor.agency, person]))?.account;
}
