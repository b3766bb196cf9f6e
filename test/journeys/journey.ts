import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { walkMainRoad } from './main-road.js';
import { startStack } from '../support/stack.js';

/** `npm run journey`: starts everything afresh and walks the main road; with `--url`, walks it in a demo that runs already. */
const { values } = parseArgs({ options: { url: { type: 'string' } } });
const dataDir = values.url === undefined ? await mkdtemp(join(tmpdir(), 'samspel-journey-')) : undefined;
const stack = dataDir === undefined ? undefined : await startStack(dataDir);
try {
  const began = Date.now();
  await walkMainRoad(values.url ?? stack?.url ?? '', ({ at, what, positions, mails }) => {
    console.log(`\n${at.slice(0, 16).replace('T', ' ')}  ${what}`);
    for (const position of positions) console.log(`    ${position}`);
    for (const mail of mails) console.log(`    ✉ ${mail}`);
  });
  console.log(`\nThe road is walked, in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
} finally {
  await stack?.stop();
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
}
