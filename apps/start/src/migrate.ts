// The production program that prepares the database, run once before api and worker of a new version start.
import { identitySecretsOf, readMigrateEnv } from '#config/env';
import { readShippedSettings } from '#config/settings';
import { IdentityKeys, migrate } from '#database';

const env = readMigrateEnv();
const { fresh } = await migrate({
  url: env.MIGRATION_DATABASE_URL,
  passwords: { samspel_api: env.API_PASSWORD, samspel_auth: env.AUTH_PASSWORD, samspel_worker: env.WORKER_PASSWORD },
  keys: new IdentityKeys(identitySecretsOf(env)),
  demo: false,
  settings: readShippedSettings(env.SETTINGS_DIR),
});
process.stdout.write(fresh ? 'The database is made.\n' : 'The database is up to date.\n');
