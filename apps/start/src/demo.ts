import 'reflect-metadata';
import { saveVersions } from '#cases';
import { identitySecretsOf, readDemoEnv } from '#config/env';
import { exitWithParent } from '#config/exit-with-parent';
import { readRules } from '#config/rules';
import { dayOf } from '#calendar';
import { caseTime, dataSource, IdentityKeys, ownerSource, run } from '#database';
import { stories } from './demo/cases/stories.js';
import { loadDemo } from './demo/load-demo.js';
import { loadDuties } from './demo/pledges/load-duties.js';
import { loadPledges } from './demo/pledges/load-pledges.js';

/** Fills a fresh database with the demo. Run once, by the starter, as the schema's owner and as the api. */
exitWithParent();
const env = readDemoEnv();
const offset = env.DEMO_NOW === undefined ? 0 : Date.parse(env.DEMO_NOW) - Date.now();
const today = dayOf(caseTime(offset));
const owner = await ownerSource(env.MIGRATION_DATABASE_URL).initialize();
const api = await dataSource(env.DATABASE_URL, 2).initialize();
const auth = await dataSource(env.AUTH_DATABASE_URL, 1).initialize();
try {
  await run(owner, 'update samspel.installation set case_time_offset_ms = $1', [offset]);
  const { written, calendar } = readRules(env.WORKFLOWS_DIR);
  const rules = { definitions: await saveVersions(api, written), calendar };
  const keys = new IdentityKeys(identitySecretsOf(env));
  await loadDemo({ owner, api, auth }, rules, keys, env.DEMO_CASES === 'all' ? stories : []);
  if (env.DEMO_CASES === 'all') {
    await loadPledges({ api, auth }, rules.calendar, today);
    await loadDuties({ api, auth }, rules.calendar, today);
  }
} finally {
  await Promise.all([owner.destroy(), api.destroy(), auth.destroy()]);
}
