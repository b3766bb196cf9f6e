import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSource } from '#database';
import { startPostgres } from '../../../apps/start/src/embedded-postgres.js';
import { clusterOf, removePostgresHome } from '../../../apps/start/src/postgres-home.js';
import { freePort } from '../../../apps/start/src/ports.js';
import { ApiProgram } from '../../support/api-program.js';
import { addressed } from '../../support/database.js';
import { MailCatcher } from '../../support/mail-catcher.js';
import { passwords } from '../../support/names.js';
import { makeTemplate } from '../../support/template.js';
import { Town } from '../../support/town.js';
import { until } from '../../support/until.js';
import { WorkerProgram } from '../../support/worker-program.js';

export type Backend = 'Redis' | 'PostgreSQL';
export type Victim = 'api' | 'worker' | 'queue' | 'database';

/** A cluster that was cut off reads its log again, on a machine that has other tests to run. */
const PATIENCE_MS = 180_000;

/** All of an installation, each part a program of its own that can be killed: as on a machine whose supervisor starts it again. */
export class House {
  private api: ApiProgram | undefined;
  private worker: WorkerProgram | undefined;
  private redis: ChildProcess | undefined;

  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
    readonly town: Town,
    readonly catcher: MailCatcher,
    private readonly queue: { url: string; redisPort: number | undefined },
  ) {}

  static async build(backend: Backend): Promise<House> {
    const dataDir = await mkdtemp(join(tmpdir(), 'samspel-faults-'));
    const { url: server, port } = await startPostgres({ dataDir });
    await makeTemplate(server, 'samspel');
    const town = await Town.open(addressed(server, 'samspel'));
    const redisPort = backend === 'Redis' ? await freePort(0) : undefined;
    const url = redisPort === undefined ? await queueOn(server) : `redis://127.0.0.1:${redisPort}`;
    const house = new House(dataDir, port, town, await MailCatcher.open(), { url, redisPort });
    await house.tend();
    return house;
  }

  /** What may be killed here: a queue in the database goes with it. */
  get victims(): Victim[] {
    return this.queue.redisPort === undefined ? ['api', 'worker', 'database'] : ['api', 'worker', 'queue', 'database'];
  }

  /** kill -9: no word of farewell, and whatever it held in memory is gone. */
  async kill(victim: Victim): Promise<void> {
    switch (victim) {
      case 'api':
      case 'worker': {
        const child = this[victim]?.child;
        if (child === undefined || ended(child)) return;
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
        return;
      }
      case 'queue': {
        const { redis } = this;
        if (redis === undefined || ended(redis)) return;
        const exited = once(redis, 'exit');
        redis.kill('SIGKILL');
        await exited;
        return;
      }
      case 'database': {
        const [pid] = (await readFile(join(clusterOf(this.dataDir), 'postmaster.pid'), 'utf8')).split('\n');
        process.kill(Number(pid), 'SIGKILL');
        // Its backends see that it is gone, and go too; one that would not is stopped by the start.
        await this.again('the database is back', () => startPostgres({ dataDir: this.dataDir, port: this.port }));
      }
    }
  }

  /** Starts what does not run, as a supervisor does. */
  async tend(): Promise<void> {
    const { redisPort, url } = { ...this.queue };
    if (redisPort !== undefined && ended(this.redis)) this.redis = await startRedis(redisPort);
    if (ended(this.api?.child)) this.api = await this.again('the api runs', () => ApiProgram.start(this.town.database));
    if (ended(this.worker?.child))
      this.worker = await this.again('the worker runs', () => WorkerProgram.start(this.town, url, this.catcher.url));
  }

  /** What was claimed by a program that is gone is let go after two minutes: here they pass at once. */
  async letGoOfClaims(): Promise<void> {
    await this.again('claims are let go', () =>
      this.town.rows('update samspel.mail set claimed_until = now() where claimed_until is not null'),
    );
  }

  /** Asks until it is answered, by whichever api runs then. */
  async asked(ask: (api: ApiProgram) => Promise<boolean>): Promise<void> {
    await until(
      'the api has answered',
      async () => {
        await this.tend();
        return this.api !== undefined && (await ask(this.api).catch(() => false));
      },
      PATIENCE_MS,
    );
  }

  /** Does it until it succeeds: what it needs may be away. */
  async again<T>(what: string, act: () => Promise<T>): Promise<T> {
    const done: { result?: T; error?: unknown } = {};
    await until(
      what,
      async () => {
        try {
          done.result = await act();
          return true;
        } catch (error) {
          done.error = error;
          return false;
        }
      },
      PATIENCE_MS,
    ).catch((error: unknown) => {
      throw new Error(String(error), { cause: done.error });
    });
    if (done.result === undefined) throw new Error(`Nothing came of it: ${what}.`);
    return done.result;
  }

  async close(): Promise<void> {
    await this.api?.stop();
    await this.worker?.stop();
    await this.kill('queue');
    await this.catcher.close();
    await this.town.close();
    const { stop } = await startPostgres({ dataDir: this.dataDir, port: this.port });
    await stop();
    await removePostgresHome(this.dataDir);
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

const ended = (child: ChildProcess | undefined): boolean =>
  child === undefined || child.exitCode !== null || child.signalCode !== null;

async function queueOn(server: string): Promise<string> {
  const name = `samspel_queue_${randomBytes(4).toString('hex')}`;
  const admin = await dataSource(server, 1).initialize();
  await admin.query(`create database ${name} owner samspel_worker`);
  await admin.destroy();
  const url = new URL(server);
  url.pathname = name;
  url.username = 'samspel_worker';
  url.password = passwords.samspel_worker;
  return url.href;
}

/** One that keeps nothing on disk: killed, it has forgotten everything. */
async function startRedis(port: number): Promise<ChildProcess> {
  const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', words, { stdio: 'ignore' });
  await once(child, 'spawn');
  return child;
}
