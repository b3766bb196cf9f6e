import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { CaseView, Receipt } from '#cases';
import { Agency } from '#identity';
import { ApiProgram, credentialsOf, type Sent } from '../support/api-program.js';
import { type Endpoint, endpointsOf, json, pathOf } from '../support/endpoints.js';
import { elis } from '../support/referrals.js';
import type { RightRequest } from '../support/right-request.js';
import { bodyOf, prepare, rightRequests } from '../support/right-requests.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const PUBLIC = new Set(['GET /health/live', 'GET /health/ready', 'GET /installation', 'POST /session']);
/** A token of the right shape that opens nothing. */
const NO_SESSION = `samspel=${'A'.repeat(43)}`;
const START_MS = 60_000;

describe('the api over HTTP', () => {
  let town: Town;
  let api: ApiProgram;
  let requests: { endpoint: Endpoint; right: RightRequest; sent: Sent }[];
  let reference: string;

  beforeAll(async () => {
    town = await Town.open();
    const situation = await prepare(town);
    ({ reference } = situation);
    api = await ApiProgram.start(town.database);
    const { endpoints } = await endpointsOf(api);
    const all = rightRequests(situation);
    requests = endpoints.map((endpoint) => {
      const right = all[endpoint.name];
      if (right === undefined)
        throw new Error(`No right request for ${endpoint.name}: add one to test/support/right-requests.ts.`);
      const { values = {} } = right;
      return {
        endpoint,
        right,
        sent: { method: endpoint.method, path: pathOf(endpoint, values), ...bodyOf(right) },
      };
    });
  }, START_MS);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  const signIn = (email: string, password: string) =>
    api.send({ method: 'POST', path: '/api/v1/session', body: { email, password } });
  const codeOf = (text: string): unknown => Object(JSON.parse(text)).code;

  it('is described as the web app’s types have it; npm run client writes them anew', async () => {
    const { text } = await api.send({ method: 'GET', path: '/api/openapi.json' });
    const types = COMMENT_HEADER + astToString(await openapiTS(text));
    expect(readFileSync('apps/web/src/api/schema.d.ts', 'utf8')).toBe(types);
  });

  describe('signing in', () => {
    it('answers a wrong password and an e-mail that nobody has alike', async () => {
      const [wrong, unknown] = [
        await signIn('fritid@lindvik.example', 'guess'),
        await signIn('nobody@lindvik.example', 'guess'),
      ];
      expect([wrong.status, codeOf(wrong.text)]).toEqual([401, 'wrong-credentials']);
      expect(withoutId(unknown.text)).toBe(withoutId(wrong.text));
      expect([unknown.status, [...unknown.headers.keys()]]).toEqual([wrong.status, [...wrong.headers.keys()]]);
    });

    it('takes ten guesses a minute at one account, also of many at once, and lets others in meanwhile', async () => {
      const guesses = await Promise.all(
        Array.from({ length: 15 }, (_, guess) => signIn('fritidschef@lindvik.example', `guess ${guess}`)),
      );
      expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
      const refused = guesses.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(5);
      expect(codeOf(refused[0]?.text ?? '')).toBe('too-many');
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      const { email, password } = credentialsOf('fritidschef');
      expect((await signIn(email, password)).status).toBe(429);
      expect((await signIn('admin@lindvik.example', password)).status).toBe(201);
    });

    it('gives a cookie that no script reads, that no other page sends, and that ends', async () => {
      const { email, password } = credentialsOf('admin');
      const [cookie = ''] = (await signIn(email, password)).headers.getSetCookie();
      expect(cookie).toMatch(/^samspel=[\w-]{43}; /);
      expect(cookie.split('; ').slice(1)).toEqual(
        expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Strict', expect.stringMatching(/^Expires=/)]),
      );
    });

    it(
      'sends the cookie over https alone where the browser comes by https',
      async () => {
        const https = await ApiProgram.start(town.database, { PUBLIC_URL: 'https://samspel.example' });
        try {
          const { headers } = await https.send({
            method: 'POST',
            path: '/api/v1/session',
            body: credentialsOf('polis'),
          });
          expect(headers.getSetCookie()[0]).toMatch(/; Secure/);
          expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
        } finally {
          await https.stop();
        }
      },
      START_MS,
    );

    it('ends with signing out: the old cookie opens nothing', async () => {
      const { email, password } = credentialsOf('fritid');
      const cookie = (await signIn(email, password)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const me = () => api.send({ method: 'GET', path: '/api/v1/me', headers: { cookie } });
      expect((await me()).status).toBe(200);
      const out = await api.send({ method: 'DELETE', path: '/api/v1/session', headers: { cookie } });
      expect([out.status, out.headers.getSetCookie()[0]]).toEqual([
        204,
        expect.stringMatching(/^samspel=;.*Expires=Thu, 01 Jan 1970/),
      ]);
      expect([(await me()).status, codeOf((await me()).text)]).toEqual([401, 'no-session']);
    });
  });

  it('answers 401 without a session, and with one that was never opened, on every route but the public ones', async () => {
    const before = await rowsOf(town);
    const open: string[] = [];
    for (const { endpoint, sent } of requests.filter(({ endpoint: { name } }) => !PUBLIC.has(name))) {
      for (const headers of [{}, { cookie: NO_SESSION }]) {
        const { status, text } = await api.send({ ...sent, headers: { ...sent.headers, ...headers } });
        if (status !== 401 || codeOf(text) !== 'no-session') open.push(`${endpoint.name}: ${status}`);
      }
    }
    expect(open).toEqual([]);
    expect(await rowsOf(town)).toEqual(before);
  });

  it('refuses every change that another page asks for', async () => {
    const before = await rowsOf(town);
    const changing = requests.filter(({ endpoint: { method } }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(15);
    for (const { endpoint, right, sent } of changing) {
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: `${api.url}.evil.example` },
        { 'sec-fetch-site': 'cross-site' },
      ]) {
        const { status } = await api.send({
          ...sent,
          ...(right.who && { who: right.who }),
          headers: { ...sent.headers, ...headers },
        });
        expect([endpoint.name, headers, status]).toEqual([endpoint.name, headers, 403]);
      }
    }
    expect(await rowsOf(town)).toEqual(before);
  });

  it('acts once for the same Idempotency-Key, and keeps nobody’s name with it', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const open = () => api.send({ method: 'POST', path: '/api/v1/referrals', who: 'polis', body: elis, headers });
    const answers = [...(await Promise.all([open(), open(), open()])), await open()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const references = new Set(answers.map((answer) => Receipt.parse(json(answer)).reference));
    expect(references.size).toBe(1);
    expect(
      await town.rows('select 1 from samspel.concern_case where reference = any ($1)', [[...references]]),
    ).toHaveLength(1);
    const other = await api.send({
      method: 'POST',
      path: '/api/v1/referrals',
      who: 'polis',
      body: { ...elis, facts: 'Annat.' },
      headers,
    });
    expect([other.status, codeOf(other.text)]).toEqual([422, 'idempotency-reuse']);
    expect(
      (
        await api.send({
          method: 'POST',
          path: '/api/v1/referrals',
          who: 'skola',
          body: { ...elis, concernTalk: false },
          headers,
        })
      ).status,
    ).toBe(201);

    const plan = {
      method: 'POST',
      path: `/api/v1/cases/${reference}/talks`,
      who: 'polis',
      headers: { 'idempotency-key': randomUUID() },
    };
    await api.send({
      ...plan,
      body: { task: 'police.concern-talk', on: '2026-09-08T14:00:00.000Z', place: 'Elis skola' },
    });
    const kept = await town.rows<{ kept: string }>('select i::text as kept from samspel.idempotency i');
    expect(kept).toHaveLength(3);
    expect(kept.map((row) => row.kept).join()).not.toMatch(
      /Elis|Bergman|Anna|fönster|basket|070-000 00|skola\b|2013-03-02/,
    );
  });

  it('answers 412 to whoever changes what has changed since they read it, wherever a revision may be named', async () => {
    const before = await rowsOf(town);
    const guarded = requests.filter(({ endpoint: { parameters } }) =>
      parameters.some(({ name }) => name === 'If-Match'),
    );
    expect(guarded.length).toBeGreaterThan(10);
    for (const { endpoint, right, sent } of guarded) {
      const { status, text } = await api.send({
        ...sent,
        ...(right.who && { who: right.who }),
        headers: { 'if-match': '"999"' },
      });
      expect([endpoint.name, status, codeOf(text)]).toEqual([endpoint.name, 412, 'conflict']);
    }
    expect(await rowsOf(town)).toEqual(before);
  });

  it('tells the second of two who act on the same revision, and does what the first asked', async () => {
    const view = CaseView.parse(
      json(await api.send({ method: 'GET', path: `/api/v1/cases/${reference}`, who: 'soc' })),
    );
    const { revision, id } = view.tracks.find(({ mine }) => mine) ?? { revision: -1, id: '' };
    const act = (action: string) => ({
      method: 'POST',
      path: `/api/v1/cases/${reference}/actions/${action}`,
      who: 'soc',
      body: {
        track: id,
        answers: { 'child.heard': 'heard', assessor: 'qualified' },
        text: 'Familjen har stöd. Beslut: Eva Strand, delegationsordningen 2.3.',
      },
      headers: { 'if-match': `"${revision}"` },
    });
    const both = await Promise.all([api.send(act('open-investigation')), api.send(act('not-open'))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const outcomes = await town.rows(
      "select 1 from samspel.event e join samspel.concern_case c on c.id = e.case_id where c.reference = $1 and e.data -> 'fact' ->> 'kind' = 'report.outcome'",
      [reference],
    );
    expect(outcomes).toHaveLength(1);
  });

  it('lets a page load nothing from elsewhere, be framed by nobody, and keep no answer', async () => {
    for (const path of ['/api/v1/installation', '/api/v1/me', '/api/v1/nowhere', '/']) {
      const { headers } = await api.send({ method: 'GET', path });
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
        expect(policy).toContain(directive);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/);
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
        'nosniff',
        'no-referrer',
      ]);
      if (path.startsWith('/api/')) expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('lists the agencies of one’s own municipality alone', async () => {
    const agencies = Agency.array().parse(
      json(await api.send({ method: 'GET', path: '/api/v1/agencies', who: 'polis@grannby' })),
    );
    expect(agencies.map(({ id }) => id).sort()).toEqual([
      'grannby-fritid',
      'grannby-polis',
      'grannby-samordning',
      'grannby-sjoskolan',
      'grannby-socialtjanst',
    ]);
  });
});

function withoutId(text: string): string {
  return text.replace(/"requestId":"[0-9a-f-]{36}"/, '');
}
