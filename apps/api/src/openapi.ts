/** Writes the OpenAPI document to the file that is named; needs no database. */
import { writeFile } from 'node:fs/promises';
import { pino } from 'pino';
import { swedishCalendar } from '#calendar/holidays';
import { Definitions } from '#workflow';
import { databaseOptions, IdentityKeys } from '#database';
import { createApp } from './create-app.js';
import { documentOf } from './http/document.js';

const [, , file] = process.argv;
if (file === undefined)
  throw new Error('Name the file to write, as in: node dist/apps/api/src/openapi.js openapi.json');
const none = { ...databaseOptions('postgres://nobody@localhost/none'), manualInitialization: true };
const app = await createApp({
  database: none,
  signIn: none,
  rules: () => Promise.resolve({ definitions: new Definitions([]), calendar: swedishCalendar(2026, 2026) }),
  keys: new IdentityKeys({ keys: [], lookUp: Buffer.alloc(0) }),
  addresses: { publicUrl: 'http://localhost:3000', mailCatcherUrl: undefined },
  edge: {
    alsoAt: [],
    trustedProxies: [],
    metricsToken: undefined,
    requestSeconds: 1,
    writesPerMinute: 0,
    searchesPerMinute: 0,
  },
  log: pino({ level: 'silent' }),
  webDir: 'none',
});
await writeFile(file, `${JSON.stringify(documentOf(app), null, 2)}\n`);
await app.close();
