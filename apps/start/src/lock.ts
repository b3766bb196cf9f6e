import { unlinkSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCK, makeDataDir } from './data-dir.js';
import { commandOf } from './process-info.js';

/**
 * Makes this process the only starter on a data folder, until it ends or calls what is returned.
 * Throws when another one runs there. The lock of one that was killed is taken over.
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  await makeDataDir(dataDir);
  const file = path.join(dataDir, LOCK);
  if (!(await take(file))) {
    const pid = await holder(file);
    if (pid !== undefined) {
      throw new Error(
        `Samspel already runs on ${dataDir} (process ${pid}). Stop that one first, or set SAMSPEL_DATA to another folder.`,
      );
    }
    await rm(file, { force: true });
    if (!(await take(file))) throw new Error(`Samspel is being started on ${dataDir} by somebody else at this moment.`);
  }
  return () => unlinkSync(file);
}

async function take(file: string): Promise<boolean> {
  return writeFile(file, String(process.pid), { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

/** The starter that holds the lock, if it runs. A number that belongs to another program by now, or to us, is stale. */
async function holder(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  if (pid === 0 || pid === process.pid) return undefined;
  return /apps[\\/]start[\\/]/.test(commandOf(pid) ?? '') ? pid : undefined;
}
