import { z } from 'zod';
import { row } from '#database';
import type { Work } from '../work.js';

const Colleague = z.object({ account: z.string() });

/** The account of somebody who works at the actor's agency, as the directory writes it, however it was sent. */
export async function colleagueAt({ manager, actor }: Work, person: string): Promise<string | undefined> {
  const sql = 'select account from samspel.membership where account = $1 and agency = $2';
  return (await row(manager, Colleague, sql, [person, actor.agency]))?.account;
}
