import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

// What lies in the data folder, besides PostgreSQL's own (postgres-home.ts).
export const SECRETS = 'secrets.json';
export const LOCK = 'starter.pid';
export const LOGS = 'logs';
export const MAIL = 'mail';
/** What was published of the audit's seals. */
export const AUDIT_HEADS = 'audit-heads';
/** Written when the demo data is complete: without it a start begins afresh. */
export const DEMO_LOADED = 'demo-loaded';

/** All of it that a reset clears; the lock goes with whoever holds it. */
export const CLEARED = [DEMO_LOADED, AUDIT_HEADS, LOGS, MAIL, SECRETS];

/** Makes the data folder where it is missing, closed to others. Says in plain words why it can't be one. */
export async function makeDataDir(dataDir: string): Promise<void> {
  await make(dataDir).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `${dataDir} can't be made or written to (${error.code}). Set SAMSPEL_DATA to a folder that you may write in.`,
      { cause: error },
    );
  });
  if (!(await stat(dataDir)).isDirectory()) {
    throw new Error(`${dataDir} is a file, not a folder. Set SAMSPEL_DATA to a folder.`);
  }
}

/** Level by level: Node's own way to make several runs for ever where the file system lets nobody make any, as /proc. */
async function make(dir: string): Promise<void> {
  const parent = path.dirname(dir);
  await mkdir(dir, { mode: 0o700 }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return;
    if (error.code !== 'ENOENT' || parent === dir || (await exists(parent))) throw error;
    await make(parent);
    await mkdir(dir, { mode: 0o700 });
  });
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
