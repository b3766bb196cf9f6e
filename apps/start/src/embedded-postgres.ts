import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnv } from '#config/env';
import { Client } from 'pg';
import { LOGS } from './data-dir.js';
import { freePort } from './ports.js';
import { type PostgresHome, clusterOf, preparePostgresHome, removePostgresHome } from './postgres-home.js';
import { commandOf, gone, isAlive } from './process-info.js';
import type { Running } from './running.js';
import { readSecrets } from './secrets.js';

export interface PostgresOptions {
  /** Holds the database, its passwords and its log. Made when missing. */
  readonly dataDir: string;
  /** The port to try first; taken ones are stepped around. 0: any. */
  readonly port?: number;
  /** False in tests only: faster, a power cut would ruin the database, and stopping removes it. */
  readonly durable?: boolean;
}

export interface Postgres extends Running {
  /** The owner's URL of the database `postgres`. */
  readonly url: string;
  readonly port: number;
}

/** Away from 5432, where a PostgreSQL of the machine's own is likely to be. */
const FIRST_PORT = 54320;
/** After a power cut PostgreSQL first reads its log again, which takes a while on a large database. */
const READY_MS = 120_000;
/** A fast stop writes everything down first; then the hard way. */
const STOP_MS = 30_000;

/**
 * Starts the PostgreSQL of a data folder, on 127.0.0.1 with passwords, and returns once it answers. One left running by
 * a starter that was killed is stopped first. As root it runs as an unprivileged user.
 */
export async function startPostgres({
  dataDir,
  port = FIRST_PORT,
  durable = true,
}: PostgresOptions): Promise<Postgres> {
  const secrets = await readSecrets(dataDir);
  const home = await preparePostgresHome(dataDir, secrets.installation);
  await stopPostgres(dataDir);
  await initialise(home, secrets.ownerPassword, durable);
  let first = port;
  for (;;) {
    const free = await freePort(first);
    const url = `postgres://postgres:${secrets.ownerPassword}@127.0.0.1:${free}/postgres`;
    const server = await launch(home, free, durable, dataDir);
    if (await answers(url, server.exited)) {
      const stop = async (): Promise<void> => {
        await server.stop();
        if (!durable) await removePostgresHome(dataDir);
      };
      return { ...server, stop, url, port: free };
    }
    // Somebody may have taken the port between our look and its start; then the next one. Anything else is an error.
    if ((await freePort(free)) === free) {
      throw new Error(`PostgreSQL did not start (${await server.exited}); see ${logOf(dataDir)}`);
    }
    first = free + 1;
  }
}

async function initialise(home: PostgresHome, password: string, durable: boolean): Promise<void> {
  if (await readFile(path.join(home.cluster, 'PG_VERSION')).catch(() => undefined)) return;
  const draft = `${home.cluster}.new`;
  const passwordFile = path.join(home.folder, 'password');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (home.owner) {
    for (const file of [draft, passwordFile]) await chown(file, home.owner.uid, home.owner.gid);
  }
  const initdb = spawn(
    home.bin('initdb'),
    [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // Sorts like C on every machine, yet knows that Å is the capital of å.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...unprivileged(home), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let words = '';
  for (const stream of [initdb.stdout, initdb.stderr])
    stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const how = await endOf(initdb);
  await rm(passwordFile);
  if (how !== 'code 0') throw new Error(`PostgreSQL's initdb failed (${how}):\n${words}`);
  await rename(draft, home.cluster);
}

async function launch(home: PostgresHome, port: number, durable: boolean, dataDir: string): Promise<Running> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  await mkdir(path.dirname(logOf(dataDir)), { recursive: true });
  const log = await open(logOf(dataDir), 'a', 0o600);
  const server = spawn(
    home.bin('postgres'),
    ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // In a session of its own: a Ctrl-C in the terminal must not stop it before the programs that use it.
    {
      ...unprivileged(home),
      stdio: ['ignore', log.fd, log.fd],
      detached: process.platform !== 'win32',
      windowsHide: true,
    },
  );
  const exited = endOf(server);
  await log.close();
  const stop = async (): Promise<void> => {
    server.kill('SIGINT');
    const hard = setTimeout(() => server.kill('SIGQUIT'), STOP_MS);
    await exited;
    clearTimeout(hard);
  };
  return { exited, stop, kill: () => void server.kill('SIGQUIT') };
}

/** True once the server answers, false when it ended instead. */
async function answers(url: string, exited: Promise<string>): Promise<boolean> {
  let ended = false;
  void exited.then(() => (ended = true));
  const until = Date.now() + READY_MS;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined); // said by the query below
    const trouble: unknown = await client.connect().then(
      () => undefined,
      (error: unknown) => error,
    );
    await client.end().catch(() => undefined);
    if (ended) return false;
    if (trouble === undefined) return true;
    if (Date.now() > until)
      throw new Error(`PostgreSQL does not answer after ${READY_MS / 1000} s`, { cause: trouble });
    await sleep(30);
  }
}

/**
 * Stops the server of a data folder that a killed starter left running. A pid file whose number meanwhile belongs to some
 * other program is removed, or PostgreSQL would take that program for a server and refuse to start. One of a dead server
 * stays: by it PostgreSQL waits for what that server left behind.
 */
export async function stopPostgres(dataDir: string): Promise<void> {
  const cluster = clusterOf(dataDir);
  const pidFile = path.join(cluster, 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const pid = Number(text.split('\n', 1)[0]);
  if (!isAlive(pid)) return;
  if (!commandOf(pid)?.includes(cluster)) return rm(pidFile, { force: true });
  process.kill(pid, 'SIGINT');
  if (await gone(pid, STOP_MS)) return;
  process.kill(pid, 'SIGQUIT');
  if (!(await gone(pid, STOP_MS)))
    throw new Error(`A PostgreSQL left from last time (process ${pid}) does not stop; stop it by hand.`);
}

/** Who it runs as, and from where: root's own working directory may be closed to that user. */
function unprivileged(home: PostgresHome): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  return { ...home.owner, cwd: home.folder, env: childEnv({ LC_ALL: 'C' }) };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
}

function logOf(dataDir: string): string {
  return path.join(dataDir, LOGS, 'postgresql.log');
}
