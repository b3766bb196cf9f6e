import type { DataSource } from 'typeorm';
import { dataSource, ownerSource } from '#database';
import { freshDatabase, type TestDatabase } from './database.js';

/** A database with a connection pool of each role to it. */
export type Ground = {
  database: TestDatabase;
  owner: DataSource;
  api: DataSource;
  auth: DataSource;
  worker: DataSource;
  /** Whether it was cloned of the template, and can be made as new. */
  isCloned: boolean;
};

/** Those that were left, and are as new: what the next test of this process takes. */
const left: Ground[] = [];

/** One as the template is: one that was left, or another clone. */
export async function newGround(): Promise<Ground> {
  const again = left.pop();
  if (again !== undefined) return again;
  const database = await freshDatabase();
  return { ...(await opened(database, ownerSource)), isCloned: true };
}

/** On a database of somebody else's making. One of an older build is its owner's only once it has been migrated. */
export async function groundOn(database: TestDatabase): Promise<Ground> {
  return { ...(await opened(database, dataSource)), isCloned: false };
}

/** Makes it as new for the next test; one that cannot be is dropped. */
export async function leave(ground: Ground): Promise<void> {
  if (ground.isCloned && (await isAsNew(ground))) {
    left.push(ground);
    return;
  }
  await Promise.all([ground.owner, ground.api, ground.auth, ground.worker].map((each) => each.destroy()));
  await ground.database.drop();
}

/** Not where a test closed it, altered its schema, or has left a program or a lock behind. */
async function isAsNew({ owner, api, auth, worker }: Ground): Promise<boolean> {
  if (![owner, api, auth, worker].every(({ isInitialized }) => isInitialized)) return false;
  try {
    const [restored] = await owner.query<{ restore: boolean }[]>('select pristine.restore()');
    return restored?.restore === true;
  } catch {
    return false;
  }
}

async function opened(database: TestDatabase, asOwner: typeof dataSource): Promise<Omit<Ground, 'isCloned'>> {
  const [owner, api, auth, worker] = await Promise.all([
    asOwner(ours(database.migrateUrl), 2).initialize(),
    dataSource(ours(database.apiUrl), 5).initialize(),
    dataSource(ours(database.authUrl), 1).initialize(),
    dataSource(ours(database.workerUrl), 2).initialize(),
  ]);
  return { database, owner, api, auth, worker };
}

/** By its name a connection of a test's own is told from one of a program that the test started. */
function ours(url: string): string {
  return `${url}?application_name=town`;
}
