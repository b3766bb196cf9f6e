import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOGS } from '../../apps/start/src/data-dir.js';
import { loadDirectory } from '../../apps/start/src/demo/load-directory.js';
import { towns } from '../../apps/start/src/demo/directory.js';
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
  });
  await owner.destroy();
  process.env['SAMSPEL_TEST_POSTGRES'] = postgres.url;
  process.env['SAMSPEL_TEST_POSTGRES_LOG'] = join(dataDir, LOGS, 'postgresql.log');
  return async () => {
    await postgres.stop();
    await removePostgresHome(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
}
