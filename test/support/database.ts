import { randomBytes } from 'node:crypto';
import { dataSource } from '#database';
import { passwords, TEMPLATE } from './names.js';

export type TestDatabase = {
  /** PostgreSQL's superuser, who migrates. */
  migrateUrl: string;
  apiUrl: string;
  authUrl: string;
  workerUrl: string;
  drop: () => Promise<void>;
};

/** A database of a test file's own, cloned from the template in some tens of milliseconds. */
export async function freshDatabase(): Promise<TestDatabase> {
  return made(`template ${TEMPLATE}`, (name) => `revoke temporary on database ${name} from public`);
}

/** One with nothing in it, not even a schema. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return made('template template1');
}

/** As a backup would have it: who is in it has to go out for a moment, and comes in again. */
export async function copyOf({ migrateUrl }: TestDatabase): Promise<TestDatabase> {
  const name = new URL(migrateUrl).pathname.slice(1);
  const quietly = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
  return made(`template ${name}`, (copy) => `revoke temporary on database ${copy} from public`, quietly);
}

/** What `migrate` revoked in the template is no part of what is cloned. */
async function made(from: string, then?: (name: string) => string, first?: string): Promise<TestDatabase> {
  const server = process.env['SAMSPEL_TEST_POSTGRES'];
  if (server === undefined) throw new Error('The tests have no PostgreSQL: run them with npm test.');
  const name = `samspel_${randomBytes(6).toString('hex')}`;
  if (first !== undefined) await onServer(server, first);
  await onServer(server, `create database ${name} ${from}`);
  if (then !== undefined) await onServer(server, then(name));
  return addressed(server, name);
}

/** A database of this name on a server, as each role finds it. */
export function addressed(server: string, name: string): TestDatabase {
  return {
    migrateUrl: urlOf(server, name),
    apiUrl: urlOf(server, name, 'samspel_api', passwords.samspel_api),
    authUrl: urlOf(server, name, 'samspel_auth', passwords.samspel_auth),
    workerUrl: urlOf(server, name, 'samspel_worker', passwords.samspel_worker),
    drop: async () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}

async function onServer(server: string, sql: string): Promise<void> {
  const source = await dataSource(server, 1).initialize();
  try {
    await source.query(sql);
  } finally {
    await source.destroy();
  }
}

function urlOf(server: string, database: string, user?: string, password?: string): string {
  const url = new URL(server);
  url.pathname = database;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}
