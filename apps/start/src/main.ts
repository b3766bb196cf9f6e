// npm start: everything on one machine. PostgreSQL, a mail catcher, api and worker; demo data the first time.
import { once } from 'node:events';
import path from 'node:path';
import { readStartEnv } from '#config/env';
import { greeting } from './greeting.js';
import { lockDataDir } from './lock.js';
import type { Stoppable } from './running.js';
import { startSamspel } from './start-samspel.js';

/** npm passes a Ctrl-C on that the terminal has already sent to us: two within a second are one. */
const SAME_CTRL_C_MS = 1_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const started: Stoppable[] = [];
const ending = new AbortController();
const stopped = new Error('stopped');
let askedAt: number | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// Whoever read our lines is gone, and so may be the terminal.
process.stdout.on('error', stop);

try {
  const env = readStartEnv();
  const dataDir = path.resolve(env.SAMSPEL_DATA);
  const unlock = await lockDataDir(dataDir);
  process.once('exit', unlock);
  const giveUp = (reason: Error): void => ending.abort(reason);
  const { signal } = ending;
  const addresses = await startSamspel({ dataDir, firstPort: env.PORT, cases: 'all', started, say, signal, giveUp });
  say(greeting(addresses, dataDir));
  if (!ending.signal.aborted) await once(ending.signal, 'abort');
  ending.signal.throwIfAborted();
} catch (error) {
  const reason: unknown = ending.signal.aborted ? ending.signal.reason : error;
  if (reason !== stopped) {
    process.stderr.write(`Samspel stops: ${reason instanceof Error ? reason.message : String(reason)}\n`);
    process.exitCode = 1;
  }
}
// In the reverse order: first the programs, then what they use.
for (const thing of started.toReversed()) await thing.stop();
process.exit();

function stop(): void {
  if (askedAt === undefined) {
    askedAt = Date.now();
    say('Stopping … (Ctrl-C once more to stop at once)');
    ending.abort(stopped);
  } else if (Date.now() - askedAt > SAME_CTRL_C_MS) {
    for (const thing of started) thing.kill();
    process.exit(130);
  }
}
