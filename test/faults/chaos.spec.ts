import { Chaos } from '../chaos/chaos.js';

/** So many moments, drawn anew each time; `npm run test:chaos` asks for two hundred. */
const MOMENTS = Number(process.env['SAMSPEL_TEST_CHAOS'] ?? 12);
const SEED = Number(process.env['SAMSPEL_TEST_SEED'] ?? Math.floor(Math.random() * 1e9));
const PATIENCE_MS = 120_000 + MOMENTS * 60_000;

describe('whatever befalls somebody who writes', () => {
  let chaos: Chaos;
  beforeAll(async () => (chaos = await Chaos.open(SEED)), PATIENCE_MS);
  afterAll(async () => chaos?.close());

  it(
    'nothing is lost that was there two seconds before, and nothing is sent twice',
    async () => {
      await chaos.run(MOMENTS);
      const { lost, twice } = chaos.harm;
      process.stdout.write(`\nchaos: ${MOMENTS} moments, ${lost.length} lost, ${twice.length} twice (seed ${SEED})\n`);
      expect([...lost, ...twice]).toEqual([]);
    },
    PATIENCE_MS,
  );
});
