import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casesToActOn, type Prepared } from './cases-to-act-on.js';
import { benchDecide } from './decide.js';
import { floor } from './floor.js';
import { type Installation, startInstallation } from './installation.js';
import { overHttp } from './over-http.js';

/**
 * `npm run bench`: what a change over HTTP costs beside the shortest SQL that does the same, and how fast the engine decides by
 * itself. `BENCH_BEFORE=/path` names a checkout of an earlier version, built: its programs are then measured in turn too.
 */
const CONNECTIONS = 16;
/** A multiple of the connections, so that no two stand in line for one case; many, since a case in life sees some dozens of events. */
const CASES = 40 * CONNECTIONS;
const SECONDS = 4;
/** The compiler of a program that just started has not seen enough before. */
const WARM_UP_SECONDS = 6;
/** Machines are noisy: what is compared is measured in turn, and the ratios are taken pair by pair. */
const PAIRS = 5;
const FIRST_PORT = 3800;

/** `aside` are cases that the shortest SQL acts on: it acts more often, and a case in which more has happened takes longer to show. */
type Measured = { installation: Installation; prepared: Prepared; aside: Prepared };
type Pair = { action: number; floor: number; before: number | undefined };

// First and by itself: what the programs beside it take, and code that the compiler has seen in other shapes, would be measured too.
const usual = benchDecide('usual');
const heavy = benchDecide('heavy');
console.log(`decide alone: ${usual.perSecond}/s (aim: 200000), heavy ${heavy.perSecond}/s (aim: 60000)`);

const running: Installation[] = [];
try {
  const now = await measured(process.cwd());
  const earlier = process.env['BENCH_BEFORE'];
  const before = earlier === undefined ? undefined : await measured(earlier);
  const { synchronousCommit } = now.installation;
  console.log(`${CONNECTIONS} connections, ${SECONDS} s each, synchronous_commit ${synchronousCommit}`);
  const pairs: Pair[] = [];
  for (let pair = 1; pair <= PAIRS; pair += 1) pairs.push(await inTurn(now, before));
  const action = median(pairs.map((each) => each.action));
  const bare = median(pairs.map((each) => each.floor));
  const ratio = median(pairs.map((each) => each.action / each.floor));
  const compared = pairs.flatMap((each) => (each.before === undefined ? [] : [{ ...each, before: each.before }]));
  const was = compared.length === 0 ? 'n/a' : `${median(compared.map((each) => each.before)).toFixed(0)}/s`;
  const gain =
    compared.length === 0 ? 'n/a' : `${median(compared.map((each) => each.action / each.before)).toFixed(2)}x`;
  console.log(
    `bench: action=${action.toFixed(0)}/s floor=${bare.toFixed(0)}/s ratio=${ratio.toFixed(2)} before=${was} gain=${gain} decide=${usual.perSecond}/s heavy=${heavy.perSecond}/s`,
  );
} catch (error) {
  // At once: what is stopped beneath may complain louder.
  console.error('The bench was stopped by', error);
  process.exitCode = 1;
} finally {
  for (const each of running) await each.stop();
}

async function measured(root: string): Promise<Measured> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samspel-bench-'));
  const installation = await startInstallation(root, dataDir, FIRST_PORT + running.length);
  running.push(installation);
  const prepared = await casesToActOn(installation.base, CASES);
  const aside = await casesToActOn(installation.base, CASES);
  const all = { installation, prepared, aside };
  await act(all, WARM_UP_SECONDS);
  return all;
}

async function inTurn(now: Measured, earlier: Measured | undefined): Promise<Pair> {
  const action = await act(now, SECONDS);
  const before = earlier === undefined ? undefined : await act(earlier, SECONDS);
  const { apiDatabase } = now.installation;
  const { perSecond: bare } = await floor(apiDatabase, now.aside, CONNECTIONS, SECONDS);
  const beside = before === undefined ? '' : `, before ${before.toFixed(0)}/s`;
  console.log(`  over HTTP ${action.toFixed(0)}/s, the shortest SQL ${bare.toFixed(0)}/s${beside}`);
  return { action, floor: bare, before };
}

async function act({ installation, prepared }: Measured, seconds: number): Promise<number> {
  const { perSecond } = await overHttp(installation.base, prepared.token, prepared.references, CONNECTIONS, seconds);
  return perSecond;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
