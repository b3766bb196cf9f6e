import { pino } from 'pino';
import { saveVersions } from '#cases';
import { identitySecretsOf, readApiEnv } from '#config/env';
import { exitWithParent } from '#config/exit-with-parent';
import { readRules } from '#config/rules';
import { databaseOptions, IdentityKeys, signInOptions } from '#database';
import { createApp } from './create-app.js';

/** Longer than a request takes, shorter than a container's patience. */
const STOP_WITHIN_MS = 8_000;

exitWithParent();
const env = readApiEnv();
const log = pino({ level: env.LOG_LEVEL, base: { program: 'api' } });
// Read before the database is reached: a definition that can't be used is said at once.
const { written, calendar } = readRules(env.WORKFLOWS_DIR);
const app = await createApp({
  database: databaseOptions(env.DATABASE_URL),
  signIn: signInOptions(env.AUTH_DATABASE_URL),
  rules: async (database) => ({ definitions: await saveVersions(database, written), calendar }),
  keys: new IdentityKeys(identitySecretsOf(env)),
  addresses: { publicUrl: env.PUBLIC_URL, mailCatcherUrl: env.MAIL_CATCHER_URL },
  edge: {
    alsoAt: env.ALSO_AT,
    trustedProxies: env.TRUSTED_PROXIES,
    metricsToken: env.METRICS_TOKEN,
    requestSeconds: env.REQUEST_SECONDS,
    writesPerMinute: env.WRITES_PER_MINUTE,
    searchesPerMinute: env.SEARCHES_PER_MINUTE,
  },
  log,
  webDir: env.WEB_DIR,
});
await app.listen(env.PORT, env.HOST);
log.info({ host: env.HOST, port: env.PORT }, 'listening');

/** Finishes what is being answered, and then goes. */
async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await app.close();
  log.info('stopped');
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
