import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { row } from '#database';

const Dropped = z.object({ dropped: z.int() });

/** Drops what was begun and lies for thirty days, or whose writer works there no longer; says how many. */
export async function dropDrafts(database: DataSource): Promise<number> {
  const found = await row(database, Dropped, 'select samspel.drop_drafts() as dropped');
  return found?.dropped ?? 0;
}
