import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../../apps/start/src/demo/directory.js';

/** The action that is measured: a stage is entered anew, with its date, its event and its timer; it can be taken for ever. */
export const ACTION = { track: 'social-services', action: 'support-again' } as const;

/** With what every version takes. */
const REFERRAL = {
  youngPerson: { givenName: 'Elis', familyName: 'Bergman', birthDate: '2013-03-02' },
  guardians: [{ name: 'Anna Bergman' }],
  facts: 'Två fönster krossade på Björkskolan en fredagskväll.',
  concerns: ['vandalism'],
  suspectsHarm: 'yes',
  statutoryReport: true,
  sspfReferral: true,
  concernTalk: true,
};

/** The session of whoever acts, and the cases to act on. */
export type Prepared = { token: string; references: string[] };

/** As many cases as asked for, each standing where the action can be taken. */
export async function casesToActOn(base: URL, count: number): Promise<Prepared> {
  const officer = await signIn(base, 'polis@lindvik.example');
  const token = await signIn(base, 'soc@lindvik.example');
  const references: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { reference } = await post(base, officer, '/api/v1/referrals', REFERRAL);
    for (const action of ['assess-protection', 'join-running', 'look-again'])
      await take(base, token, reference, action);
    references.push(reference);
  }
  return { token, references };
}

/** What is read of a case: of an earlier version too, whose steps ask for less. */
const Seen = z.object({
  actions: z.array(
    z.object({
      action: z.string(),
      asks: z.array(z.object({ field: z.string(), options: z.array(z.object({ code: z.string() })) })),
      text: z.unknown().optional(),
    }),
  ),
});
/** Of what is asked these, and of all else what stands first. */
const ANSWERS = new Set(['no-danger', 'qualified']);

/** Takes an action with what it asks for in the version that is measured. */
async function take(base: URL, token: string, reference: string, action: string): Promise<void> {
  const path = `/api/v1/cases/${reference}`;
  const read = await fetch(new URL(path, base), { headers: { cookie: `samspel=${token}` } });
  const found = Seen.parse(await read.json()).actions.find((each) => each.action === action);
  const answers = Object.fromEntries(
    (found?.asks ?? []).map(({ field, options }) => {
      const codes = options.map(({ code }) => code);
      return [field, codes.find((code) => ANSWERS.has(code)) ?? codes[0]];
    }),
  );
  const text =
    (found?.text ?? null) === null ? {} : { text: 'Efter prövning. Beslut: Eva Strand, delegationsordningen 2.3.' };
  await post(base, token, `${path}/actions/${action}`, { track: ACTION.track, answers, ...text });
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
