// The production program that prepares the database, run once before api and worker of a new version start.
import { correctionsIn, moveCases, saveVersions } from '#cases';
import { identitySecretsOf, readMigrateEnv } from '#config/env';
import { readRules } from '#config/rules';
import { readShippedSettings } from '#config/settings';
import { IdentityKeys, migrate, ownerSource } from '#database';
import { Definitions } from '#workflow';
import { linesOf } from './moves-told.js';

const env = readMigrateEnv();
const { written, calendar } = readRules(env.WORKFLOWS_DIR);
const { fresh } = await migrate({
  url: env.MIGRATION_DATABASE_URL,
  passwords: { samspel_api: env.API_PASSWORD, samspel_auth: env.AUTH_PASSWORD, samspel_worker: env.WORKER_PASSWORD },
  keys: new IdentityKeys(identitySecretsOf(env)),
  demo: false,
  settings: readShippedSettings(env.SETTINGS_DIR),
});
process.stdout.write(fresh ? 'The database is made.\n' : 'The database is up to date.\n');

// Running cases that a new version corrects are moved by the worker, once it starts with it; here it is told how many that will be.
const owner = await ownerSource(env.MIGRATION_DATABASE_URL).initialize();
try {
  const kept = await saveVersions(owner, []);
  const definitions = new Definitions([...kept.list(), ...written.map(({ definition }) => definition)]);
  for (const move of correctionsIn({ definitions })) {
    const moves = await moveCases(owner, { definitions, calendar }, move, 'tell');
    if (moves.moved.length + moves.stay.length === 0) continue;
    process.stdout.write(`${linesOf(moves, move, 'go on, when the worker starts,').join('\n')}\n`);
  }
} finally {
  await owner.destroy();
}
