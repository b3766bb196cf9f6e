import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReferral } from '#cases';
import { copyOf } from '../support/database.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { queueOnPostgres, type TestQueue } from '../support/queue-backends.js';
import { elis } from '../support/referrals.js';
import { runProgram } from '../support/run-program.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

const PATIENCE_MS = 600_000;
/** The mark goes up every two seconds: by then what is due was looked for more than once. */
const LOOKED_TWICE = 6;

describe('yesterday’s database, restored', () => {
  let folder: string;
  let file: string;
  let queue: TestQueue;
  let catcher: MailCatcher;
  let town: Town;
  let worker: WorkerProgram | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspel-mark-'));
    file = join(folder, 'mail-mark');
    queue = await queueOnPostgres();
    catcher = await MailCatcher.open();
    town = await Town.open();
  });
  afterEach(async () => {
    await worker?.stop();
    await town.close();
    await catcher.close();
    await queue.close();
    await rm(folder, { recursive: true });
  });

  const start = async (): Promise<void> => {
    worker = await WorkerProgram.start(town, queue.url, catcher.url, { MAIL_MARK_FILE: file });
  };
  const mark = async (): Promise<number> => Number(await readFile(file, 'utf8'));
  const waiting = (): Promise<{ message_id: string }[]> =>
    town.rows(
      `select m.message_id from samspel.mail m, samspel.installation i where m.status = 'planned'
         and m.next_attempt_at <= now() + i.case_time_offset_ms * interval '1 millisecond' order by m.message_id`,
    );
  const ledger = async (): Promise<string[]> => {
    const found = await town.rows<{ message_id: string }>('select message_id from samspel.mail order by message_id');
    return found.map(({ message_id }) => message_id);
  };
  const untilAllHasRung = (): Promise<void> =>
    until('all timers have rung and are addressed', async () => {
      const left = await town.rows(
        `select 1 from samspel.timer t, samspel.installation i where t.at <= now() + i.case_time_offset_ms * interval '1 millisecond'
         union all select 1 from samspel.notice where addressed_at is null`,
      );
      return left.length === 0;
    });
  const untilAllIsSent = async (): Promise<void> => {
    await untilAllHasRung();
    await until('all mails are sent', async () => (await waiting()).length === 0);
  };
  const held = (...words: string[]): Promise<string> =>
    runProgram('held-mails', words, { MIGRATION_DATABASE_URL: town.database.migrateUrl });

  it(
    'mails nothing until the operator lets it go, and then by the Message-IDs that it had before',
    async () => {
      await town.setTime('2026-09-08T07:00:00.000Z');
      await town.as('polis', (work) => openReferral(work, elis));
      await start();
      await untilAllIsSent();
      await worker?.stop();
      const yesterday = await copyOf(town.database);

      const before = catcher.caught.length;
      await town.setTime('2026-09-22T15:00:00.000Z');
      await start();
      await untilAllIsSent();
      await worker?.stop();
      const sent = catcher.caught.length - before;
      expect(sent).toBeGreaterThan(1);
      const ids = await ledger();
      expect(await held()).toContain('none is held');

      await town.close();
      town = await Town.open(yesterday);
      await town.setTime('2026-09-22T15:00:00.000Z');
      const reached = await mark();
      await start();
      await untilAllHasRung();
      await until('what is due was looked for again', async () => (await mark()) > reached + LOOKED_TWICE);
      expect(catcher.caught.slice(before + sent)).toEqual([]);
      const said = await held();
      for (const { message_id } of await waiting()) expect(said).toContain(message_id);
      expect(said).toContain('held since');

      expect(await held('--release')).toContain('released');
      await untilAllIsSent();
      const again = catcher.caught.slice(before + sent).map(({ messageId }) => messageId);
      expect(again.length).toBeGreaterThan(1);
      // Whichever of those that go together was taken first gives the e-mail its own.
      expect(ids).toEqual(expect.arrayContaining(again));
      expect(await ledger()).toEqual(ids);
    },
    PATIENCE_MS,
  );

  it(
    'is held by hand where nothing was kept outside of it',
    async () => {
      await town.setTime('2026-09-08T07:00:00.000Z');
      await town.as('polis', (work) => openReferral(work, elis));
      expect(await held('--hold')).toContain('held since');
      await start();
      await untilAllHasRung();
      await until('what is due was looked for', async () => (await mark()) > LOOKED_TWICE);
      expect(catcher.caught).toEqual([]);
      await held('--release');
      await untilAllIsSent();
      expect(catcher.caught.length).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});
