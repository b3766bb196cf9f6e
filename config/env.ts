import { z } from 'zod';

// The one place that reads the environment: every setting has a name, a shape and, in the error, a remedy.

type Source = Readonly<Record<string, string | undefined>>;

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/database',
});
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number, 1 to 65535')
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, 'must be a port number, 1 to 65535');
const password = z.string({ error: 'must have at least 16 characters' }).min(16, 'must have at least 16 characters');

const isKey = (base64: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(base64);
const keyOf = (base64: string): Buffer => Buffer.from(base64, 'base64');
const keyRing = 'must look like id:key,id:key, each key 32 bytes in base64 (openssl rand -base64 32), each id once';

/** What identity is encrypted with, and what a number is found by. The worker reads no people, and is given neither. */
const identityShape = z.object({
  IDENTITY_KEYS: z
    .string({ error: keyRing })
    .transform((text) => text.split(',').map((each) => each.trim().split(':')))
    .refine(
      (all) =>
        all.every(([id = '', key = '', ...more]) => /^[a-z0-9-]{1,20}$/.test(id) && isKey(key) && more.length === 0),
      keyRing,
    )
    .refine((all) => new Set(all.map(([id]) => id)).size === all.length, keyRing)
    .transform((all) => all.map(([id = '', key = '']) => ({ id, key: keyOf(key) }))),
  IDENTITY_LOOK_UP_KEY: z
    .string({ error: 'must be 32 bytes in base64: openssl rand -base64 32' })
    .refine(isKey, 'must be 32 bytes in base64: openssl rand -base64 32')
    .transform(keyOf),
});

/** What the audit is sealed with, and where its head is published. The api seals nothing, and is given neither. */
const auditShape = z.object({
  AUDIT_KEY: z
    .string({ error: 'must be 32 bytes in base64: openssl rand -base64 32' })
    .refine(isKey, 'must be 32 bytes in base64: openssl rand -base64 32')
    .transform(keyOf),
  /** On another machine's disk, best; where it is not set the head is logged. */
  AUDIT_HEAD_FILE: z.string().optional(),
});

const programShape = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl,
  /** Where a browser reaches Samspel, without a slash at the end. Links in e-mails begin with it. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must look like https://samspel.example' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** The demo's web inbox; set by the starter alone. */
  MAIL_CATCHER_URL: z.url({ error: 'must look like http://localhost:1080' }).optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  /** Relative paths are taken from the working directory. */
  WORKFLOWS_DIR: z.string().default('config/workflows'),
  WEB_DIR: z.string().default('dist/web'),
});

const count = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'must be a whole number, 1 or more')
  .transform(Number);
const list = (each: RegExp, remedy: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((all) => all.every((one) => each.test(one)), remedy)
    .default([]);

/** Where the api meets the world. */
const edgeShape = z.object({
  /** Host names that it is reached by beside that of PUBLIC_URL. */
  ALSO_AT: list(
    /^[a-z0-9.:[\]-]+$/,
    'must be host names in small letters, without ports: samspel.example,intra.example',
  ),
  /** Who may say where a request came from. Without one everybody behind a proxy has its address, and shares its limits. */
  TRUSTED_PROXIES: list(/^[0-9a-f.:]+(\/\d{1,3})?$/, 'must be addresses or networks: 10.0.0.5,172.16.0.0/12'),
  /** Who shows it reads the metrics; without one nobody does. */
  METRICS_TOKEN: password.optional(),
  /** How long a request may take to come in: a file of 25 MB over a slow line. */
  REQUEST_SECONDS: count.default(120),
  WRITES_PER_MINUTE: count.default(300),
  SEARCHES_PER_MINUTE: count.default(60),
});

const apiShape = programShape.extend({
  ...identityShape.shape,
  ...edgeShape.shape,
  /** The same database as another role, for sign-in alone. */
  AUTH_DATABASE_URL: postgresUrl,
});

const workerShape = programShape.extend({
  ...auditShape.shape,
  QUEUE_URL: z.url({
    protocol: /^(rediss?|postgres(ql)?)$/,
    error: 'must look like redis://host:6379 or postgres://user:password@host:5432/database',
  }),
  /** Where its metrics are read, by who shows the token; unless both are set, nowhere. */
  METRICS_PORT: port.optional(),
  METRICS_TOKEN: password.optional(),
  /** Where it is kept outside the database how far mail has come, so that a restored backup is known for one. */
  MAIL_MARK_FILE: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }),
  MAIL_FROM: z
    .string()
    .includes('@', { error: 'must look like Samspel <no-reply@samspel.example>' })
    .default('Samspel <no-reply@samspel.example>'),
});

