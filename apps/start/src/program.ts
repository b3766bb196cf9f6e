import { spawn } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { childEnv } from '#config/env';
import type { Running } from './running.js';

export interface Program {
  /** The built file, from the working directory. */
  readonly script: string;
  readonly env: Record<string, string>;
  /** Its output goes there. */
  readonly logFile: string;
}

/** Time for running requests and jobs to finish. */
const STOP_MS = 15_000;

/**
 * Starts one of our programs. It has an IPC channel by which it notices our death (config/exit-with-parent.ts), and a
 * session of its own, so that a Ctrl-C in the terminal reaches it through us alone: in the right order, and once.
 */
export async function startProgram({ script, env, logFile }: Program): Promise<Running> {
  await mkdir(path.dirname(logFile), { recursive: true });
  // A file and not a pipe: with a pipe, our death would make its next line of log an error.
  const log = await open(logFile, 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    env: childEnv(env),
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  await log.close();
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exited;
    clearTimeout(hard);
  };
  return { exited, stop, kill: () => void child.kill('SIGKILL') };
}
