import fc from 'fast-check';
import { ApiProgram, type Sent } from '../support/api-program.js';
import { endpointsOf } from '../support/endpoints.js';
import { malformed, spoiled } from '../support/malformed.js';
import { prepare, rightRequests, sentOf } from '../support/right-requests.js';
import { tampered } from '../support/tampered.js';
import { Town } from '../support/town.js';

/** `.ci/nightly` asks for a hundred thousand, and may be given the seed of a night that failed. */
const REQUESTS = Number(process.env['SAMSPEL_TEST_MALFORMED'] ?? 1_500);
const SEED = Number(process.env['SAMSPEL_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const BATCH = 500;
const AT_ONCE = 6;
/** From so many on what the program holds is weighed; before that it is still growing into its caches. */
const WEIGHED = 20_000;
/**
 * Some sixty more than it needs. Left to itself the runtime clears up only when it has grown large, and what is weighed then is what
 * has not been cleared up; here what is never let go stops the program.
 */
const MOST_MB = 160;
const METRICS_TOKEN = 'metrics-token-of-the-tests';
const PATIENCE_MS = 60_000 + REQUESTS * 60;

/** One who signs out takes the session of all the others; the demo's clock waits a minute for a worker. */
const LEFT_OUT = new Set(['DELETE /session', 'POST /demo/clock']);

describe('whatever is asked', () => {
  let town: Town;
  let api: ApiProgram;
  let right: Sent[];
  let wrong: Sent[];

  beforeAll(async () => {
    town = await Town.open();
    const requests = rightRequests(await prepare(town));
    api = await ApiProgram.start(town.database, {
      METRICS_TOKEN,
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: `--max-old-space-size=${MOST_MB}`,
    });
    const { endpoints, resolve } = await endpointsOf(api);
    const asked = endpoints.filter(({ name }) => !LEFT_OUT.has(name));
    const sent = asked.flatMap((endpoint) => {
      const request = requests[endpoint.name];
      return request === undefined ? [] : [{ endpoint, request, whole: sentOf(endpoint, request) }];
    });
    right = sent.map(({ whole }) => whole);
    wrong = sent.flatMap(({ endpoint, request, whole }) =>
      malformed(endpoint, request, resolve).map((each) => spoiled(whole, each)),
    );
  }, PATIENCE_MS);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  const megabytes = async (): Promise<number> => {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const { text } = await api.send({ method: 'GET', path: '/metrics', headers });
    return Math.round(Number(/^samspel_memory_bytes (\d+)$/m.exec(text)?.[1]) / 1_000_000);
  };

  it(
    'is answered, never with a fault of ours, and the program grows no fatter by it',
    async () => {
      const requests = fc.oneof(fc.constantFrom(...wrong), tampered(right));
      const faults: string[] = [];
      const weights: number[] = [];
      const answers: Record<string, number> = {};
      for (let made = 0; made < REQUESTS; made += BATCH) {
        const left = fc.sample(requests, { numRuns: Math.min(BATCH, REQUESTS - made), seed: SEED + made }).values();
        const one = async (): Promise<void> => {
          for (const each of left) {
            const { status, text } = await api.send(each);
            answers[status] = (answers[status] ?? 0) + 1;
            if (status >= 500) faults.push(`${status} ${text.slice(0, 200)} to ${JSON.stringify(each).slice(0, 600)}`);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, one));
        weights.push(await megabytes());
      }
      const [start = 0, middle = 0, end = 0] = [1, 2, 3].map((third) => medianOf(partOf(weights, third)));
      process.stdout.write(
        `\nMalformed and tampered requests: ${REQUESTS}, seed ${SEED}; answered ${JSON.stringify(answers)}; ${start}, ${middle} and ${end} MB.\n`,
      );
      // What the program said of it stands beside.
      const said = faults.length === 0 ? [] : api.log.split('\n').filter((line) => /"level":[45]0/.test(line));
      expect([...faults, ...said]).toEqual([]);
      expect(api.log).not.toContain('request failed');
      if (REQUESTS >= WEIGHED) expect(end).toBeLessThan(middle * 1.1);
    },
    PATIENCE_MS,
  );
});

/** The first, second or last third of what was weighed. */
const partOf = (weights: number[], third: number): number[] =>
  weights.slice(Math.floor((weights.length * (third - 1)) / 3), Math.ceil((weights.length * third) / 3));

const medianOf = (weights: number[]): number => weights.toSorted((a, b) => a - b)[Math.floor(weights.length / 2)] ?? 0;
