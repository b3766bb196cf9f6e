import { DataSource, type DataSourceOptions, QueryFailedError } from 'typeorm';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';

/**
 * How many connections a program keeps: more than it can have at work at once, since each that takes turns with many others on a
 * few cores finds its plans gone from their caches (with 20 a change cost a tenth more), and far below what a small PostgreSQL
 * takes (100).
 */
const POOL = 10;

/**
 * How long the two programs wait, in milliseconds. Nothing waits for ever: one row that is held, or one connection that leads
 * nowhere, would take every other request with it.
 */
const LIMITS = {
  // A change takes some milliseconds. Who waits longer than very many of them for a row is told to try again.
  lock_timeout: 3_000,
  // For a connection: longer than three times for a row, so that those behind the waiters for a held row get one as they give up.
  connectionTimeoutMillis: 10_000,
  // The longest read is a year's statistics of a large town.
  statement_timeout: 30_000,
  // Nothing outside the database is waited for within a transaction. One left open by a program that hangs frees its rows.
  idle_in_transaction_session_timeout: 30_000,
  // On our side, where a network swallows the answer too: longer than the database's own limit, which says more.
  query_timeout: 35_000,
};

/** A connection is closed after so long, so that those on which nothing comes back are all gone by then. */
const LIFETIME_SECONDS = 120;

/** A connection pool for the role of one of the programs, with limits to what it waits for. */
export function databaseOptions(url: string, pool = POOL): DataSourceOptions {
  const options = unlimited(url, pool);
  return { ...options, extra: { ...options.extra, ...LIMITS, pipeline: true, maxLifetimeSeconds: LIFETIME_SECONDS } };
}

/** Sign-in holds a connection for two short statements; checking the password between them holds none. */
const SIGN_IN_POOL = 2;

/** The api's pool for the role that signs in; nothing is mapped there. */
export function signInOptions(url: string): DataSourceOptions {
  return { ...databaseOptions(url, SIGN_IN_POOL), entities: [], migrations: [] };
}

/** The schema is never synchronised: migrations alone change it. */
function unlimited(url: string, pool: number): DataSourceOptions & { extra: object } {
  return {
    type: 'postgres',
    url,
    schema: 'samspel',
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: { max: pool },
  };
}

/** 57P03 is a PostgreSQL that starts up; with the others nothing listens there yet. Anything else, a wrong password say, stays wrong. */
const AWAY = new Set(['57P03', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Whether it is worth waiting for the database after this error. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && AWAY.has(error.code);
}

/** Whether somebody else held a row for longer than it was waited for. */
export function isHeld(error: unknown): boolean {
  return error instanceof QueryFailedError && 'code' in error.driverError && error.driverError.code === '55P03';
}

/** Owns the schema and everything in it, and nothing else. Nobody signs in as it: whoever migrates is a member, and acts as it. */
export const OWNER = 'samspel_owner';

/** The same for a tool that acts as the schema's owner: every connection takes on its role as it opens. */
export function ownerSource(url: string, pool = 1): DataSource {
  const options = unlimited(url, pool);
  return new DataSource({ ...options, extra: { ...options.extra, options: `-c role=${OWNER}` } });
}

/** For a tool that initialises and destroys it itself, and waits as long as it takes: a migration of a large table, say. */
export function dataSource(url: string, pool = POOL): DataSource {
  return new DataSource(unlimited(url, pool));
}
