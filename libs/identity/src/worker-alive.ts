import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { row } from '#database';

const Heard = z.object({ alive: z.boolean() });

/** Whether a worker was heard of in the last two minutes, of system time. Throws where the database can't be reached. */
export async function workerAlive(source: DataSource): Promise<boolean> {
  const heard = await row(
    source,
    Heard,
    "select exists (select from samspel.heartbeat where at > now() - interval '2 minutes') as alive",
  );
  return heard?.alive === true;
}
