import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnv } from '#config/env';
import { AUDIT_KEY } from './names.js';
import { Town } from './town.js';
import { until } from './until.js';

/** A program starts in a second or two, and in many on a machine that has other tests to run. */
const START_MS = 180_000;

/** The worker as it runs in production: the built program, a process of its own. */
export class WorkerProgram {
  private said = '';

  private constructor(
    readonly child: ChildProcess,
    private readonly exited: Promise<unknown>,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
  }

  /** All that it has said so far, on both its outputs. */
  get log(): string {
    return this.said;
  }

  /** Starts it and waits for its first heartbeat. */
  static async start(
    town: Town,
    queueUrl: string,
    smtpUrl: string,
    more: Record<string, string> = {},
  ): Promise<WorkerProgram> {
    const settings = {
      DATABASE_URL: town.database.workerUrl,
      QUEUE_URL: queueUrl,
      SMTP_URL: smtpUrl,
      AUDIT_KEY,
      PUBLIC_URL: 'https://samspel.example',
      LOG_LEVEL: 'error',
      ...more,
    };
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/worker/src/main.js'], {
      env: childEnv({ NODE_OPTIONS: '', ...settings }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const worker = new WorkerProgram(child, once(child, 'exit'));
    const beats = async (): Promise<boolean> => {
      if (child.exitCode !== null)
        throw new Error(`The worker ended at its start. Is it built? It said:\n${worker.log}`);
      const found = await town.rows('select 1 from samspel.heartbeat where worker like $1', [`%-${child.pid}`]);
      return found.length > 0;
    };
    await until('the worker has a heartbeat', beats, START_MS).catch(async (error: unknown) => {
      await worker.kill();
      throw error;
    });
    return worker;
  }

  /** As a power cut would: no word of farewell. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM');
    await this.exited;
  }
}
