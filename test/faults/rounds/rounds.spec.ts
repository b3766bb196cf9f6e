import { redisIsHere } from '../../support/redis.js';
import { type Backend, House } from './house.js';
import { judge } from './judge.js';
import { calm, ledger, storm } from './storm.js';

/** So many in the tests; `npm run test:faults -- --rounds 100` asks for more. */
const ROUNDS = Number(process.env['SAMSPEL_TEST_ROUNDS'] ?? 5);
const SEED = Number(process.env['SAMSPEL_TEST_SEED'] ?? Math.floor(Math.random() * 1e9));
const PATIENCE_MS = 240_000 + ROUNDS * 120_000;

const backends: { backend: Backend; tested: typeof describe | typeof describe.skip }[] = [
  { backend: 'Redis', tested: (await redisIsHere()) ? describe : describe.skip },
  { backend: 'PostgreSQL', tested: describe },
];

describe('whatever is killed with -9, at whatever moment', () => {
  for (const { backend, tested } of backends)
    tested(`with the queue on ${backend}`, () => {
      let house: House;
      beforeAll(async () => (house = await House.build(backend)), PATIENCE_MS);
      afterAll(async () => house?.close(), PATIENCE_MS);

      it(
        'each is told what they would have been told, once',
        async () => {
          const moments = await storm(house, ROUNDS, SEED);
          const caught = house.catcher.caught.map(({ messageId }) => messageId);
          const told = await ledger(house.town);
          const found = judge(await calm(moments), told, caught);
          const { reminders, lost, doubled, repeats } = found;
          process.stdout.write(
            `\nfaults: rounds=${ROUNDS} reminders=${reminders} lost=${lost.length} doubled=${doubled.length} repeats=${repeats} (${backend}, seed ${SEED})\n`,
          );
          expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
          expect(reminders).toBeGreaterThan(ROUNDS);
          // A mail server that says yes and keeps one of them for itself would be found out.
          const [kept] = caught;
          const planted = judge(
            await calm(moments),
            told,
            caught.filter((id) => id !== kept),
          );
          expect(planted.lost.length).toBeGreaterThan(0);
        },
        PATIENCE_MS,
      );
    });
});
