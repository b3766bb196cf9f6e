import { readFile } from 'node:fs/promises';
import { hash } from '@node-rs/argon2';
import { readShippedSettings } from '#config/settings';
import { dataSource, migrate, ownerSource } from '#database';
import { DEMO_PASSWORD, towns } from '../../apps/start/src/demo/directory.js';
import { loadDirectory } from '../../apps/start/src/demo/load-directory.js';
import { identityKeys } from './identity-keys.js';
import { passwords } from './names.js';
import { testOffset } from './now.js';

/** Makes a database of this name on a server: migrated, two towns in it, no cases. What it answers is its URL as the server's superuser. */
export async function makeTemplate(server: string, name: string): Promise<string> {
  const admin = await dataSource(server, 1).initialize();
  await admin.query(`create database ${name}`);
  await admin.destroy();
  const url = new URL(server);
  url.pathname = name;
  const settings = readShippedSettings('config/settings');
  await migrate({ url: url.href, passwords, keys: identityKeys, demo: true, settings });
  const owner = await ownerSource(url.href).initialize();
  await owner.query('update samspel.installation set case_time_offset_ms = $1', [testOffset()]);
  await owner.transaction(async (manager) => {
    for (const town of towns) await loadDirectory(manager, town);
    // A hash that is slow to make is slow to check, and the tests sign in thousands of times.
    const quick = await hash(DEMO_PASSWORD, { memoryCost: 8, timeCost: 1 });
    await manager.query('update samspel.account set password_hash = $1', [quick]);
  });
  await owner.destroy();
  const superuser = await dataSource(url.href, 1).initialize();
  await superuser.query(await readFile('test/support/pristine.sql', 'utf8'));
  await superuser.destroy();
  return url.href;
}
