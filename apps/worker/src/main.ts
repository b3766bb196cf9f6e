import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pino from 'pino';
import { readEnv } from '#config/env';
import { exitWithParent } from '#config/exit-with-parent';
import { readRules } from '#config/rules';
import { saveVersions } from '#cases';
import { openMailServer } from '#mail';
import { openQueueBackend } from './queue/backend.js';
import { WorkerModule } from './worker.module.js';

// The worker: the only program that talks to the queue and to the mail server.

exitWithParent();
const env = readEnv();
const log = pino({ level: env.LOG_LEVEL, name: 'worker' });

// Read before the database is reached: a definition that can't be used is said at once.
const { written, calendar } = readRules(env.WORKFLOWS_DIR);
const backend = await openQueueBackend(env.QUEUE_URL, log);
const mailServer = openMailServer(env.SMTP_URL);

const app = await NestFactory.createApplicationContext(
  WorkerModule.of(
    {
      env,
      log,
      mailServer,
      rules: async (database) => ({ definitions: await saveVersions(database, written), calendar }),
    },
    backend,
  ),
  {
    abortOnError: false,
    logger: {
      log: () => undefined, // which modules Nest has put together is no news
      warn: (message: unknown) => log.warn(String(message)),
      error: (message: unknown) => log.error(String(message)),
    },
  },
);
log.info('the worker runs');

/** Shorter than what a starter or a container waits before it kills. A queue that is away would hold a tidy stop for ever. */
const STOP_MS = 9_000;

let stopping = false;
const stop = async (signal: NodeJS.Signals): Promise<void> => {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping; running jobs are finished first');
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await app.close();
  await backend.close();
  mailServer.close();
};
process.on('SIGTERM', (signal) => void stop(signal));
process.on('SIGINT', (signal) => void stop(signal));
