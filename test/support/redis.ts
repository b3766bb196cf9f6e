import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '../../apps/start/src/ports.js';
import { until } from './until.js';

/** A Redis that a test may empty. */
export type TestRedis = { url: string; client: Redis; close: () => Promise<void> };

/** A server that isn't ours may hold somebody's data: only an empty database of it is used, and the highest are used least. */
const FOREIGN_DATABASES = Array.from({ length: 15 }, (_, back) => 15 - back);

/**
 * REDIS_URL, else a redis-server of the test's own, else the one on 6379. Where there is none the test is left out, loudly;
 * with REQUIRE_REDIS=1 it fails, so that a build server can't leave it out unnoticed.
 */
export async function openRedis(): Promise<TestRedis | undefined> {
  const given = process.env['REDIS_URL'];
  if (given !== undefined) return onServer(new URL(given));
  const own = (await startServer()) ?? (await onServer(new URL('redis://127.0.0.1:6379')).catch(() => undefined));
  if (own !== undefined) return own;
  const message = 'No Redis: set REDIS_URL or install redis-server.';
  if (process.env['REQUIRE_REDIS'] === '1') throw new Error(message);
  process.stderr.write(`\n*** ${message} What needs Redis is NOT tested. ***\n\n`);
  return undefined;
}

async function startServer(): Promise<TestRedis | undefined> {
  const port = await freePort(0);
  const server = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const exited = once(server, 'exit').catch(() => undefined);
  const started = await Promise.race([once(server, 'spawn').then(() => true), once(server, 'error').then(() => false)]);
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
    if ((await client.dbsize()) === 0) {
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
