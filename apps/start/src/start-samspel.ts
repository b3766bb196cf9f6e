import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AUDIT_HEADS, DEMO_LOADED, LOGS } from './data-dir.js';
import { apiDatabases, openDatabases } from './database.js';
import { type Postgres, startPostgres } from './embedded-postgres.js';
import { keepRunning } from './keep-running.js';
import { startMailCatcher } from './mail-catcher.js';
import { freePort } from './ports.js';
import { startProgram } from './program.js';
import { untilReady } from './ready.js';
import type { Running, Stoppable } from './running.js';
import { identityEnv, readSecrets } from './secrets.js';

export interface Start {
  readonly dataDir: string;
  readonly firstPort: number;
  /** The demo's cases, or its towns alone: a journey brings its own case. */
  readonly cases: 'all' | 'none';
  /** Filled with what runs, in order, also when the start fails halfway. */
  readonly started: Stoppable[];
  say(line: string): void;
  /** Aborted when somebody stops us; the start then throws after the step it is at. */
  readonly signal: AbortSignal;
  /** Called later on, when something can't be kept running. */
  giveUp(reason: Error): void;
}

export interface Addresses {
  readonly app: string;
  readonly inbox: string;
}

/** Starts everything, keeps it running, and returns when Samspel is ready to be used, demo data and all. */
export async function startSamspel(start: Start): Promise<Addresses> {
  const { dataDir, firstPort, cases, started, say, signal, giveUp } = start;
  const logFile = (name: string): string => path.join(dataDir, LOGS, `${name}.log`);
  const keep = (name: string, first: Running, again: () => Promise<Running>): void => {
    started.push(keepRunning({ name, first, again, log: logFile(name), say, giveUp }));
    signal.throwIfAborted();
  };
  await rm(path.join(dataDir, LOGS), { recursive: true, force: true });

  const postgres = await startPostgres({ dataDir });
  keep('postgresql', postgres, () => startPostgresAgain(dataDir, postgres.port));

  const demoLoaded = await exists(path.join(dataDir, DEMO_LOADED));
  const secrets = await readSecrets(dataDir);
  const urls = await openDatabases(postgres.url, secrets, !demoLoaded);
  signal.throwIfAborted();

  if (!demoLoaded) {
    // Before the worker runs: while history is told, case time is wound back and forth.
    say('Loading the demo data …');
    const databases = { ...apiDatabases(urls), MIGRATION_DATABASE_URL: urls.migrate };
    const demoEnv = { ...databases, ...identityEnv(secrets), DEMO_CASES: cases };
    await loadDemo(demoEnv, logFile('demo'), signal);
    await writeFile(path.join(dataDir, DEMO_LOADED), '');
  }
  const mail = await startMailCatcher(dataDir, [firstPort]);
  started.push(mail);

  const port = await freePort(firstPort);
  if (port !== firstPort) say(`Port ${firstPort} is taken; Samspel takes ${port}.`);
  const address = `http://localhost:${port}`;
  const both = { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: address, MAIL_CATCHER_URL: mail.inboxUrl };
  const auditEnv = { AUDIT_KEY: secrets.auditKey, AUDIT_HEAD_FILE: path.join(dataDir, AUDIT_HEADS) };
  const mailEnv = { QUEUE_URL: urls.queue, SMTP_URL: mail.smtpUrl };
  const workerEnv = { ...both, ...auditEnv, ...mailEnv, DATABASE_URL: urls.worker };
  const apiEnv = { ...both, ...identityEnv(secrets), ...apiDatabases(urls) };
  for (const [name, env] of [
    ['api', apiEnv],
    ['worker', workerEnv],
  ] as const) {
    const run = (): Promise<Running> =>
      startProgram({ script: `dist/apps/${name}/src/main.js`, env, logFile: logFile(name) });
    keep(name, await run(), run);
  }
  await untilReady(`http://127.0.0.1:${port}/health/ready`, signal);

  return { app: address, inbox: mail.inboxUrl };
}

/** Api and worker know the port, so it must be the same one. */
async function startPostgresAgain(dataDir: string, port: number): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir, port });
  if (postgres.port === port) return postgres;
  await postgres.stop();
  throw new Error(`port ${port} is taken by another program`);
}

async function loadDemo(env: Record<string, string>, logFile: string, signal: AbortSignal): Promise<void> {
  const demo = await startProgram({ script: 'dist/apps/start/src/demo.js', env, logFile });
  const stop = (): void => void demo.stop();
  signal.addEventListener('abort', stop, { once: true });
  const how = await demo.exited;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (how !== 'code 0') throw new Error(`the demo data could not be loaded (${how}); see ${logFile}`);
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
