import { openReferral } from '#cases';
import { run } from '#database';
import { ApiProgram } from '../support/api-program.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { queueOnPostgres, type TestQueue } from '../support/queue-backends.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

const PATIENCE_MS = 600_000;
const READS = 60;
/** A held timer rests a minute. */
const RINGS_AGAIN_MS = 100_000;

describe('a case that somebody holds', () => {
  let town: Town;
  let queue: TestQueue;
  let catcher: MailCatcher;
  let api: ApiProgram;
  let worker: WorkerProgram;
  const held: string[] = [];
  beforeAll(async () => {
    town = await Town.open();
    queue = await queueOnPostgres();
    catcher = await MailCatcher.open();
    await town.setTime('2026-09-08T07:00:00.000Z');
    for (let each = 0; each < 6; each += 1)
      held.push((await town.as('polis', (work) => openReferral(work, elis))).reference);
    api = await ApiProgram.start(town.database);
    worker = await WorkerProgram.start(town, queue.url, catcher.url);
  }, PATIENCE_MS);
  afterAll(async () => {
    await worker?.stop();
    await api?.stop();
    await catcher.close();
    await queue.close();
    await town.close();
  });

  const reads = async (): Promise<number[]> => {
    const times: number[] = [];
    for (let each = 0; each < READS; each += 1) {
      const began = performance.now();
      const { status } = await api.send({ method: 'GET', path: '/api/v1/cases', who: 'samordnare' });
      expect(status).toBe(200);
      times.push(performance.now() - began);
    }
    return times.toSorted((a, b) => a - b);
  };
  const mailedOf = (reference: string): number => catcher.caught.filter(({ raw }) => raw.includes(reference)).length;

  it(
    'holds up no timer and no mail of any other, and nobody’s reads',
    async () => {
      const [one = '', ...others] = held;
      await until('the news are mailed', () => held.every((reference) => mailedOf(reference) > 0), 90_000);
      const before = new Map(held.map((reference) => [reference, mailedOf(reference)]));
      const quiet = await reads();
      const isReminded = (reference: string): boolean => mailedOf(reference) > (before.get(reference) ?? 0);

      await town.owner.transaction(async (manager) => {
        await run(manager, 'select 1 from samspel.concern_case where reference = $1 for update', [one]);
        await town.setTime('2026-09-22T15:00:00.000Z');
        const told = until('all others are reminded of', () => others.every(isReminded), 120_000);
        const busy = await reads();
        await told;
        expect(isReminded(one)).toBe(false);
        const p99 = (times: number[]): number => Math.round(times[Math.floor(times.length * 0.99) - 1] ?? 0);
        process.stdout.write(
          `\nheld row: p99 of another agency's reads ${p99(quiet)} ms before, ${p99(busy)} ms while\n`,
        );
        // None of them waited for the row: that takes three seconds.
        expect(busy.at(-1)).toBeLessThan(3_000);
      });
      await until('and of it, once it is let go', () => isReminded(one), RINGS_AGAIN_MS);
    },
    PATIENCE_MS,
  );
});
