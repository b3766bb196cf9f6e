import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../apps/start/src/demo/directory.js';
import { elis } from '../support/referrals.js';

/** The action that is measured: a stage is entered anew, with its date, its event and its timer; it can be taken for ever. */
export const ACTION = { track: 'social-services', action: 'support-again' } as const;

/** The session of whoever acts, and the cases to act on. */
export type Prepared = { token: string; references: string[] };

/** As many cases as asked for, each standing where the action can be taken. */
export async function casesToActOn(base: URL, count: number): Promise<Prepared> {
  const officer = await signIn(base, 'polis@lindvik.example');
  const token = await signIn(base, 'soc@lindvik.example');
  const references: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { reference } = await post(base, officer, '/api/v1/referrals', elis);
    const act = (action: string, answers: Record<string, string> = {}) =>
      post(base, token, `/api/v1/cases/${reference}/actions/${action}`, { track: ACTION.track, answers });
    await act('assess-protection', { protection: 'no-danger', assessor: 'qualified' });
    await act('join-running');
    await act('look-again');
    references.push(reference);
  }
  return { token, references };
}

async function signIn(base: URL, email: string): Promise<string> {
  const answer = await fetch(new URL('/api/v1/session', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  const [, token] = /^samspel=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '') ?? [];
  if (token === undefined) throw new Error(`${email} could not sign in: ${answer.status}`);
  return token;
}

async function post(base: URL, token: string, path: string, body: unknown): Promise<{ reference: string }> {
  const answer = await fetch(new URL(path, base), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `samspel=${token}`, 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
