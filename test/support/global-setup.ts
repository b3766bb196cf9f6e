import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOGS } from '../../apps/start/src/data-dir.js';
import { hash } from '@node-rs/argon2';
import { loadDirectory } from '../../apps/start/src/demo/load-directory.js';
import { DEMO_PASSWORD, towns } from '../../apps/start/src/demo/directory.js';
import { startPostgres } from '../../apps/start/src/embedded-postgres.js';
import { removePostgresHome } from '../../apps/start/src/postgres-home.js';
import { readShippedSettings } from '#config/settings';
import { dataSource, migrate, ownerSource } from '#database';
import { identityKeys } from './identity-keys.js';
import { passwords, TEMPLATE } from './names.js';
import { beginTestTime, testOffset } from './now.js';

/** A real PostgreSQL of the tests' own, with a template: migrated, two towns in it, no cases. Each test file clones it. What it answers stops it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samspel-test-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  const admin = await dataSource(postgres.url, 1).initialize();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.destroy();
  const url = new URL(postgres.url);
  url.pathname = TEMPLATE;
  const settings = readShippedSettings('config/settings');
  await migrate({ url: url.href, passwords, keys: identityKeys, demo: true, settings });
  const owner = await ownerSource(url.href).initialize();
  beginTestTime();
  await owner.query('update samspel.installation set case_time_offset_ms = $1', [testOffset()]);
  await owner.transaction(async (manager) => {
    for (const town of towns) await loadDirectory(manager, town);
    // A hash that is slow to make is slow to check, and the tests sign in thousands of times.
    const quick = await hash(DEMO_PASSWORD, { memoryCost: 8, timeCost: 1 });
    await manager.query('update samspel.account set password_hash = $1', [quick]);
  });
  await owner.destroy();
  const setUp = await dataSource(url.href, 1).initialize();
  await setUp.query(await readFile('test/support/pristine.sql', 'utf8'));
  await setUp.destroy();
  process.env['SAMSPEL_TEST_POSTGRES'] = postgres.url;
  process.env['SAMSPEL_TEST_POSTGRES_LOG'] = join(dataDir, LOGS, 'postgresql.log');
  return async () => {
    await postgres.stop();
    await removePostgresHome(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
}
