import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SECRETS } from './data-dir.js';

const shape = z.object({
  /** Names this data folder. A database cluster that lies elsewhere (see postgres-home.ts) carries it too. */
  installation: z.string(),
  /** Of PostgreSQL's superuser, as which the starter makes databases and migrates. */
  ownerPassword: z.string(),
  apiPassword: z.string(),
  authPassword: z.string(),
  workerPassword: z.string(),
  /** As IDENTITY_KEYS and IDENTITY_LOOK_UP_KEY of the environment. */
  identityKeys: z.string(),
  identityLookUpKey: z.string(),
  /** As AUDIT_KEY. */
  auditKey: z.string(),
});
export type Secrets = Readonly<z.infer<typeof shape>>;

/** The passwords and keys of this data folder; made at random the first time. Folder and file are for their owner alone. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  await mkdir(dataDir, { recursive: true });
  await chmod(dataDir, 0o700);
  const file = path.join(dataDir, SECRETS);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const found = text === undefined ? newPasswords() : z.looseObject({}).parse(JSON.parse(text));
  // A folder of before there were keys, or a role for sign-in, is given them.
  const secrets = shape.parse({ ...newKeys(), authPassword: newPassword(), ...found });
  const whole = JSON.stringify(secrets, undefined, 2);
  if (whole === text) return secrets;
  // Written whole or not at all: a half file after a power cut would lock everybody out of the database.
  await writeFile(`${file}.new`, whole, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

/** What the programs that read people are given of it. */
export const identityEnv = ({ identityKeys, identityLookUpKey }: Secrets): Record<string, string> => ({
  IDENTITY_KEYS: identityKeys,
  IDENTITY_LOOK_UP_KEY: identityLookUpKey,
});

const newPassword = (): string => randomBytes(24).toString('base64url');

function newPasswords(): Pick<Secrets, 'installation' | 'ownerPassword' | 'apiPassword' | 'workerPassword'> {
  return {
    installation: newPassword(),
    ownerPassword: newPassword(),
    apiPassword: newPassword(),
    workerPassword: newPassword(),
  };
}

function newKeys(): Pick<Secrets, 'identityKeys' | 'identityLookUpKey' | 'auditKey'> {
  const key = (): string => randomBytes(32).toString('base64');
  return { identityKeys: `k1:${key()}`, identityLookUpKey: key(), auditKey: key() };
}
