import type { DataSource } from 'typeorm';

/** Whether a worker was heard of in the last two minutes, of system time. Throws where the database can't be reached. */
export async function workerAlive(source: DataSource): Promise<boolean> {
  const [row]: { alive: boolean }[] = await source.query(
    "select exists (select from samspel.heartbeat where at > now() - interval '2 minutes') as alive",
  );
  return row?.alive === true;
}
