// Whether a worker on this machine gets on, for a container's healthcheck: ends with 0 where its heartbeat is fresh, and else with 1.
import { workerAlive } from '#clockwork';
import { readEnv } from '#config/env';
import { databaseOptions } from '#database';
import { DataSource } from 'typeorm';
import { workerHere } from './worker-here.js';

const database = await new DataSource(databaseOptions(readEnv().DATABASE_URL, 1)).initialize();
try {
  if (!(await workerAlive(database, workerHere()))) process.exitCode = 1;
} finally {
  await database.destroy();
}
