import fc from 'fast-check';
import { settingInForce } from '#use-case';
import { holdsAlwaysOf } from '../../scenarios/support/always.js';
import { Town } from '../../support/town.js';
import { Held } from './held.js';
import { History } from './history.js';
import { CaseRecord } from './on-record.js';
import { Readers } from './readers.js';
import { beginning, eachOnce, step } from './steps.js';

/** What `.ci/nightly` asks of it takes hours; a sample some thirty seconds. */
const A_NIGHT_MS = 8 * 3_600_000;

describe('whatever a family says, whoever hears it, and however old the young person becomes', () => {
  let town: Town;
  let record: CaseRecord;
  let readers: Readers;
  beforeAll(async () => {
    town = await Town.open();
    record = await CaseRecord.of(town);
    readers = await Readers.of(town);
    const grounds = await town.as('soc', (work) => Promise.resolve(settingInForce(work, 'grounds')));
    const clause = grounds['general-clause'];
    if (clause === undefined) throw new Error('There is no general clause among the grounds.');
    const approved = { by: 'Stadsjuristen', on: '2020-01-01' };
    await town.set('lindvik', 'grounds', { ...grounds, 'general-clause': { ...clause, approved } });
  });
  afterAll(async () => {
    await Promise.all([record.end(), readers.end()]);
    await town.close();
  });

  it(
    'nobody reads, is told or is mailed but by one consent or ground, and nothing is without owner and date',
    async () => {
      const tale = fc.record({ beginning, steps: fc.array(step, { minLength: 8, maxLength: 18 }) });
      const taken = new Map<string, number>();
      const tell = async ({ beginning, steps }: typeof eachOnce): Promise<void> => {
        const history = await History.begin(town, beginning);
        const held = await Held.from(history, record, readers);
        try {
          for (const each of steps) {
            await history.take(each);
            await held.check();
          }
          await held.checkScreens();
        } finally {
          await history.end();
          for (const [did, times] of history.taken) taken.set(did, (taken.get(did) ?? 0) + times);
        }
      };
      await holdsAlwaysOf('who reads what on a real database', tale, 25, tell, eachOnce);
      // Of each thing that may be tried some was taken, or the tale is of nothing.
      for (const did of ['yes', 'declined', 'withdrawn', 'confirm', 'offer', 'answer', 'tell', 'map', 'plan'])
        expect([did, taken.get(did) ?? 0]).not.toEqual([did, 0]);
    },
    A_NIGHT_MS,
  );
});
