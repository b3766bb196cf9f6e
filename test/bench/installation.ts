import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataSource } from '#database';
import { apiDatabases } from '../../apps/start/src/database.js';
import { startPostgres } from '../../apps/start/src/embedded-postgres.js';
import { startMailCatcher } from '../../apps/start/src/mail-catcher.js';
import { freePort } from '../../apps/start/src/ports.js';
import { removePostgresHome } from '../../apps/start/src/postgres-home.js';
import { startProgram } from '../../apps/start/src/program.js';
import { untilReady } from '../../apps/start/src/ready.js';
import type { Stoppable } from '../../apps/start/src/running.js';
import { identityEnv, readSecrets } from '../../apps/start/src/secrets.js';

type DatabaseModule = typeof import('../../apps/start/src/database.js');
type LoadModule = typeof import('../../apps/start/src/demo/load-directory.js');
type DirectoryModule = typeof import('../../apps/start/src/demo/directory.js');

export type Installation = { base: URL; apiDatabase: string; synchronousCommit: string; stop: () => Promise<void> };

/** Two towns without a case, with database, api and worker: the programs that were built in `root`, on a server of their own. */
export async function startInstallation(root: string, dataDir: string, firstPort: number): Promise<Installation> {
  const started: Stoppable[] = [];
  const stop = async (): Promise<void> => {
    for (const each of started.toReversed()) await each.stop();
    await removePostgresHome(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const postgres = await startPostgres({ dataDir });
    started.push(postgres);
    // The migrations are those of the programs, and so are the towns.
    const built = (file: string): string => pathToFileURL(join(root, 'dist/apps/start/src', file)).href;
    const { openDatabases }: DatabaseModule = await import(built('database.js'));
    const { loadDirectory }: LoadModule = await import(built('demo/load-directory.js'));
    const { towns }: DirectoryModule = await import(built('demo/directory.js'));
    const secrets = await readSecrets(dataDir);
    const urls = await openDatabases(postgres.url, secrets, true);
    const owner = await dataSource(new URL('/samspel', postgres.url).href, 1).initialize();
    await owner.transaction(async (manager) => {
      for (const town of towns) await loadDirectory(manager, town);
    });
    const [commit]: { synchronous_commit: string }[] = await owner.query('show synchronous_commit');
    await owner.destroy();
    const port = await freePort(firstPort);
    const mail = await startMailCatcher(dataDir, [port]);
    started.push(mail);
    const env = {
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      SMTP_URL: mail.smtpUrl,
      QUEUE_URL: urls.queue,
      WORKFLOWS_DIR: join(root, 'config/workflows'),
      ...identityEnv(secrets),
      AUDIT_KEY: secrets.auditKey,
      // Two people do in a second what a town does in a day.
      WRITES_PER_MINUTE: '1000000',
    };
    const databases = { api: apiDatabases(urls), worker: { DATABASE_URL: urls.worker } };
    for (const [name, urlsOf] of Object.entries(databases)) {
      const script = join(root, `dist/apps/${name}/src/main.js`);
      const logFile = join(dataDir, `${name}.log`);
      started.push(await startProgram({ script, env: { ...env, ...urlsOf }, logFile }));
    }
    const base = new URL(`http://127.0.0.1:${port}`);
    await untilReady(new URL('/health/ready', base).href, new AbortController().signal);
    return { base, apiDatabase: urls.api, synchronousCommit: commit?.synchronous_commit ?? '?', stop };
  } catch (error) {
    for (const name of ['api', 'worker'])
      console.error(`${name}:\n${await readFile(join(dataDir, `${name}.log`), 'utf8').catch(String)}`);
    await stop();
    throw error;
  }
}
