import { openReferral } from '#cases';
import { freePort } from '../../apps/start/src/ports.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { queueOnPostgres } from '../support/queue-backends.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

const METRICS_TOKEN = 'a-token-for-who-watches';
const PATIENCE_MS = 600_000;

describe('the metrics of a worker', () => {
  it(
    'count what is due, rung, late, mailed, lost and queued, on a port of their own, and name nobody',
    async () => {
      const town = await Town.open();
      const queue = await queueOnPostgres();
      const catcher = await MailCatcher.open();
      await town.setTime('2026-09-08T07:00:00.000Z');
      const { reference } = await town.as('polis', (work) => openReferral(work, elis));
      const port = await freePort(0);
      const worker = await WorkerProgram.start(town, queue.url, catcher.url, {
        METRICS_PORT: `${port}`,
        METRICS_TOKEN,
      });
      try {
        const url = `http://127.0.0.1:${port}`;
        const shown = { headers: { authorization: `Bearer ${METRICS_TOKEN}` } };
        const read = async (): Promise<string> => (await fetch(`${url}/metrics`, shown)).text();
        await town.setTime('2026-09-22T15:00:00.000Z');
        await until('a late timer has rung', async () =>
          /^samspel_timers_fired_total\{outcome="rang"\} [1-9]/m.test(await read()),
        );
        await until('mails are sent', async () => /^samspel_mails_total\{state="sent"\} [1-9]/m.test(await read()));
        await until('the first sweep is done', async () => (await read()).includes('samspel_promise_violations{'));
        const text = await read();
        for (const line of [
          'samspel_timer_lateness_seconds_bucket{le="+Inf"}',
          'samspel_due{what="timers"}',
          'samspel_due{what="mails"}',
          'samspel_promise_violations{kind="no-timer"} 0',
          'samspel_timers_lost_total 0',
          'samspel_sweep_age_seconds',
          'samspel_mail_held 0',
          'samspel_queue_jobs{queue="reminders",state="delayed"}',
        ])
          expect(text).toContain(line);
        for (const named of [reference, 'lindvik', 'Elis', '@']) expect(text).not.toContain(named);
        expect((await fetch(url, shown)).status).toBe(404);
        for (const authorization of ['', METRICS_TOKEN, `Bearer ${METRICS_TOKEN}x`, 'Bearer '])
          expect((await fetch(`${url}/metrics`, { headers: { authorization } })).status).toBe(404);
      } finally {
        await worker.stop();
        await catcher.close();
        await queue.close();
        await town.close();
      }
    },
    PATIENCE_MS,
  );
});
