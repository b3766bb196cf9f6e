import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSource } from '#database';
import { openDatabases } from '../../apps/start/src/database.js';
import { loadDirectory } from '../../apps/start/src/demo/load-directory.js';
import { towns } from '../../apps/start/src/demo/directory.js';
import { startPostgres } from '../../apps/start/src/embedded-postgres.js';
import { startMailCatcher } from '../../apps/start/src/mail-catcher.js';
import { freePort } from '../../apps/start/src/ports.js';
import { removePostgresHome } from '../../apps/start/src/postgres-home.js';
import { startProgram } from '../../apps/start/src/program.js';
import { untilReady } from '../../apps/start/src/ready.js';
import { readSecrets } from '../../apps/start/src/secrets.js';
import { casesToActOn } from './cases-to-act-on.js';
import { benchDecide } from './decide.js';
import { overHttp } from './over-http.js';
import { raw } from './raw.js';

/** `npm run bench`: what the write path costs beside its own round trips, and how fast the engine decides by itself. */
const CONNECTIONS = 16;
/** A multiple of the connections, so that no two stand in line for one case; many, since a case in life sees some dozens of events. */
const CASES = 20 * CONNECTIONS;
const SECONDS = 4;
/** Machines are noisy: the two are measured in turn, and the ratio is taken pair by pair. */
const PAIRS = 5;

// First and by itself: what the programs beside it take, and code that the compiler has seen in other shapes, would be measured too.
const { perSecond, runs } = benchDecide();
console.log(`decide alone: ${perSecond.toFixed(0)}/s over ${runs} decisions (aim: 200000)`);

const dataDir = await mkdtemp(join(tmpdir(), 'samspel-bench-'));
const postgres = await startPostgres({ dataDir });
const urls = await openDatabases(postgres.url, await readSecrets(dataDir), true);
const owner = await dataSource(urls.owner, 1).initialize();
const source = await dataSource(urls.api, 4).initialize();
const port = await freePort(3800);
const mail = await startMailCatcher(dataDir, [port]);
const env = { PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', SMTP_URL: mail.smtpUrl, QUEUE_URL: urls.queue };
const start = (name: string, url: string) =>
  startProgram({
    script: `dist/apps/${name}/src/main.js`,
    env: { ...env, DATABASE_URL: url },
    logFile: join(dataDir, `${name}.log`),
  });
const api = await start('api', urls.api);
const worker = await start('worker', urls.worker);
try {
  await owner.transaction(async (manager) => {
    for (const town of towns) await loadDirectory(manager, town);
  });
  await untilReady(`http://127.0.0.1:${port}/health/ready`, new AbortController().signal);
  const [{ synchronous_commit: commit } = { synchronous_commit: '?' }]: { synchronous_commit: string }[] =
    await owner.query('show synchronous_commit');
  const prepared = await casesToActOn(source, CASES);
  const base = new URL(`http://127.0.0.1:${port}`);
  const warmUp = 2;
  await overHttp(base, prepared.token, prepared.references, CONNECTIONS, warmUp);

  console.log(`${CONNECTIONS} connections, ${SECONDS} s each, synchronous_commit ${commit}`);
  const ratios: number[] = [];
  for (let pair = 1; pair <= PAIRS; pair += 1) {
    const http = await overHttp(base, prepared.token, prepared.references, CONNECTIONS, SECONDS);
    const bare = await raw(urls.api, source, prepared, CONNECTIONS, SECONDS);
    ratios.push(http.perSecond / bare.perSecond);
    console.log(
      `  over HTTP ${http.perSecond.toFixed(0)}/s, the same round trips by pg ${bare.perSecond.toFixed(0)}/s, share ${ratios.at(-1)?.toFixed(2)}`,
    );
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(PAIRS / 2)];
  console.log(`share, median of ${PAIRS}: ${median?.toFixed(2)} (aim: 0.50 or more)`);
} catch (error) {
  // At once: what is stopped beneath may complain louder.
  console.error('The bench was stopped by', error);
  process.exitCode = 1;
} finally {
  await Promise.all([api.stop(), worker.stop(), mail.stop()]);
  await Promise.all([owner.destroy(), source.destroy()]);
  await postgres.stop();
  await removePostgresHome(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}
