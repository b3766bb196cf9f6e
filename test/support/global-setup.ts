import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOGS } from '../../apps/start/src/data-dir.js';
import { startPostgres } from '../../apps/start/src/embedded-postgres.js';
import { removePostgresHome } from '../../apps/start/src/postgres-home.js';
import { TEMPLATE } from './names.js';
import { beginTestTime } from './now.js';
import { makeTemplate } from './template.js';

/** A real PostgreSQL of the tests' own, with a template that tests clone. What it answers stops it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samspel-test-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  beginTestTime();
  await makeTemplate(postgres.url, TEMPLATE);
  process.env['SAMSPEL_TEST_POSTGRES'] = postgres.url;
  process.env['SAMSPEL_TEST_POSTGRES_LOG'] = join(dataDir, LOGS, 'postgresql.log');
  return async () => {
    await postgres.stop();
    await removePostgresHome(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
}
