import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SECRETS } from './data-dir.js';

const shape = z.object({
  /** Names this data folder. A database cluster that lies elsewhere (see postgres-home.ts) carries it too. */
  installation: z.string(),
  ownerPassword: z.string(),
  apiPassword: z.string(),
  workerPassword: z.string(),
});
export type Secrets = Readonly<z.infer<typeof shape>>;

/** The passwords of this data folder; made at random the first time. Folder and file are for their owner alone. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  await mkdir(dataDir, { recursive: true });
  await chmod(dataDir, 0o700);
  const file = path.join(dataDir, SECRETS);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return shape.parse(JSON.parse(text));
  const random = (): string => randomBytes(24).toString('base64url');
  const secrets = { installation: random(), ownerPassword: random(), apiPassword: random(), workerPassword: random() };
  // Written whole or not at all: a half file after a power cut would lock everybody out of the database.
  await writeFile(`${file}.new`, JSON.stringify(secrets, undefined, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}
