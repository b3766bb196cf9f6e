import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cases, execute, saveVersions, openReferral, recordConsent, type Work } from '#cases';
import { readDefinitions } from '#config/workflows';
import type { Command } from '#workflow';
import { ApiProgram } from '../support/api-program.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { queueOnPostgres } from '../support/queue-backends.js';
import { elis } from '../support/referrals.js';
import { identityKeys } from '../support/identity-keys.js';
import { rules, Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

const SHIPPED = 'config/workflows';
const OLD = 'rhythm: [2 weeks, 6 weeks, 3 months, 6 months]';

const { version: NOW = 0 } =
  readDefinitions(SHIPPED).find(({ definition }) => definition.workflow === 'youth-concern')?.definition ?? {};
const NEXT = NOW + 1;

describe('a changed definition', () => {
  let town: Town;
  let dir: string;

  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T07:00:00.000Z');
    dir = await mkdtemp(join(tmpdir(), 'samspel-workflows-'));
    await cp(SHIPPED, dir, { recursive: true });
  });
  afterEach(async () => {
    await town.close();
    await rm(dir, { recursive: true });
  });

  const edit = async (...changes: [string, string][]): Promise<void> => {
    const file = join(dir, 'youth-concern.yaml');
    const before = await readFile(file, 'utf8');
    const after = changes.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The shipped workflow says "${from}" no more.`);
      return text.replace(from, to);
    }, before);
    await writeFile(file, after);
  };
  const inUse = async (from: string): Promise<Cases> =>
    new Cases(town.api, { ...rules, definitions: await saveVersions(town.api, readDefinitions(from)) }, identityKeys);

  it('gives new cases the new follow-up rhythm, by the real worker, and lets running cases finish on theirs', async () => {
    const running = await toFollowUp(await inUse(SHIPPED));
    await edit([`version: ${NOW}`, `version: ${NEXT}`], [OLD, 'rhythm: [1 week, 4 weeks, 2 months]']);
    const fresh = await toFollowUp(await inUse(dir));
    expect(await followUp(running)).toEqual({ version: NOW, due: '2026-09-22' });
    expect(await followUp(fresh)).toEqual({ version: NEXT, due: '2026-09-15' });

    const catcher = await MailCatcher.open();
    const queue = await queueOnPostgres();
    const worker = await WorkerProgram.start(town, queue.url, catcher.url, { WORKFLOWS_DIR: dir });
    try {
      // One mail a day for each who is told of a case: the news of today comes first.
      await until('what is news has been said', async () => (await planned()) === 0);
      // The morning before the first talk of each.
      await town.setTime('2026-09-14T07:30:00.000Z');
      await until('the coordinator is reminded of the new case', () => reminded(catcher, fresh, '2026-09-15'));
      expect(reminded(catcher, running, '2026-09-22')).toBe(false);
      await until('that is written down, on its own day', async () => (await planned()) === 0);
      await town.setTime('2026-09-21T07:30:00.000Z');
      await until('and of the running one a week later', () => reminded(catcher, running, '2026-09-22'));

      const cases = await inUse(dir);
      await held(cases, fresh, 'coordination.follow-up-talk');
      await held(cases, running, 'coordination.follow-up-talk');
      expect(await followUp(fresh)).toEqual({ version: NEXT, due: '2026-10-06' });
      expect(await followUp(running)).toEqual({ version: NOW, due: '2026-10-20' });
      await held(cases, fresh, 'coordination.follow-up-talk~2');
      expect(await followUp(fresh)).toEqual({ version: NEXT, due: '2026-11-09' });
    } finally {
      await worker.stop();
      await queue.close();
      await catcher.close();
    }
  }, 120_000);

  it('stops the start when a version in use says something else, and says what to write', async () => {
    await inUse(SHIPPED);
    await edit([OLD, 'rhythm: [1 week, 4 weeks, 2 months]']);
    const said = await ApiProgram.start(town.database, { WORKFLOWS_DIR: dir }).catch(String);
    expect(said).toContain(
      `version ${NOW} of "youth-concern" is in use and said something else. Write "version: ${NEXT}"`,
    );
  });

  it('may have its comments changed', async () => {
    await inUse(SHIPPED);
    await edit(['workflow: youth-concern', '# In our words.\nworkflow: youth-concern']);
    await expect(inUse(dir)).resolves.toBeInstanceOf(Cases);
  });

  const as = async <T>(cases: Cases, who: string, verb: (work: Work) => Promise<T>): Promise<T> =>
    cases.change({ token: await town.token(who) }, verb);
  const commands = async (cases: Cases, reference: string, ...asked: Command[]): Promise<void> => {
    await as(cases, 'samordnare', async (work) => void (await execute(work, reference, asked)));
  };

  async function toFollowUp(cases: Cases): Promise<string> {
    const { reference } = await as(cases, 'polis', (work) => openReferral(work, elis));
    const consent = {
      outcome: 'given' as const,
      agencies: ['lindvik-samordning', 'lindvik-polis'],
      givenBy: ['guardian-1' as const],
    };
    await as(cases, 'polis', (work) => recordConsent(work, reference, consent));
    const act = (action: string): Command => ({ do: 'take-action', track: 'coordination', action });
    const mapping = { kind: 'mapping.part', code: 'given', subject: 'lindvik-samordning' };
    const commitment = {
      kind: 'commitment',
      code: 'open',
      subject: 'c1',
      to: '2026-10-01',
      holder: 'lindvik-samordning',
    };
    await commands(
      cases,
      reference,
      act('start-mapping'),
      { do: 'record-fact', ...mapping },
      act('finish-mapping'),
      { do: 'do-task', task: 'coordination.meeting', outcome: 'done', answers: { meeting: 'quorum' } },
      act('plan'),
      { do: 'record-fact', ...commitment },
      act('adopt-plan'),
    );
    return reference;
  }

  async function held(cases: Cases, reference: string, task: string): Promise<void> {
    const answers = { 'follow-up.held': 'better' };
    await commands(cases, reference, { do: 'do-task', task, outcome: 'done', answers });
  }

  async function planned(): Promise<number> {
    const waiting = await town.rows(
      `select 1 from samspel.notice where addressed_at is null union all
       select 1 from samspel.mail where status = 'planned'
         and next_attempt_at <= now() + (select case_time_offset_ms from samspel.installation) * interval '1 millisecond'`,
    );
    return waiting.length;
  }

  /** The version that a case runs on, and when its next follow-up talk is due. */
  async function followUp(reference: string): Promise<unknown> {
    const [row] = await town.rows(
      `select c.version, t.due::text from samspel.concern_case c join samspel.timer t on t.case_id = c.id
       where c.reference = $1 and t.thing like 'task:coordination.follow-up-talk%'`,
      [reference],
    );
    return row;
  }
});

/** "Möte" is how a mail calls a talk; quoted-printable, as it goes over the wire. */
function reminded({ caught }: MailCatcher, reference: string, due: string): boolean {
  return caught.some(
    ({ to, raw }) => to.includes('samordning@') && [reference, due, 'm=C3=B6te'].every((word) => raw.includes(word)),
  );
}
