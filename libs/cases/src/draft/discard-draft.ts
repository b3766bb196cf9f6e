import { z } from 'zod';
import { row } from '#database';
import { DomainError } from '#use-case';
import type { Work } from '../work.js';

const Discarded = z.object({ case_id: z.string().nullable() });

/** Throws away what one had begun to write. */
export async function discardDraft({ manager, actor, trail }: Work, id: string): Promise<void> {
  const sql = 'delete from samspel.draft where id = $1 and account = $2 returning case_id';
  const gone = await row(manager, Discarded, sql, [id, actor.account]);
  if (gone === undefined) throw new DomainError({ code: 'no-access' });
  if (gone.case_id !== null) trail.opens(gone.case_id);
}
