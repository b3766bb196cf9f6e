// `npm run schema`: writes what the migrations and the functions' files make of an empty database, so that a change of the
// schema is read as such. A test holds it true.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSchema, ownerSource } from '#database';
import { openDatabases } from './database.js';
import { startPostgres } from './embedded-postgres.js';
import { readSecrets } from './secrets.js';

const FILE = 'libs/database/schema.sql';

const dataDir = await mkdtemp(join(tmpdir(), 'samspel-schema-'));
const postgres = await startPostgres({ dataDir, durable: false });
try {
  const { migrate } = await openDatabases(postgres.url, await readSecrets(dataDir), true);
  const source = await ownerSource(migrate).initialize();
  await writeFile(FILE, await describeSchema(source));
  await source.destroy();
  process.stdout.write(`${FILE} says what the schema is.\n`);
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
