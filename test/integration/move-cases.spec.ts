import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { Cases, saveVersions, openReferral, showTimeline } from '#cases';
import { readDefinitions } from '#config/workflows';
import { Corrections } from '../../apps/worker/src/corrections.js';
import { Sweep } from '../../apps/worker/src/sweep.js';
import { Metrics } from '../../apps/worker/src/metrics/metrics.js';
import { elis } from '../support/referrals.js';
import { runProgram } from '../support/run-program.js';
import { identityEnv, identityKeys } from '../support/identity-keys.js';
import { passwordEnv } from '../support/names.js';
import { rules, Town } from '../support/town.js';

const RENAMED = 'coordination/offer-and-consent=asking';

/** The law is corrected: a stage is called otherwise in the next version, and lasts a week. */
describe('npm run move-cases', () => {
  let town: Town;
  let dir: string;
  let next: number;
  let references: string[];

  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T07:00:00.000Z');
    dir = await mkdtemp(join(tmpdir(), 'samspel-workflows-'));
    const shipped = await saveVersions(town.api, readDefinitions('config/workflows'));
    next = shipped.newest('youth-concern').version + 1;
    references = [];
    for (const youngPerson of [elis.youngPerson, { ...elis.youngPerson, givenName: 'Alva' }])
      references.push((await town.as('polis', (work) => openReferral(work, { ...elis, youngPerson }))).reference);
    await cp('config/workflows', dir, { recursive: true });
    const file = join(dir, 'youth-concern.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace(/^version: .*$/m, `version: ${next}`)
        .replaceAll('offer-and-consent', 'asking')
        .replace('due: 14 calendar days from referral.received', 'due: 7 calendar days from referral.received'),
    );
  });
  afterEach(async () => {
    await town.close();
    await rm(dir, { recursive: true });
  });

  it('tells what would move and what could not, and changes nothing', async () => {
    const before = await standing();
    const without = await run();
    expect(without).toMatch(/^0 of 2 running cases of youth-concern would move/);
    for (const reference of references)
      expect(without).toContain(
        `${reference} stays: stages/coordination/offer-and-consent has no place; choose one of`,
      );
    expect(await run(RENAMED)).toMatch(/^2 of 2 running cases of youth-concern would move/);
    expect(await run(RENAMED, '--do')).toMatch(/restart api and worker with its file first/);
    expect(await standing()).toEqual(before);
  }, 120_000);

  it('moves them, with the dates of the new rules, and the sweep finds the promise kept', async () => {
    const definitions = await saveVersions(town.api, readDefinitions(dir));
    expect(await run(RENAMED, '--do')).toMatch(/^2 of 2 running cases of youth-concern moved/);
    expect(await standing()).toEqual(
      references.toSorted().map((reference) => ({
        reference,
        version: next,
        definition: 'asking',
        due: '2026-09-15',
      })),
    );
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    await new Sweep(town.worker, { ...rules, definitions }, log, new Metrics()).run();
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([{ cases: 2, violations: 0 }]);
    const cases = new Cases(town.api, { ...rules, definitions }, identityKeys);
    const [reference = ''] = references;
    const { entries } = await cases.read({ token: await town.token('samordnare') }, (work) =>
      showTimeline(work, reference),
    );
    expect(entries.find(({ type }) => type === 'case-moved')).toMatchObject({ code: { sv: `Version ${next}` } });
  }, 120_000);

  describe('is not needed where the version says that it corrects the one before', () => {
    const says = async (corrects: string): Promise<void> => {
      const file = join(dir, 'youth-concern.yaml');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/^corrects:.*\n(?: .*\n)*/m, corrects));
    };
    const restarted = async (): Promise<Record<string, unknown>[]> => {
      const definitions = await saveVersions(town.worker, readDefinitions(dir));
      const lines: string[] = [];
      const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
      await new Corrections(town.worker, { ...rules, definitions }, log).run();
      return lines.map((line) => JSON.parse(line));
    };

    it('they are counted as the database is prepared, and moved by the worker as it starts', async () => {
      await says(
        `corrects:\n  versions: [${next - 1}]\n  stages called otherwise:\n    coordination/offer-and-consent: asking\n`,
      );
      const told = await prepared();
      expect(told).toContain(
        `2 of 2 running cases of youth-concern go on, when the worker starts, from version ${next - 1} to ${next}.`,
      );
      expect(await standing()).not.toContainEqual(expect.objectContaining({ version: next }));
      expect(await restarted()).toMatchObject([{ metric: 'corrections', to: next, moved: 2, stay: 0 }]);
      expect(await standing()).toEqual(
        references
          .toSorted()
          .map((reference) => ({ reference, version: next, definition: 'asking', due: '2026-09-15' })),
      );
      expect(await restarted()).toEqual([]);
    }, 120_000);

    it('those that can not move are told of at every look, until somebody says where their stage went', async () => {
      await says(`corrects:\n  versions: [${next - 1}]\n`);
      const [line] = await restarted();
      expect(line).toMatchObject({ level: 50, moved: 0, stay: 2 });
      expect(JSON.stringify(line)).toContain('stages/coordination/offer-and-consent has no place');
      expect(await standing()).not.toContainEqual(expect.objectContaining({ version: next }));
    }, 120_000);

    it('one that can not be read is told of, and is not in the way of the others', async () => {
      await says(
        `corrects:\n  versions: [${next - 1}]\n  stages called otherwise:\n    coordination/offer-and-consent: asking\n`,
      );
      await town.rows(
        `update samspel.concern_case set state = state - 'tracks' where id = (select min(id::text)::uuid from samspel.concern_case)`,
      );
      const [line] = await restarted();
      expect(line).toMatchObject({
        level: 50,
        moved: 1,
        stay: 1,
        reasons: [expect.stringContaining('could not be read')],
      });
    }, 120_000);

    const prepared = (): Promise<string> =>
      runProgram('migrate', [], {
        MIGRATION_DATABASE_URL: town.database.migrateUrl,
        WORKFLOWS_DIR: dir,
        ...identityEnv,
        ...passwordEnv,
      });
  });

  it('moves none to a version that has other names for what code knows, and says which', async () => {
    const file = join(dir, 'youth-concern.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace(/^ {2}duplicate:\n/gm, '  same-again:\n')
        .replace(/(closes with: \[[^\]]*)duplicate/g, '$1same-again')
        .replace(/ duplicate: duplicate$/gm, ' duplicate: same-again'),
    );
    const said = await run(RENAMED);
    expect(said).toMatch(/^0 of 2 running cases of youth-concern would move/);
    for (const reference of references)
      expect(said).toContain(`${reference} stays: the vocabulary names duplicate otherwise`);
  }, 120_000);

  const standing = (): Promise<unknown[]> =>
    town.rows(
      `select c.reference, c.version, t.definition, t.due::text from samspel.concern_case c
       join samspel.timer t on t.case_id = c.id and t.thing = 'track:coordination' order by c.reference`,
    );

  const run = (...words: string[]): Promise<string> =>
    runProgram('move-cases', ['youth-concern', `${next - 1}`, `${next}`, ...words], {
      MIGRATION_DATABASE_URL: town.database.migrateUrl,
      WORKFLOWS_DIR: dir,
    });
});
