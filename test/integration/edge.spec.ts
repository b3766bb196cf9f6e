import { once } from 'node:events';
import { connect } from 'node:net';
import { ApiProgram, credentialsOf } from '../support/api-program.js';
import { Town } from '../support/town.js';

const START_MS = 120_000;
const METRICS_TOKEN = 'a-token-for-who-watches';

describe('where the api meets the world', () => {
  let town: Town;
  let api: ApiProgram;
  beforeAll(async () => {
    town = await Town.open();
    api = await ApiProgram.start(town.database, {
      PUBLIC_URL: 'https://samspel.example',
      ALSO_AT: 'intra.example',
      TRUSTED_PROXIES: '127.0.0.1',
      METRICS_TOKEN,
      REQUEST_SECONDS: '2',
      WRITES_PER_MINUTE: '20',
      SEARCHES_PER_MINUTE: '5',
    });
  }, START_MS);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  /** Bytes as they are, on a connection of their own; what came back when it ended. */
  async function raw(...pieces: string[]): Promise<string> {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => (answer += text));
    socket.on('error', () => undefined);
    for (const piece of pieces) socket.write(piece);
    await once(socket, 'close');
    return answer;
  }
  const asked = (host: string, path = '/api/v1/installation') =>
    raw(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);

  it.each(['samspel.example', 'SAMSPEL.example:8443', 'intra.example', 'localhost:3000', '127.0.0.1'])(
    'answers as %s',
    async (host) => expect(await asked(host)).toMatch(/^HTTP\/1.1 200 /),
  );

  it.each(['evil.example', 'samspel.example.evil.example', '169.254.169.254', 'samspel.example@evil.example', ''])(
    'knows nothing as %j',
    async (host) => {
      for (const path of ['/api/v1/installation', '/', '/api/openapi.json'])
        expect(await asked(host, path)).toMatch(/^HTTP\/1.1 (421|400) /);
      // Who watches over the programs asks each by an address of its own.
      if (host !== '') expect(await asked(host, '/health/live')).toMatch(/^HTTP\/1.1 200 /);
    },
  );

  it.each([
    ['a body that never ends', '/session', 'content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"email": "'],
    [
      'a file that never ends',
      '/pledges/00000000-0000-4000-8000-000000000000/indicators/import',
      'content-type: text/csv\r\ntransfer-encoding: chunked\r\n\r\n4\r\nabcd\r\n',
    ],
    ['headers that never end', '/session', 'x-slow: '],
  ])('cuts %s', async (_what, path, rest) => {
    const began = Date.now();
    const answer = await raw(`POST /api/v1${path} HTTP/1.1\r\nhost: samspel.example\r\n`, rest);
    expect(answer).toMatch(/^(HTTP\/1.1 (408|401) |$)/);
    expect(Date.now() - began).toBeLessThan(30_000);
  });

  it('shows what it measures to whoever has the token alone', async () => {
    const status = async (headers: Record<string, string>) =>
      (await api.send({ method: 'GET', path: '/metrics', headers })).status;
    expect(await status({ authorization: `Bearer ${METRICS_TOKEN}` })).toBe(200);
    for (const authorization of [`Bearer ${METRICS_TOKEN}x`, METRICS_TOKEN, 'Bearer ', 'Bearer undefined'])
      expect(await status({ authorization })).toBe(404);
    expect(await status({})).toBe(404);
  });

  it('asks for nothing of a browser that it does not need, and lets no style stand in a page', async () => {
    const { headers } = await api.send({ method: 'GET', path: '/' });
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\)/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
  });

  it('keeps its session in a cookie of this very host, and takes it from no other', async () => {
    const { headers } = await api.send({ method: 'POST', path: '/api/v1/session', body: credentialsOf('polis') });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-samspel=[\w-]{43}; .*Path=\/; .*Secure/);
    expect(cookie).not.toMatch(/Domain/i);
    const [pair = ''] = cookie.split(';');
    const me = async (sent: string) =>
      (await api.send({ method: 'GET', path: '/api/v1/me', headers: { cookie: sent } })).status;
    expect([await me(pair), await me(pair.replace('__Host-', ''))]).toEqual([200, 401]);
  });

  it('counts attempts to sign in by where they come from, as its own proxy says', async () => {
    const from = async (address: string) =>
      (
        await api.send({
          method: 'POST',
          path: '/api/v1/session',
          headers: { 'x-forwarded-for': address },
          body: { ...credentialsOf('chef'), password: 'guess' },
        })
      ).status;
    const guesses = await Promise.all(Array.from({ length: 11 }, () => from('192.0.2.1')));
    expect(guesses.filter((status) => status === 429)).toHaveLength(1);
    expect(await from('192.0.2.2')).toBe(401);
  });

  it('lets one session change and search as much as a person does, and others meanwhile', async () => {
    const times = (count: number, path: string, who: string, body: object) =>
      Promise.all(Array.from({ length: count }, () => api.send({ method: 'POST', path, who, body })));
    const statuses = (answers: { status: number }[]) =>
      answers.map(({ status }) => status).filter((each) => each === 429);
    await api.cookie('soc');
    await api.cookie('skola');
    expect(statuses(await times(8, '/api/v1/search', 'soc', { q: 'Elis' }))).toHaveLength(3);
    expect(statuses(await times(22, '/api/v1/places', 'soc', {}))).toHaveLength(2);
    expect(statuses(await times(5, '/api/v1/search', 'skola', { q: 'Elis' }))).toEqual([]);
    expect((await api.send({ method: 'GET', path: '/api/v1/me', who: 'soc' })).status).toBe(200);
  });
});
