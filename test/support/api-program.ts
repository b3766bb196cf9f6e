import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnv } from '#config/env';
import { freePort } from '../../apps/start/src/ports.js';
import { DEMO_PASSWORD } from '../../apps/start/src/demo/directory.js';
import type { TestDatabase } from './database.js';
import { identityEnv } from './identity-keys.js';
import { until } from './until.js';

/** A request as it goes over the wire; a body that is no text is sent as JSON. */
export type Sent = { method: string; path: string; who?: string; headers?: Record<string, string>; body?: unknown };
export type Answer = { status: number; headers: Headers; text: string };

/** A program starts in a second or two, and in many on a machine that has other tests to run. */
const START_MS = 180_000;

/** The api as it runs in production: the built program, a process of its own, on a database of the test's. */
export class ApiProgram {
  private readonly cookies = new Map<string, string>();
  private said = '';

  private constructor(
    readonly url: string,
    readonly child: ChildProcess,
    private readonly exited: Promise<unknown>,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
  }

  /** Starts it, and waits until it answers. */
  static async start(database: TestDatabase, settings: Record<string, string> = {}): Promise<ApiProgram> {
    const port = await freePort(0);
    const url = `http://127.0.0.1:${port}`;
    const own = {
      DATABASE_URL: database.apiUrl,
      AUTH_DATABASE_URL: database.authUrl,
      ...identityEnv,
      PORT: `${port}`,
      PUBLIC_URL: url,
      LOG_LEVEL: 'trace',
      // A test does in a second what somebody does in a day.
      WRITES_PER_MINUTE: '1000000',
      SEARCHES_PER_MINUTE: '1000000',
      NODE_OPTIONS: '',
    };
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/src/main.js'], {
      env: childEnv({ ...own, ...settings }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const api = new ApiProgram(url, child, once(child, 'exit'));
    await until(
      'the api answers',
      async () => {
        if (child.exitCode !== null) throw new Error(`The api ended at its start. Is it built? It said:\n${api.log}`);
        return fetch(`${url}/health/live`).then(
          ({ ok }) => ok,
          () => false,
        );
      },
      START_MS,
    );
    return api;
  }

  /** All that it has said so far, on both its outputs. */
  get log(): string {
    return this.said;
  }

  /** `who` is the name of a demo account, as in `polis` or `polis@grannby`; it is signed in at its first request. */
  async send({ method, path, who, headers = {}, body }: Sent): Promise<Answer> {
    const cookie = who === undefined ? {} : { cookie: await this.cookie(who) };
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(this.url + path, {
      method,
      headers: { ...json, ...cookie, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async cookie(who: string): Promise<string> {
    const known = this.cookies.get(who);
    if (known !== undefined) return known;
    const { headers, status } = await this.send({ method: 'POST', path: '/api/v1/session', body: credentialsOf(who) });
    const cookie = headers.getSetCookie()[0]?.split(';')[0];
    if (cookie === undefined) throw new Error(`${who} could not sign in: ${status}`);
    this.cookies.set(who, cookie);
    return cookie;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM');
    await this.exited;
  }
}

export function credentialsOf(who: string): { email: string; password: string } {
  const email = who.includes('@') ? `${who}.example` : `${who}@lindvik.example`;
  return { email, password: DEMO_PASSWORD };
}
