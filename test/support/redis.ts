import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '../../apps/start/src/ports.js';
import { until } from './until.js';

/** A Redis that a test may empty. */
export type TestRedis = { url: string; client: Redis; close: () => Promise<void> };

/** A server that isn't ours may hold somebody's data: only an empty database of it is used, and the highest are used least. */
const FOREIGN_DATABASES = Array.from({ length: 15 }, (_, back) => 15 - back);

const NONE = 'No Redis: set REDIS_URL or install redis-server.';

/** REDIS_URL, else a redis-server of the test's own, else the one on 6379. */
export async function openRedis(): Promise<TestRedis> {
  const redis = await anyRedis();
  if (redis === undefined) throw new Error(NONE);
  return redis;
}

/**
 * Whether what needs Redis can be tested. Where it can't it is to be left out in sight, not passed; with REQUIRE_REDIS=1 this
 * throws, so that a build server can't leave it out at all.
 */
export async function redisIsHere(): Promise<boolean> {
  const redis = await anyRedis();
  await redis?.close();
  if (redis !== undefined) return true;
  if (process.env['REQUIRE_REDIS'] === '1') throw new Error(NONE);
  process.stderr.write(`\n*** ${NONE} What needs Redis is NOT tested. ***\n\n`);
  return false;
}

async function anyRedis(): Promise<TestRedis | undefined> {
  const given = process.env['REDIS_URL'];
  if (given !== undefined) return onServer(new URL(given));
  return (await startServer()) ?? (await onServer(new URL('redis://127.0.0.1:6379')).catch(() => undefined));
}

async function startServer(): Promise<TestRedis | undefined> {
  const port = await freePort(0);
  const server = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const exited = once(server, 'exit').catch(() => undefined);
  const started = await once(server, 'spawn').then(
    () => true,
    () => false,
  );
  if (!started) return undefined;
  const url = `redis://127.0.0.1:${port}`;
  const client = quiet(url);
  await until('redis-server answers', async () => (await client.ping().catch(() => '')) === 'PONG');
  return {
    url,
    client,
    close: async () => {
      client.disconnect();
      server.kill();
      await exited;
    },
  };
}

async function onServer(server: URL): Promise<TestRedis> {
  for (const database of FOREIGN_DATABASES) {
    const url = new URL(server);
    url.pathname = `/${database}`;
    const client = quiet(url.href);
    const keys = await client.dbsize().catch((error: unknown) => {
      client.disconnect();
      throw error;
    });
    if (keys === 0) {
      const close = async (): Promise<void> => {
        await client.flushdb();
        client.disconnect();
      };
      return { url: url.href, client, close };
    }
    client.disconnect();
  }
  throw new Error(`Every database of the Redis on ${server.host} holds something: empty one, or set REDIS_URL.`);
}

/** Without a listener ioredis prints every failed connection; the command that fails says it once. */
function quiet(url: string): Redis {
  const client = new Redis(url, { maxRetriesPerRequest: 3 });
  client.on('error', () => undefined);
  return client;
}
