import { randomUUID } from 'node:crypto';
import { type Endpoint, pathOf, type Schema } from './endpoints.js';
import type { Sent } from './api-program.js';
import type { RightRequest } from './right-request.js';

/** A request made wrong in one way. `pointer` is the field that the answer has to name, where it is a field's fault. */
export type Malformed = { kind: string; sent: Partial<Sent>; pointer?: string };

const TOO_DEEP = 10_000;
const MANY = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, 'x']));
const TOO_LARGE = 'x'.repeat(300 * 1024);

/** Every way of being wrong that an endpoint can meet, from what the OpenAPI document says of it. */
export function malformed(endpoint: Endpoint, right: RightRequest, resolve: (schema: Schema) => Schema): Malformed[] {
  return [
    ...badPaths(endpoint, right),
    ...badHeaders(endpoint, right),
    ...badQueries(endpoint, right),
    ...badBodies(endpoint, right, resolve),
  ];
}

/** A right request made wrong: another body comes with its own type. */
export function spoiled({ headers, ...right }: Sent, { sent }: Malformed): Sent {
  return sent.body === undefined
    ? { ...right, ...sent, headers: { ...headers, ...sent.headers } }
    : { ...right, ...sent };
}

const unknown: Record<string, string> = {
  paragraph: 'nothing-9',
  reference: 'ZZZZ-9999',
  track: 'school~9',
  task: 'police.nothing~9',
  action: 'fly',
};
const garbage = [
  '%00',
  '..%2F..%2Fme',
  "x'%20or%20'1'='1",
  'constructor',
  '__proto__',
  '%ZZ',
  '%ED%A0%80',
  'Å',
  'x'.repeat(3000),
];

function badPaths(endpoint: Endpoint, { values = {} }: RightRequest): Malformed[] {
  return Object.keys(values).flatMap((name) => {
    const at = (value: string): Partial<Sent> => ({ path: pathOf(endpoint, { ...values, [name]: value }) });
    const nothing = { kind: 'unknown thing', sent: at(unknown[name] ?? randomUUID()) };
    return garbage.map((value): Malformed => ({ kind: 'malformed address', sent: at(value) })).concat(nothing);
  });
}

const badKeys: Record<string, string[]> = {
  'If-Match': ['7', '"x"', 'W/"1"', '*', '"99999999999"', '"1", "2"'],
  'Idempotency-Key': ['', 'two words', 'å', 'k'.repeat(201)],
};

function badHeaders({ parameters }: Endpoint, { who }: RightRequest): Malformed[] {
  const named = parameters.filter((each) => each.in === 'header').map(({ name }) => name);
  const headers = named.flatMap((name) =>
    (badKeys[name] ?? []).map((value) => ({
      kind: `malformed ${name}`,
      sent: { headers: { [name]: value } },
      pointer: `/${name}`,
    })),
  );
  const cookies = [
    'samspel',
    'samspel=',
    'samspel=%ZZ',
    'samspel=__proto__',
    `samspel=${'x'.repeat(43)};${'samspel=y;'.repeat(50)}`,
  ];
  return who === undefined
    ? headers
    : [...headers, ...cookies.map((cookie) => ({ kind: 'malformed cookie', sent: { headers: { cookie } } }))];
}

/** Texts that look like a cursor and are none. */
const cursors = [
  'x',
  '%00',
  '🦊',
  ...[
    '2026-02-30T00:00:00.000Z',
    '2026-09-08',
    '1',
    'infinity',
    '0000-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
  ].flatMap((at) =>
    [randomUUID(), '-'.repeat(36), "';drop table"].map((id) => Buffer.from(`${at} ${id}`).toString('base64url')),
  ),
  Buffer.from(`2026-09-08T08:00:00.000Z ${'f'.repeat(36)}`).toString('base64url'),
];

