import { readApiEnv, readDemoEnv, readEnv, readIdentityEnv, readMigrateEnv, readStartEnv } from './env.js';

const whole = {
  DATABASE_URL: 'postgres://a:b@db/samspel',
  QUEUE_URL: 'redis://queue:6379',
  SMTP_URL: 'smtp://mail:25',
  AUDIT_KEY: Buffer.alloc(32, 3).toString('base64'),
};

const auth = { AUTH_DATABASE_URL: 'postgres://c:d@db/samspel' };
const key = Buffer.alloc(32, 1).toString('base64');
const keys = { IDENTITY_KEYS: `k1:${key}`, IDENTITY_LOOK_UP_KEY: key };

test('what is not set has its default', () => {
  expect(readEnv(whole)).toEqual({
    ...whole,
    AUDIT_KEY: Buffer.alloc(32, 3),
    PORT: 3000,
    HOST: '127.0.0.1',
    MAIL_FROM: 'Samspel <no-reply@samspel.example>',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'info',
    WORKFLOWS_DIR: 'config/workflows',
    WEB_DIR: 'dist/web',
  });
});

test('an empty variable counts as not set, and a slash ends no public address', () => {
  const env = readEnv({ ...whole, PORT: '8080', PUBLIC_URL: 'https://samspel.example/', MAIL_CATCHER_URL: '' });
  expect(env).toMatchObject({ PORT: 8080, PUBLIC_URL: 'https://samspel.example' });
  expect(env.MAIL_CATCHER_URL).toBeUndefined();
  expect(readEnv({ ...whole, PORT: '8080' }).PUBLIC_URL).toBe('http://localhost:8080');
});

test('one error names every bad variable with its remedy, and repeats no value', () => {
  const read = (): unknown =>
    readEnv({ DATABASE_URL: 'mysql://root:secret@db', QUEUE_URL: 'redis://queue', PORT: 'http', LOG_LEVEL: 'loud' });
  expect(read).toThrow(
    [
      'The environment is not right:',
      '  PORT must be a port number, 1 to 65535',
      '  DATABASE_URL must look like postgres://user:password@host:5432/database',
      '  LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
      '  AUDIT_KEY is not set; it must be 32 bytes in base64: openssl rand -base64 32',
      '  SMTP_URL is not set; it must look like smtp://user:password@host:587',
    ].join('\n'),
  );
  expect(read).not.toThrow(/secret/);
});

test('the API is not given the secrets of queue and mail server', () => {
  const env = readApiEnv({ ...whole, ...auth, ...keys });
  expect(env.DATABASE_URL).toBe(whole.DATABASE_URL);
  expect(env).not.toHaveProperty('QUEUE_URL');
  expect(env).not.toHaveProperty('SMTP_URL');
  expect(env).not.toHaveProperty('AUDIT_KEY');
});

test('the worker is not given what identity is encrypted with, nor the way to sign in', () => {
  const given = Object.keys(readEnv({ ...whole, ...auth, ...keys }));
  expect(given.filter((name) => name.startsWith('IDENTITY') || name.startsWith('AUTH'))).toEqual([]);
});

test('a ring of keys is read in its order, the first of which writes', () => {
  const old = Buffer.alloc(32, 2);
  const { IDENTITY_KEYS } = readIdentityEnv({ ...keys, IDENTITY_KEYS: `k2:${old.toString('base64')}, k1:${key}` });
  expect(IDENTITY_KEYS).toEqual([
    { id: 'k2', key: old },
    { id: 'k1', key: Buffer.from(key, 'base64') },
  ]);
});

test.each([
  ['', /IDENTITY_KEYS is not set; it must look like id:key/],
  [key, /IDENTITY_KEYS must look like id:key/],
  ['k1:c2hvcnQ=', /IDENTITY_KEYS must look like id:key/],
  [`k1:${key},k1:${key}`, /IDENTITY_KEYS must look like id:key/],
  [`k1:${key},`, /IDENTITY_KEYS must look like id:key/],
  [`K.1:${key}`, /IDENTITY_KEYS must look like id:key/],
])('%s is no ring of keys, and the answer repeats none', (ring, remedy) => {
  const read = (): unknown => readMigrateEnv({ IDENTITY_KEYS: ring, IDENTITY_LOOK_UP_KEY: 'short' });
  expect(read).toThrow(remedy);
  expect(read).toThrow(/IDENTITY_LOOK_UP_KEY must be 32 bytes in base64/);
  expect(read).not.toThrow(new RegExp(`${key}|c2hvcnQ|short`));
});

test('the API signs in by a way of its own', () => {
  expect(readApiEnv({ ...whole, ...auth, ...keys }).AUTH_DATABASE_URL).toBe(auth.AUTH_DATABASE_URL);
  expect(() => readApiEnv({ ...whole, ...keys })).toThrow(/AUTH_DATABASE_URL is not set; it must look like postgres:/);
});

test('the roles get no short passwords', () => {
  const read = (): unknown => readMigrateEnv({ MIGRATION_DATABASE_URL: whole.DATABASE_URL, API_PASSWORD: 'short' });
  expect(read).toThrow(
    /API_PASSWORD must have at least 16 characters[^]*AUTH_PASSWORD is not set[^]*WORKER_PASSWORD is not set/,
  );
});

test('what is read cannot be changed', () => {
  expect(Object.isFrozen(readStartEnv({}))).toBe(true);
  expect(Object.isFrozen(readEnv(whole))).toBe(true);
});

test('the demo begins now, or at a moment that is given', () => {
  const read = (more: Record<string, string>) =>
    readDemoEnv({ ...whole, ...auth, MIGRATION_DATABASE_URL: whole.DATABASE_URL, ...keys, ...more }).DEMO_NOW;
  expect(read({})).toBeUndefined();
  expect(read({ DEMO_NOW: '2027-06-25T08:00:00Z' })).toBe('2027-06-25T08:00:00Z');
  expect(() => read({ DEMO_NOW: 'Midsummer' })).toThrow(/DEMO_NOW must look like 2026-11-30T08:00:00Z/);
});

test('what the api is reached by and whom it believes is told in lists, and one that is wrong is named', () => {
  const edge = {
    ALSO_AT: 'intra.example, samspel',
    TRUSTED_PROXIES: '10.0.0.5,fd00::/8',
    METRICS_TOKEN: 'x'.repeat(16),
  };
  expect(readApiEnv({ ...whole, ...auth, ...keys, ...edge })).toMatchObject({
    ALSO_AT: ['intra.example', 'samspel'],
    TRUSTED_PROXIES: ['10.0.0.5', 'fd00::/8'],
    REQUEST_SECONDS: 120,
  });
  expect(readApiEnv({ ...whole, ...auth, ...keys })).toMatchObject({ ALSO_AT: [], TRUSTED_PROXIES: [] });
  const wrong = {
    ALSO_AT: 'https://intra.example',
    TRUSTED_PROXIES: 'all',
    METRICS_TOKEN: 'short',
    WRITES_PER_MINUTE: '0',
  };
  for (const [name, value] of Object.entries(wrong))
    expect(() => readApiEnv({ ...whole, ...auth, ...keys, [name]: value })).toThrow(new RegExp(`  ${name} must `));
});
