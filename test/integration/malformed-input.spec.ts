import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Answer, ApiProgram } from '../support/api-program.js';
import { type Endpoint, endpointsOf, json, type Schema } from '../support/endpoints.js';
import { type Malformed, malformed, spoiled } from '../support/malformed.js';
import type { RightRequest } from '../support/right-request.js';
import { nowhere, prepare, rightRequests, sentOf } from '../support/right-requests.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

/** Enough that a new field or endpoint can't slip in with a handful. */
const KINDS_OF_A_BODY = 10;
/** Hundreds of requests one after the other, on a machine that does other things too. */
const PATIENCE_MS = 120_000;

const Problem = z.object({
  status: z.int(),
  code: z.enum(['validation', 'no-access', 'no-session']),
  errors: z.array(z.object({ pointer: z.string() })).default([]),
});

describe('malformed input is refused, field by field, and writes nothing', () => {
  let town: Town;
  let api: ApiProgram;
  let endpoints: Map<string, Endpoint>;
  let resolve: (schema: Schema) => Schema;
  let requests: Record<string, RightRequest>;
  let made = 0;

  beforeAll(async () => {
    town = await Town.open();
    requests = rightRequests(await prepare(town));
    api = await ApiProgram.start(town.database);
    const found = await endpointsOf(api);
    endpoints = new Map(found.endpoints.map((endpoint) => [endpoint.name, endpoint]));
    ({ resolve } = found);
  }, PATIENCE_MS);
  afterAll(async () => {
    await api.stop();
    await town.close();
    process.stdout.write(`\nMalformed requests made: ${made}, on ${endpoints.size} endpoints.\n`);
  });

  it('has a right request for every endpoint of the OpenAPI document', () => {
    expect(Object.keys(requests).sort()).toEqual([...endpoints.keys()].sort());
  });

  it('gives every endpoint an operation of its own: a generated client takes two of one name for the same', () => {
    const operations = [...endpoints.values()].map(({ operation }) => operation);
    expect(operations.filter((each, at) => operations.indexOf(each) !== at)).toEqual([]);
  });

  it.each(Object.keys(rightRequests(nowhere)))(
    '%s',
    async (name) => {
      const [endpoint, right] = [endpoints.get(name), requests[name]];
      if (endpoint === undefined || right === undefined) throw new Error(`The OpenAPI document has no ${name}.`);
      const wrong = malformed(endpoint, right, resolve);
      if (endpoint.body !== undefined)
        expect(new Set(wrong.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(KINDS_OF_A_BODY);
      const before = await rowsOf(town);
      const taken: string[] = [];
      for (const each of wrong) {
        const fault = faultOf(each, await api.send(spoiled(sentOf(endpoint, right), each)));
        if (fault !== undefined) taken.push(`${each.kind} ${JSON.stringify(each.sent).slice(0, 300)}: ${fault}`);
        made += 1;
      }
      expect(taken).toEqual([]);
      expect(await rowsOf(town)).toEqual(before);
    },
    PATIENCE_MS,
  );

  it('and none of it came as far as to be a fault of ours', () => {
    expect(api.log).toContain('request refused');
    expect(api.log).not.toContain('request failed');
  });

  it(
    'and the same requests are taken as they should be',
    async () => {
      const before = await rowsOf(town);
      for (const [name, right] of Object.entries(requests)) {
        const endpoint = endpoints.get(name);
        if (endpoint === undefined || right.taken === 503) continue;
        const sent = sentOf(endpoint, right);
        // As the web sends a change: with a key of its own, whatever the body is.
        const { status, text } = await api.send({
          ...sent,
          headers: { ...sent.headers, 'idempotency-key': randomUUID() },
        });
        expect([name, status, status === right.taken ? '' : text]).toEqual([name, right.taken, '']);
      }
      expect(await rowsOf(town)).not.toEqual(before);
    },
    PATIENCE_MS,
  );
});

/** What is wrong with the answer to a malformed request, if anything. */
function faultOf({ kind, pointer }: Malformed, answer: Answer): string | undefined {
  const { status, headers, text } = answer;
  if (status < 400 || status >= 500) return `${status} ${text.slice(0, 200)}`;
  if (headers.get('content-type')?.startsWith('application/problem+json') !== true)
    return `${headers.get('content-type')} ${text}`;
  const problem = Problem.safeParse(json(answer));
  if (!problem.success || problem.data.status !== status) return `no problem as we write them: ${text}`;
  const { code, errors } = problem.data;
  const expected = kind === 'unknown thing' ? 'no-access' : kind === 'malformed cookie' ? 'no-session' : undefined;
  if (expected !== undefined && code !== expected) return `${code}, not ${expected}`;
  if (pointer !== undefined && !errors.some((error) => error.pointer === pointer))
    return `${pointer} is not named: ${text.slice(0, 200)}`;
  return undefined;
}
