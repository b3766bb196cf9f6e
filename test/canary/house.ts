import { readFile } from 'node:fs/promises';
import { ApiProgram } from '../support/api-program.js';
import { MailCatcher } from '../support/mail-catcher.js';
import type { TestQueue } from '../support/queue-backends.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { settingInForce } from '#use-case';
import { WorkerProgram } from '../support/worker-program.js';

/** What social services may tell the police on, once it is approved (OSL 10 kap. 18 a §). */
export const GROUND = 'risk-of-crime';
const METRICS_TOKEN = 'metrics-token-of-the-tests';

/** The whole of it as it runs in production, with an ear at each wall: what is mailed, queued, logged and measured. */
export class House {
  private constructor(
    readonly town: Town,
    readonly api: ApiProgram,
    private readonly worker: WorkerProgram,
    private readonly catcher: MailCatcher,
    private readonly queue: TestQueue,
    private readonly heardInQueue: () => Promise<string>,
  ) {}

  static async open(queue: TestQueue): Promise<House> {
    const town = await Town.open();
    await approveGround(town);
    const catcher = await MailCatcher.open();
    const api = await ApiProgram.start(town.database, { METRICS_TOKEN });
    const worker = await WorkerProgram.start(town, queue.url, catcher.url, { LOG_LEVEL: 'trace' });
    return new House(town, api, worker, catcher, queue, await queue.listen());
  }

  /** Case time goes on to a moment, and all that was due on the way is done and mailed. */
  async until(moment: string): Promise<void> {
    await this.town.setTime(moment);
    await until('all timers have rung and all mails are sent', async () => (await this.waiting()) === 0);
  }

  /** All that left the database's tables. */
  async traces(): Promise<Record<string, string>> {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const { text: metrics } = await this.api.send({ method: 'GET', path: '/metrics', headers });
    return {
      mails: this.catcher.caught.map(({ raw }) => opened(raw)).join('\n'),
      jobs: await this.heardInQueue(),
      'log of the api': this.api.log,
      'log of the worker': this.worker.log,
      'log of the database': await readFile(process.env['SAMSPEL_TEST_POSTGRES_LOG'] ?? '', 'utf8'),
      metrics,
    };
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.api.stop();
    await this.catcher.close();
    await this.queue.close();
    await this.town.close();
  }

  private async waiting(): Promise<number> {
    const rows = await this.town.rows(
      `select 1 from samspel.timer t, samspel.installation i where t.at <= now() + i.case_time_offset_ms * interval '1 millisecond'
       union all select 1 from samspel.notice where addressed_at is null
       union all select 1 from samspel.mail m, samspel.installation i
         where status = 'planned' and next_attempt_at <= now() + i.case_time_offset_ms * interval '1 millisecond'`,
    );
    return rows.length;
  }
}

/** The town's lawyer has approved a ground on which social services tell the police something by itself. */
async function approveGround(town: Town): Promise<void> {
  const grounds = await town.as('soc', (work) => Promise.resolve(settingInForce(work, 'grounds')));
  const approved = { by: 'Stadsjuristen', on: '2020-01-01' };
  const { [GROUND]: ground } = grounds;
  if (ground === undefined) throw new Error(`The shipped grounds have no ${GROUND}.`);
  await town.set('lindvik', 'grounds', { ...grounds, [GROUND]: { ...ground, approved } });
}

/** A mail as it went over the wire, and as a reader unfolds it: lines that were broken, and what was written in base64. */
function opened(raw: string): string {
  const unbroken = raw.replaceAll(/=\r\n/g, '');
  const coded = raw.split('\r\n\r\n').flatMap((part) => part.match(/[A-Za-z0-9+/=\r\n]{16,}/g) ?? []);
  return [raw, unbroken, ...coded.map((text) => Buffer.from(text, 'base64').toString())].join('\n');
}
