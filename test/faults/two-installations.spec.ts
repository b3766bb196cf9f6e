import { openReferral } from '#cases';
import { MailCatcher } from '../support/mail-catcher.js';
import { queueBackends, type TestQueue } from '../support/queue-backends.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

/** Four programs are started, and a reminder comes half a minute later. */
const PATIENCE_MS = 600_000;

/** A queue that isn't here is left out in sight. */
const backends = (await queueBackends()).map(({ here, ...each }) => ({
  ...each,
  tested: here ? describe : describe.skip,
}));

/** A town with a case and a worker, which has said what there was to say until the day before the reminders of nine. */
class Installation {
  private constructor(
    readonly town: Town,
    private readonly catcher: MailCatcher,
    private readonly queue: TestQueue,
    private worker: WorkerProgram | undefined,
  ) {}

  static async open(queue: TestQueue): Promise<Installation> {
    const installation = new Installation(await Town.open(), await MailCatcher.open(), queue, undefined);
    const { town } = installation;
    await town.setTime('2026-09-08T07:00:00.000Z');
    await town.as('polis', (work) => openReferral(work, elis));
    await installation.start();
    await town.setTime('2026-09-18T12:00:00.000Z');
    await installation.untilAllIsSaid();
    return installation;
  }

  async start(): Promise<void> {
    this.worker = await WorkerProgram.start(this.town, this.queue.url, this.catcher.url);
  }

  kill(): Promise<void> | undefined {
    return this.worker?.kill();
  }

  untilAllIsSaid(): Promise<void> {
    return until('all timers have rung and all mails are sent', async () => {
      const open = await this.town.rows(
        `select 1 from samspel.timer t, samspel.installation i where t.at <= now() + i.case_time_offset_ms * interval '1 millisecond'
         union all select 1 from samspel.notice where addressed_at is null
         union all select 1 from samspel.mail m, samspel.installation i where m.status = 'planned'
           and m.next_attempt_at <= now() + i.case_time_offset_ms * interval '1 millisecond'`,
      );
      return open.length === 0;
    });
  }

  async said(): Promise<number> {
    return (await this.town.rows('select 1 from samspel.notice')).length;
  }

  /** Half a minute before nine, when coordination and the police are warned. */
  beforeNine(): Promise<void> {
    return this.town.setTime('2026-09-19T06:59:30.000Z');
  }

  async close(): Promise<void> {
    await this.worker?.stop();
    await this.catcher.close();
    await this.town.close();
  }
}

for (const { name, open, tested } of backends)
  tested(`two installations with one queue server, on ${name}`, () => leaveEachOtherAlone(open));

function leaveEachOtherAlone(open: () => Promise<TestQueue>): void {
  it(
    'leave each other’s jobs alone',
    async () => {
      const queue = await open();
      const [one, other] = [await Installation.open(queue), await Installation.open(queue)];
      try {
        const before = await other.said();
        await one.beforeNine();
        await until('the reminder of nine waits in the queue', async () => (await queue.waiting()) > 0);
        await one.kill();
        const left = await queue.waiting();

        // The other's nine comes after that of the one, whose worker is gone: its jobs wait for it.
        await other.beforeNine();
        await until('the other has its reminder at nine', async () => (await other.said()) > before, 90_000);
        await other.untilAllIsSaid();
        expect(await queue.waiting()).toBe(left);

        await one.start();
        await one.untilAllIsSaid();
      } finally {
        await one.close();
        await other.close();
        await queue.close();
      }
    },
    PATIENCE_MS,
  );
}
