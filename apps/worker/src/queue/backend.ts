import {
  assertSchemaCompatibility,
  type ConnectionOptions,
  createPostgresBackend,
  DEFAULT_SCHEMA,
  isPgPool,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
  setDefaultBackendFactory,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool, type PoolClient } from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ConnectionErrorLog } from './connection-error-log.js';

/** What BullMQ is to use, and how to close it when all queues are closed. */
export type QueueBackend = {
  /** Where an installation's own queues are: others may have theirs beside them, and take no job of these. */
  queuesOf: (installation: string) => { connection: ConnectionOptions; prefix: string };
  connectionErrors: ConnectionErrorLog;
  close: () => Promise<void>;
};

/** In a Redis cluster keys with the same word in braces lie on one node, which BullMQ's scripts need. */
const prefixOf = (installation: string): string => `{samspel:${installation}}`;

/** BullMQ takes four connections for the workers' LISTEN out of this pool; the rest is for queries. */
const POSTGRES_POOL = 12;

/** How long the queue may take, in milliseconds: what it is asked takes some, and it is asked to wait for a job ten seconds at most. */
const LIMITS = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  query_timeout: 35_000,
  // A connection on which nothing comes back is gone by then.
  maxLifetimeSeconds: 120,
};

/**
 * Redis or PostgreSQL, by the URL. Whose queues they are has to be said before Nest makes one: the backend is BullMQ's process-wide
 * default, which is all that `@nestjs/bullmq` needs.
 */
export async function openQueueBackend(url: string, log: Logger): Promise<QueueBackend> {
  const connectionErrors = new ConnectionErrorLog(log);
  return url.startsWith('redis') ? openRedis(url, log, connectionErrors) : openPostgres(url, connectionErrors);
}

function openRedis(url: string, log: Logger, connectionErrors: ConnectionErrorLog): QueueBackend {
  // BullMQ requires null: a command waits for the connection instead of failing.
  const redis = new Redis(url, { maxRetriesPerRequest: null, socketTimeout: LIMITS.statement_timeout });
  redis.on('error', connectionErrors.hear);
  void warnOfEviction(redis, log);
  return {
    queuesOf: (installation) => ({ connection: redis, prefix: prefixOf(installation) }),
    connectionErrors,
    close: async () => redis.disconnect(),
  };
}

/** A Redis that evicts keys forgets jobs. They come back at the next look, but late. */
async function warnOfEviction(redis: Redis, log: Logger): Promise<void> {
  try {
    const [, policy] = z.tuple([z.string(), z.string()]).parse(await redis.config('GET', 'maxmemory-policy'));
    if (policy !== 'noeviction') log.warn({ policy }, 'Redis may evict jobs: set maxmemory-policy to noeviction');
  } catch (error) {
    log.warn({ err: error }, 'Redis does not say its maxmemory-policy: see to it that it is noeviction');
  }
}

async function openPostgres(url: string, connectionErrors: ConnectionErrorLog): Promise<QueueBackend> {
  // One pool for all queues and workers: on its own BullMQ would make a pool for each of the eight.
  const pool = new Pool({
    connectionString: url,
    max: POSTGRES_POOL,
    keepAlive: true,
    ...LIMITS,
    options: `-c search_path=${DEFAULT_SCHEMA}`,
  });
  pool.on('error', connectionErrors.hear);
  await prepareSchema(pool);
  // BullMQ's types of a pool are narrower than pg's own; its guard bridges them.
  const connection: unknown = pool;
  if (!isPgPool(connection)) throw new Error('BullMQ does not take the pool of this version of pg.');
  return {
    queuesOf: (installation) => {
      // A prefix is Redis's alone: here the names of the queues tell installations apart.
      setDefaultBackendFactory((name, options, factoryOptions) =>
        createPostgresBackend(`${installation}.${name}`, { ...options, connection }, factoryOptions),
      );
      return { connection: {}, prefix: prefixOf(installation) };
    },
    connectionErrors,
    close: () => pool.end(),
  };
}

/** BullMQ makes its own tables, so the role of QUEUE_URL has to own that database or be allowed to create a schema in it. */
async function prepareSchema(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    if ((await schemaVersion(client)) < LATEST_SCHEMA_VERSION) await runMigrations(client, DEFAULT_SCHEMA);
  } finally {
    client.release();
  }
}

async function schemaVersion(client: PoolClient): Promise<number> {
  try {
    return await assertSchemaCompatibility(client, DEFAULT_SCHEMA);
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return 0;
    throw error;
  }
}
