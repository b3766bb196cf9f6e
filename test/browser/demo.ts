import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnv } from '#config/env';
import { removePostgresHome } from '../../apps/start/src/postgres-home.js';
import { freePort } from '../../apps/start/src/ports.js';
import { now } from '../support/now.js';
import { until } from '../support/until.js';

/** The demo as `npm start` starts it: a program of its own, on data of its own. */
export type Demo = { url: string; inboxUrl: string; stop: () => Promise<void> };

/** A PostgreSQL to set up, and the demo's cases to load, on a machine that has other tests to run. */
export const DEMO_START_MS = 120_000;

/** Starts it, and waits until it says that it is ready and where. */
export async function startDemo(): Promise<Demo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samspel-browser-'));
  const program = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/start/src/main.js'], {
    env: childEnv({ SAMSPEL_DATA: dataDir, DEMO_NOW: now(), PORT: `${await freePort(0)}`, NODE_OPTIONS: '' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(program, 'exit');
  let said = '';
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  const stop = async (): Promise<void> => {
    program.kill('SIGTERM');
    await exited;
    await removePostgresHome(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
  const address = (of: string): string => new RegExp(`^${of} +(\\S+)$`, 'm').exec(said)?.[1] ?? '';
  try {
    const ready = (): boolean => {
      if (program.exitCode !== null) throw new Error(`The demo ended at its start. Is it built? It said:\n${said}`);
      return said.includes('\nready');
    };
    await until('the demo is ready', ready, DEMO_START_MS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: address('Samspel'), inboxUrl: address('Mail inbox'), stop };
}
