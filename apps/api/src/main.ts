import { pino } from 'pino';
import { Definitions, type Rules } from '#cases';
import { readApiEnv } from '#config/env';
import { exitWithParent } from '#config/exit-with-parent';
import { swedishCalendar } from '#config/holidays';
import { loadDefinitions } from '#config/workflows';
import { dataSource } from '#database';
import { createApp } from './create-app.js';

/** Dates of running cases lie within; the arithmetic refuses years beyond. */
const YEARS_BACK = 5;
const YEARS_AHEAD = 15;
/** Longer than a request takes, shorter than a container's patience. */
const STOP_WITHIN_MS = 8_000;

exitWithParent();
const env = readApiEnv();
const log = pino({ level: env.LOG_LEVEL, base: { program: 'api' } });
const year = new Date().getFullYear();
const rules: Rules = {
  definitions: new Definitions(loadDefinitions(env.WORKFLOWS_DIR)),
  calendar: swedishCalendar(year - YEARS_BACK, year + YEARS_AHEAD),
};
const database = await dataSource(env.DATABASE_URL).initialize();
const app = await createApp({
  database,
  rules,
  settings: { publicUrl: env.PUBLIC_URL, mailCatcherUrl: env.MAIL_CATCHER_URL },
  log,
  webDir: env.WEB_DIR,
});
await app.listen(env.PORT, env.HOST);
log.info({ host: env.HOST, port: env.PORT }, 'listening');

/** Finishes what is being answered, and then goes. */
async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await app.close();
  await database.destroy();
  log.info('stopped');
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
