import { readShippedSettings } from '#config/settings';
import { identitySecretsOf, readIdentityEnv } from '#config/env';
import { IdentityKeys, migrate } from '#database';
import { Client } from 'pg';
import { identityEnv, type Secrets } from './secrets.js';

export interface DatabaseUrls {
  /** PostgreSQL's superuser, who migrates. */
  readonly migrate: string;
  readonly api: string;
  /** The api's other role, for sign-in alone. */
  readonly auth: string;
  readonly worker: string;
  /** BullMQ's own database: it makes its tables itself, which the worker may not do beside ours. */
  readonly queue: string;
}

const DATABASE = 'samspel';
const QUEUE = 'samspel_queue';

/**
 * Makes the databases where they are missing and brings ours up to date.
 * @param server the superuser's URL of any database of that PostgreSQL
 * @param afresh throw away what is there: a demo that was only half loaded
 */
export async function openDatabases(server: string, secrets: Secrets, afresh: boolean): Promise<DatabaseUrls> {
  const { apiPassword, authPassword, workerPassword } = secrets;
  const urls = {
    migrate: withDatabase(server, DATABASE),
    api: withRole(withDatabase(server, DATABASE), 'samspel_api', apiPassword),
    auth: withRole(withDatabase(server, DATABASE), 'samspel_auth', authPassword),
    worker: withRole(withDatabase(server, DATABASE), 'samspel_worker', workerPassword),
    queue: withRole(withDatabase(server, QUEUE), 'samspel_worker', workerPassword),
  };
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    if (afresh) {
      for (const name of [DATABASE, QUEUE]) await client.query(`drop database if exists ${name} with (force)`);
    }
    await createDatabase(client, DATABASE);
    const settings = readShippedSettings('config/settings');
    const keys = new IdentityKeys(identitySecretsOf(readIdentityEnv(identityEnv(secrets))));
    const passwords = { samspel_api: apiPassword, samspel_auth: authPassword, samspel_worker: workerPassword };
    await migrate({ url: urls.migrate, passwords, keys, demo: true, settings });
    await createDatabase(client, QUEUE, 'samspel_worker');
  } finally {
    await client.end();
  }
  return urls;
}

/** What the api is given of them. */
export const apiDatabases = ({ api, auth }: DatabaseUrls): Record<string, string> => ({
  DATABASE_URL: api,
  AUTH_DATABASE_URL: auth,
});

async function createDatabase(client: Client, name: string, owner?: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${name}${owner ? ` owner ${owner}` : ''}`);
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = name;
  return changed.href;
}

function withRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}
