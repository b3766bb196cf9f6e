// npm run reset: clears what npm start has kept, so that the next start begins with fresh demo data.
import { rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { readStartEnv } from '#config/env';
import { CLEARED } from './data-dir.js';
import { stopPostgres } from './embedded-postgres.js';
import { lockDataDir } from './lock.js';
import { removePostgresHome } from './postgres-home.js';

const dataDir = path.resolve(readStartEnv().SAMSPEL_DATA);
try {
  const unlock = await lockDataDir(dataDir);
  // One that a killed starter left running would go on writing into what we delete.
  await stopPostgres(dataDir);
  await removePostgresHome(dataDir);
  // By name: SAMSPEL_DATA may be a folder that holds other things too.
  for (const name of CLEARED) await rm(path.join(dataDir, name), { recursive: true, force: true });
  unlock();
  await rmdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY') throw error;
  });
  process.stdout.write(`Cleared ${dataDir}. The next npm start begins afresh.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
