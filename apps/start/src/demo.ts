import 'reflect-metadata';
import { Definitions } from '#cases';
import { swedishCalendar } from '#config/holidays';
import { readDemoEnv } from '#config/env';
import { exitWithParent } from '#config/exit-with-parent';
import { loadDefinitions } from '#config/workflows';
import { dataSource } from '#database';
import { loadDemo } from './demo/load-demo.js';

/** Fills a fresh database with the demo. Run once, by the starter, as the schema's owner and as the api. */
exitWithParent();
const env = readDemoEnv();
const year = new Date().getFullYear();
const rules = {
  definitions: new Definitions(loadDefinitions(env.WORKFLOWS_DIR)),
  calendar: swedishCalendar(year - 3, year + 3),
};
const owner = await dataSource(env.MIGRATION_DATABASE_URL, 1).initialize();
const api = await dataSource(env.DATABASE_URL, 2).initialize();
try {
  await loadDemo({ owner, api }, rules);
} finally {
  await Promise.all([owner.destroy(), api.destroy()]);
}
