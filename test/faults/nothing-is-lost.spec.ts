import { openReferral } from '#cases';
import { MailCatcher } from '../support/mail-catcher.js';
import { queueBackends, type TestQueue } from '../support/queue-backends.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

/** Why a mail waits for a morning. */
const HELD = ['same-day', 'quiet-hours', 'free-day', 'morning'];

const usualWays = {
  morning: '09:00',
  quiet: { from: '18:00', until: '07:00' },
  freeDays: 'held',
  topAfterDays: 7,
  agencies: {},
} as const;

type Mail = { message_id: string; status: string; attempts: number; why: string | null };

/** A program that starts, is killed and starts again, with looks every few seconds in between. */
const PATIENCE_MS = 120_000;

/** A queue that isn't here is left out in sight. */
const backends = (await queueBackends()).map(({ here, ...each }) => ({
  ...each,
  tested: here ? describe : describe.skip,
}));

for (const { name, open, tested } of backends)
  tested(`with the queue on ${name}, nothing is lost`, () => nothingIsLost(open));

function nothingIsLost(open: () => Promise<TestQueue>): void {
  let town: Town;
  let queue: TestQueue;
  let catcher: MailCatcher;
  let worker: WorkerProgram | undefined;

  beforeEach(async () => {
    town = await Town.open();
    queue = await open();
    catcher = await MailCatcher.open();
    // A Tuesday morning without holidays near.
    await town.setTime('2026-09-08T07:00:00.000Z');
    await town.as('polis', (work) => openReferral(work, elis));
  });
  afterEach(async () => {
    await worker?.stop();
    await catcher.close();
    await queue.close();
    await town.close();
  });

  const start = async (): Promise<void> => {
    worker = await WorkerProgram.start(town, queue.url, catcher.url);
  };
  const ledger = (): Promise<Mail[]> =>
    town.rows(
      // What goes in another's e-mail, and what waits for tomorrow's, is no e-mail of its own.
      `select message_id, status, attempts, why from samspel.mail
       where carrier is null and not (status = 'planned' and coalesce(why = any ($1), false)) order by message_id`,
      [HELD],
    );
  const waiting = (): Promise<unknown[]> =>
    town.rows(
      `select 1 from samspel.timer t, samspel.installation i where t.at <= now() + i.case_time_offset_ms * interval '1 millisecond'
       union all select 1 from samspel.notice where addressed_at is null
       union all select 1 from samspel.mail where status = 'planned' and not coalesce(why = any ($1), false)`,
      [HELD],
    );
  const untilAllIsSaid = (): Promise<void> =>
    until('all timers have rung and all mails are sent', async () => (await waiting()).length === 0);

  it(
    'when the worker is killed between ringing a timer and hearing that its mail was taken',
    async () => {
      await start();
      await untilAllIsSaid();
      const news = catcher.caught.length;

      catcher.manner = 'hang';
      await town.setTime('2026-09-22T15:00:00.000Z');
      await until('the mail server holds back its answers', () => catcher.caught.length > news);
      await worker?.kill();
      const hanging = catcher.caught.slice(news).map(({ messageId }) => messageId);
      const before = await ledger();
      expect(before.filter(({ status }) => status === 'planned').map(({ message_id }) => message_id)).toEqual(
        expect.arrayContaining(hanging),
      );

      catcher.manner = 'take';
      // What the dead worker claimed is let go after two minutes: here they pass at once.
      await town.rows('update samspel.mail set claimed_until = now() where claimed_until is not null');
      await start();
      await untilAllIsSaid();

      const said = await ledger();
      expect(said.every(({ status }) => status === 'sent')).toBe(true);
      const caught = catcher.caught.map(({ messageId }) => messageId);
      expect([...new Set(caught)].sort()).toEqual(said.map(({ message_id }) => message_id));
      const repeated = caught.filter((id, index) => caught.indexOf(id) !== index);
      expect(repeated.sort()).toEqual(hanging.sort());
    },
    PATIENCE_MS,
  );

  it(
    'when the queue forgets everything while a reminder waits in it',
    async () => {
      // The day of the warning is a Saturday, and here nothing waits for Monday.
      await town.set('lindvik', 'notifications', { ...usualWays, freeDays: 'sent' });
      await start();
      await town.setTime('2026-09-18T12:00:00.000Z');
      await untilAllIsSaid();
      const before = catcher.caught.length;

      // Coordination and the police are warned three days before the 22nd, at nine.
      await town.setTime('2026-09-19T06:59:30.000Z');
      const { waiting: inQueue, empty } = queue;
      await until('the reminder of nine waits in the queue', async () => (await inQueue()) > 0);
      expect(await empty()).toBeGreaterThan(0);
      await until('the reminder is back in the queue', async () => (await inQueue()) > 0);

      await empty();
      await town.setTime('2026-09-19T07:00:00.000Z');
      await until('the reminder is mailed', () => catcher.caught.length > before);
      await untilAllIsSaid();
      expect(catcher.caught.map(({ messageId }) => messageId).sort()).toEqual(
        (await ledger()).map(({ message_id }) => message_id),
      );
    },
    PATIENCE_MS,
  );

  it(
    'when the mail server refuses for a while',
    async () => {
      catcher.manner = 451;
      await start();
      const tried = async (): Promise<boolean> => (await ledger()).every(({ why }) => why === 'smtp-451');
      await until('the news were refused', async () => (await ledger()).length > 0 && (await tried()));
      expect(catcher.caught).toEqual([]);

      catcher.manner = 'take';
      await town.setTime('2026-09-08T07:05:00.000Z');
      await untilAllIsSaid();
      const said = await ledger();
      expect(said.every(({ attempts }) => attempts === 2)).toBe(true);
      expect(catcher.caught.map(({ messageId }) => messageId).sort()).toEqual(said.map(({ message_id }) => message_id));
    },
    PATIENCE_MS,
  );

  it(
    'when timers vanish from the database: the sweep puts them back as the cases ask',
    async () => {
      const timers = (): Promise<unknown[]> => town.rows('select * from samspel.timer order by case_id, thing');
      const before = await timers();
      await town.rows("delete from samspel.timer where thing = 'track:police'");
      await town.rows("update samspel.timer set at = at + interval '1 year' where thing = 'track:coordination'");
      expect(await timers()).not.toEqual(before);

      await start();
      await until('the timers are as before', async () => JSON.stringify(await timers()) === JSON.stringify(before));
    },
    PATIENCE_MS,
  );
}