const migrateShape = z.object({
  MIGRATION_DATABASE_URL: postgresUrl,
  API_PASSWORD: password,
  AUTH_PASSWORD: password,
  WORKER_PASSWORD: password,
  ...identityShape.shape,
  ...programShape.pick({ WORKFLOWS_DIR: true }).shape,
  /** Relative to the working directory, as above. */
  SETTINGS_DIR: z.string().default('config/settings'),
});

const verifyShape = auditShape.extend({ MIGRATION_DATABASE_URL: postgresUrl });

const ownerShape = z.object({ MIGRATION_DATABASE_URL: postgresUrl });

const moveShape = ownerShape.extend(programShape.pick({ WORKFLOWS_DIR: true }).shape);

const demoShape = apiShape.pick({ DATABASE_URL: true, AUTH_DATABASE_URL: true, WORKFLOWS_DIR: true }).extend({
  ...identityShape.shape,
  MIGRATION_DATABASE_URL: postgresUrl,
  DEMO_CASES: z.enum(['all', 'none']).default('all'),
  /** Where the demo's clock begins; unless set, now. */
  DEMO_NOW: z.iso.datetime({ error: 'must look like 2026-11-30T08:00:00Z' }).optional(),
});

const startShape = z.object({ SAMSPEL_DATA: z.string().default('.data'), PORT: port.default(3000) });

type IdentityEnv = z.infer<typeof identityShape>;

type WithPublicUrl<T> = Readonly<Omit<T, 'PUBLIC_URL'> & { PUBLIC_URL: string }>;
export type ApiEnv = WithPublicUrl<z.infer<typeof apiShape>>;
export type Env = WithPublicUrl<z.infer<typeof workerShape>>;
export type MigrateEnv = Readonly<z.infer<typeof migrateShape>>;
export type MoveEnv = Readonly<z.infer<typeof moveShape>>;
export type DemoEnv = Readonly<z.infer<typeof demoShape>>;
export type StartEnv = Readonly<z.infer<typeof startShape>>;

/** Everything, as the worker needs it. Throws one error that names each bad variable and its remedy. */
export function readEnv(source: Source = process.env): Env {
  return withPublicUrl(parse(workerShape, source));
}

/** The same without queue and SMTP server: the API talks to PostgreSQL alone, so it is not given their secrets. */
export function readApiEnv(source: Source = process.env): ApiEnv {
  return withPublicUrl(parse(apiShape, source));
}

/** What the migrate program needs: the URL of a login that may migrate, and the passwords that the programs' roles shall have. */
export function readMigrateEnv(source: Source = process.env): MigrateEnv {
  return Object.freeze(parse(migrateShape, source));
}

/** What a tool of the operator's needs that asks the database alone: the URL of who migrates. */
export function readOwnerEnv(source: Source = process.env): Readonly<z.infer<typeof ownerShape>> {
  return Object.freeze(parse(ownerShape, source));
}

/** What moving running cases to another version needs: the URL of who migrates, and the definitions. */
export function readMoveEnv(source: Source = process.env): MoveEnv {
  return Object.freeze(parse(moveShape, source));
}

/** What filling a fresh demo needs: the URL of who migrates, beside the api's two. */
export function readDemoEnv(source: Source = process.env): DemoEnv {
  return Object.freeze(parse(demoShape, source));
}

/** Its keys, as libs/database takes them. */
export function identitySecretsOf({ IDENTITY_KEYS: keys, IDENTITY_LOOK_UP_KEY: lookUp }: IdentityEnv): {
  keys: IdentityEnv['IDENTITY_KEYS'];
  lookUp: Buffer;
} {
  return { keys, lookUp };
}

/** The keys alone, as the starter has them from its own file. */
export function readIdentityEnv(source: Source = process.env): Readonly<IdentityEnv> {
  return Object.freeze(parse(identityShape, source));
}

/** What verifying the audit needs: the URL of who migrates, the key that sealed it, and where its head was published. */
export function readAuditEnv(source: Source = process.env): Readonly<z.infer<typeof verifyShape>> {
  return Object.freeze(parse(verifyShape, source));
}

/** What `npm start` may be told: where the data lies and which port to try first. */
export function readStartEnv(source: Source = process.env): StartEnv {
  return Object.freeze(parse(startShape, source));
}

/** The environment that a child program inherits, with its own settings on top. */
export function childEnv(settings: Record<string, string>, source: Source = process.env): NodeJS.ProcessEnv {
  return { ...source, ...settings };
}

function parse<T extends z.ZodType>(shape: T, source: Source): z.infer<T> {
  // `NAME=` in a compose file or a .env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name} ${name in given ? '' : 'is not set; it '}${issue.message}`;
  });
  throw new Error(`The environment is not right:\n${lines.join('\n')}`);
}

function withPublicUrl<T extends { PORT: number; PUBLIC_URL?: string | undefined }>(env: T): WithPublicUrl<T> {
  return Object.freeze({ ...env, PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${env.PORT}` });
}
