import { openReferral } from '#cases';
import { ApiProgram } from '../support/api-program.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { proxyTo, type Proxy } from '../support/proxy.js';
import { queueOnPostgres, type TestQueue } from '../support/queue-backends.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

/** A statement is given up after 35 seconds, and its connection with it; then somebody asks on a new one. */
const RECOVERS_MS = 150_000;
const PATIENCE_MS = 600_000;

/** A network that swallows what is sent on the connections of before, in both directions, and says nothing of it. */
type BlackHole = Proxy & { swallow: () => void };

async function blackHole(databaseUrl: string): Promise<BlackHole> {
  let swallowed = 0;
  let opened = 0;
  const proxy = await proxyTo(databaseUrl, (program, upstream) => {
    const number = ++opened;
    program.on('data', (said) => number > swallowed && upstream.write(said));
    upstream.on('data', (said) => number > swallowed && program.write(said));
  });
  return { ...proxy, swallow: () => (swallowed = opened) };
}

describe('a connection to the database on which nothing comes back', () => {
  let town: Town;
  let queue: TestQueue;
  let catcher: MailCatcher;
  const open: { close: () => Promise<void> }[] = [];
  beforeAll(async () => {
    town = await Town.open();
    queue = await queueOnPostgres();
    catcher = await MailCatcher.open();
    await town.setTime('2026-09-08T07:00:00.000Z');
    await town.as('polis', (work) => openReferral(work, elis));
  });
  afterAll(async () => {
    for (const each of open.toReversed()) await each.close();
    await catcher.close();
    await queue.close();
    await town.close();
  });

  it(
    'holds up neither worker nor api for long',
    async () => {
      const [worked, asked] = [await blackHole(town.database.workerUrl), await blackHole(town.database.apiUrl)];
      open.push(worked, asked);
      const worker = await WorkerProgram.start(town, queue.url, catcher.url, { DATABASE_URL: worked.url });
      open.push({ close: () => worker.stop() });
      const api = await ApiProgram.start(town.database, { DATABASE_URL: asked.url });
      open.push({ close: () => api.stop() });
      const reads = (): Promise<number> =>
        api.send({ method: 'GET', path: '/api/v1/cases', who: 'polis' }).then(({ status }) => status);
      expect(await reads()).toBe(200);
      await until('the news are mailed', () => catcher.caught.length > 0);

      const before = catcher.caught.length;
      worked.swallow();
      asked.swallow();
      await town.setTime('2026-09-22T15:00:00.000Z');
      // Each of several that were open may be asked once.
      await Promise.all([
        until('reminders are mailed', () => catcher.caught.length > before, RECOVERS_MS),
        until('cases are read', async () => (await reads()) === 200, RECOVERS_MS),
      ]);
    },
    PATIENCE_MS,
  );
});