function badQueries(endpoint: Endpoint, { values = {} }: RightRequest): Malformed[] {
  const { parameters } = endpoint;
  const path = pathOf(endpoint, values);
  const named = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  if (named.length === 0) return [];
  return [
    { kind: 'unknown query', sent: { path: `${path}?nope=1` }, pointer: '/nope' },
    ...named.flatMap((name) => [
      { kind: 'query given twice', sent: { path: `${path}?${name}=a&${name}=b` }, pointer: `/${name}` },
      { kind: 'query with NUL', sent: { path: `${path}?${name}=a%00b` }, pointer: `/${name}` },
      { kind: 'over-long query', sent: { path: `${path}?${name}=${'x'.repeat(600)}` }, pointer: `/${name}` },
    ]),
    ...cursors.map((cursor) => ({
      kind: 'malformed cursor',
      sent: { path: `${path}?cursor=${encodeURIComponent(cursor)}` },
      pointer: '/cursor',
    })),
  ];
}

function badBodies(
  { method, body: schema }: Endpoint,
  { body = {}, outside = [], file, outsideFiles = [] }: RightRequest,
  resolve: (schema: Schema) => Schema,
): Malformed[] {
  if (method === 'GET') return [];
  const files = outsideFiles.map(([text, pointer]) => ({
    kind: 'outside the rules',
    sent: { body: text, headers: { 'content-type': 'text/csv' } },
    pointer,
  }));
  const json = { 'content-type': 'application/json' };
  const raw = (kind: string, ...texts: string[]): Malformed[] => texts.map((text) => ({ kind, sent: { body: text } }));
  const shapes = [
    ...raw('not JSON', '{"a":', "{'a': 1}", 'a=b', '\u0000', '{"a":1}}', 'NaN'),
    { kind: 'empty body', sent: { body: '', headers: json } },
    ...raw('no object', '[]', '[{}]', '"text"', '5', 'true', ...(schema === undefined ? [] : ['null', '{}'])),
    ...[
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      ...(file === undefined ? ['text/csv'] : []),
    ].map((type) => ({
      kind: 'wrong content type',
      sent: { body: JSON.stringify(body), headers: { 'content-type': type } },
    })),
    ...raw('too large', JSON.stringify({ ...body, more: TOO_LARGE })),
    ...[{ ...body, answers: MANY }, MANY, { list: Object.values(MANY) }].map((many) => ({
      kind: 'too many values',
      sent: { body: many },
      pointer: '',
    })),
    ...raw(
      'nested too deep',
      `{"a":${'['.repeat(TOO_DEEP)}${']'.repeat(TOO_DEEP)}}`,
      `${'{"a":'.repeat(TOO_DEEP)}1${'}'.repeat(TOO_DEEP)}`,
    ),
    ...raw('prototype key', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}'),
  ];
  if (method === 'DELETE') return shapes;
  const extra = ['notAField', 'constructor', 'hasOwnProperty', 'toString', '', 'a/b~c'].map((name) => ({
    kind: 'unknown field',
    sent: { body: { ...body, [name]: 'x' } },
    pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  }));
  const fields = schema === undefined ? [] : badFields(resolve(schema), body, '', resolve, (changed) => changed);
  const ruled = outside.map(([part, pointer]) => ({
    kind: 'outside the rules',
    sent: { body: { ...body, ...part } },
    pointer,
  }));
  return [...shapes, ...extra, ...fields, ...ruled, ...files];
}

/** Every field of an object made wrong in turn; `within` puts the object back where it stands in the whole body. */
function badFields(
  schema: Schema,
  body: Record<string, unknown>,
  above: string,
  resolve: (schema: Schema) => Schema,
  within: (changed: unknown) => unknown,
): Malformed[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]): Malformed[] => {
    const pointer = `${above}/${name}`;
    const required = schema.required?.includes(name) === true;
    const field = resolve(given);
    const put = (value: unknown): unknown => within({ ...body, [name]: value });
    const wrong = wrongValues(field, required).map(([kind, value]) => ({ kind, sent: { body: put(value) }, pointer }));
    const { [name]: value, ...others } = body;
    const missing: Malformed[] = required ? [{ kind: 'missing field', sent: { body: within(others) }, pointer }] : [];
    return missing.concat(wrong, inside(field, value, pointer, resolve, put));
  });
}

