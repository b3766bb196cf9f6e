import { z } from 'zod';
import { type Executor, row } from './rows.js';

const Installation = z.object({ id: z.string() });

/**
 * What tells this installation from every other: the cluster that its database is in, by the number that PostgreSQL gave it as it was
 * made, and the database there. Not kept in a table, where a copy made to try something would have it too.
 */
export async function installationOf(executor: Executor): Promise<string> {
  const found = await row(
    executor,
    Installation,
    `select concat(c.system_identifier, '-', d.oid) as id from pg_control_system() c, pg_database d
     where d.datname = current_database()`,
  );
  if (found === undefined) throw new Error('PostgreSQL does not say which database it is.');
  return found.id;
}