function inside(
  field: Schema,
  value: unknown,
  pointer: string,
  resolve: (schema: Schema) => Schema,
  put: (value: unknown) => unknown,
): Malformed[] {
  const item = field.items === undefined ? undefined : resolve(field.items);
  if (item?.properties !== undefined) {
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    return [
      ...badFields(item, { ...record(first) }, `${pointer}/0`, resolve, (changed) => put([changed])),
      {
        kind: 'unknown field',
        sent: { body: put([{ ...record(first), notAField: 1 }]) },
        pointer: `${pointer}/0/notAField`,
      },
    ];
  }
  // A list of plain values is one field: its fault is the list's.
  if (item !== undefined)
    return wrongValues(item, true).map(([kind, each]) => ({ kind, sent: { body: put([each]) }, pointer }));
  if (field.properties === undefined) return [];
  return [
    ...badFields(field, record(value), pointer, resolve, put),
    { kind: 'unknown field', sent: { body: put({ ...record(value), notAField: 1 }) }, pointer: `${pointer}/notAField` },
  ];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function wrongValues(field: Schema, required: boolean): [string, unknown][] {
  const types = (...values: unknown[]): [string, unknown][] =>
    [...(required ? [null] : []), ...values].map((value) => ['wrong type', value]);
  switch (field.type) {
    case 'boolean':
      return types('true', 1, [], {});
    case 'integer':
    case 'number': {
      const whole: [string, unknown][] =
        field.type === 'integer' ? [['no whole number', (field.minimum ?? 0) + 0.5]] : [];
      const beyond = [(field.minimum ?? 0) - 1, (field.maximum ?? 0) + 1, 1e300, -1e300];
      return [
        ...types('5', true, [], {}),
        ...whole,
        ...beyond.map((value): [string, unknown] => ['out of range', value]),
      ];
    }
    case 'array': {
      const many = Array.from({ length: (field.maxItems ?? 30) + 1 }, (_, index) => `x${index}`);
      return [...types('x', 5, {}, true), ['too many', many]];
    }
    case 'object': {
      const answers: [string, unknown][] =
        field.additionalProperties === undefined
          ? []
          : [
              ['wrong type', { a: 5 }],
              ['NUL character', { 'a\u0000': 'b' }],
              ['NUL character', { a: 'b\u0000' }],
              ['half a character', { a: '\ud800' }],
              ['too many', Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, 'x']))],
            ];
      return [...types('x', 5, [], true), ...answers];
    }
    default:
      return [...types(5, true, [], {}, ['x']), ...wrongTexts(field, required)];
  }
}

function wrongTexts({ format, enum: codes, maxLength }: Schema, required: boolean): [string, unknown][] {
  const each = (kind: string, ...values: string[]): [string, unknown][] => values.map((value) => [kind, value]);
  const blanks = required ? each('empty text', '', ' \n ') : [];
  if (codes !== undefined)
    return [...blanks, ...each('outside the closed set', 'no-such-code', 'constructor', '__proto__', 'a\u0000')];
  const storable = [...each('NUL character', 'a\u0000b'), ...each('half a character', '\ud800x', 'x\udfff')];
  if (format === 'date')
    return [
      ...storable,
      ...each(
        'impossible date',
        '2026-02-30',
        '2026-13-01',
        '26-1-1',
        '2026-9-8',
        'infinity',
        '9999-12-31',
        '0000-01-01',
        '2026-09-08T08:00:00Z',
      ),
    ];
  if (format === 'date-time') {
    return [
      ...storable,
      ...each(
        'malformed instant',
        '2026-02-30T08:00:00Z',
        '2026-09-15',
        '2026-09-15T08:00:00',
        '2026-09-15 08:00Z',
        '2026-09-15T25:00:00Z',
        '9999-12-31T00:00:00Z',
        'now',
      ),
    ];
  }
  if (format === 'uuid') return [...storable, ...each('malformed id', 'x', `${randomUUID()}0`, '{}', "' or 1=1")];
  return [
    ...blanks.slice(0, format === 'password' ? 1 : 2),
    ...storable,
    ...each('over-long text', 'x'.repeat((maxLength ?? 8000) + 1)),
  ];
}
