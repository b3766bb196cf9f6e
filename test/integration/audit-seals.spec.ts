import { appendFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, PublishHeads, sealWaiting, verifyAudit } from '#audit';
import { dataSource } from '#database';
import { ApiProgram } from '../support/api-program.js';
import { AUDIT_KEY } from '../support/names.js';
import { queueOnPostgres } from '../support/queue-backends.js';
import { runProgram } from '../support/run-program.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

const key = Buffer.from(AUDIT_KEY, 'base64');
const anotherKey = Buffer.alloc(32, 9);
const METRICS_TOKEN = 'a-token-for-who-watches';

/** A read that the tests make up, as the api writes it. */
const A_READ =
  "select samspel.write_audit('showInbox', '{}', '{identity}', '{}', null, null, 0, null, '127.0.0.1', false)";

describe('the seals of the audit', () => {
  let town: Town;
  let folder: string;
  let headFile: string;
  let heads: PublishHeads;
  beforeEach(async () => {
    town = await Town.open();
    folder = await mkdtemp(join(tmpdir(), 'samspel-audit-'));
    headFile = join(folder, 'heads');
    heads = publisher();
  });
  afterEach(async () => {
    await town.close();
    await rm(folder, { recursive: true });
  });

  const publisher = (file = headFile) => new PublishHeads(town.worker, file, () => undefined);
  const read = async (times: number): Promise<void> => {
    for (let each = 0; each < times; each += 1) await town.raw('polis', A_READ);
  };
  /** Some reads, sealed together and published. */
  const batch = async (times: number): Promise<void> => {
    await read(times);
    await sealWaiting(town.worker, key);
    await heads.run();
  };
  const verify = (file = headFile) => verifyAudit(town.owner, key, file);
  const faults = async (file = headFile): Promise<Fault[]> => (await verify(file)).faults;
  const owner = (sql: string, parameters: unknown[] = []) => town.owner.query(sql, parameters);
  const idOf = async (nth: number): Promise<string> => {
    const [row] = await town.rows<{ id: string }>('select id from samspel.audit order by id offset $1 limit 1', [nth]);
    return row?.id ?? '';
  };

  describe('hold every row once', () => {
    it('and say how many, and what their head is', async () => {
      await batch(3);
      await batch(2);
      const { head, ...found } = await verify();
      expect(found).toEqual({ rows: 5, seals: 2, faults: [] });
      expect(await readFile(headFile, 'utf8')).toContain(`2 ${head} 2`);
    });

    it('though one commits late, and another not at all', async () => {
      const late = town.api.createQueryRunner();
      await late.startTransaction();
      await late.query("select set_config('samspel.session', $1, true)", [await town.token('soc')]);
      await late.query(A_READ);
      await expect(town.raw('polis', `${A_READ}, 1 / 0`)).rejects.toThrow('division');
      await batch(2);
      await late.commitTransaction();
      await late.release();
      await batch(1);
      expect(await verify()).toMatchObject({ rows: 4, seals: 2, faults: [] });
      const [, second] = await town.rows<{ rows: string }>('select rows from samspel.audit_seal order by number');
      // The late one has a lower number than those that were sealed before it.
      expect(second?.rows).toMatch(/^\{\[\d+,\d+\),\[\d+,\d+\)\}$/);
    });

    it('though several workers seal and several people read at once', async () => {
      const others = await Promise.all([1, 2, 3].map(() => dataSource(town.database.workerUrl, 1).initialize()));
      const reading = Promise.all([1, 2, 3].map(() => read(40)));
      let isReading = true;
      const sealing = [town.worker, ...others].map(async (worker) => {
        while (isReading) await sealWaiting(worker, key);
      });
      await reading;
      isReading = false;
      await Promise.all(sealing);
      await Promise.all(others.map((each) => each.destroy()));
      await batch(1);
      expect(await verify()).toMatchObject({ rows: 121, faults: [] });
    });
  });

  describe('tell whoever reads them with the key', () => {
    beforeEach(async () => {
      await batch(3);
      await batch(3);
      await batch(2);
    });

    it.each([
      "agency = 'lindvik-polis2'",
      "at = at + interval '1 microsecond'",
      'account = gen_random_uuid()',
      'membership = null',
      "action = 'showCase'",
      'cases = array[gen_random_uuid()]',
      "fields = '{notes}'",
      "grounds = '{SoL}'",
      "refusal = 'no-access'",
      'hits = 1',
      "sought = 'name'",
      "address = '203.0.113.7'",
      "municipality = 'grannby'",
    ])('of a row that was altered: %s', async (change) => {
      const row = await idOf(4);
      await owner(`update samspel.audit set ${change} where id = $1`, [row]);
      expect(await faults()).toEqual([{ kind: 'altered', row, seal: 2 }]);
    });

    it('of a row that was deleted, and of one that was added', async () => {
      const row = await idOf(1);
      await owner('delete from samspel.audit where id = $1', [row]);
      expect(await faults()).toEqual([{ kind: 'deleted', row, seal: 1 }]);
      const [added] = await town.rows<{ id: string }>(
        `insert into samspel.audit (account, municipality, agency, action, cases, fields)
         select account, municipality, agency, action, cases, fields from samspel.audit limit 1 returning id`,
      );
      expect(await faults()).toContainEqual({ kind: 'added', row: added?.id });
    });

    it('of a tail that was cut off, by what was published', async () => {
      await owner('delete from samspel.audit a using samspel.audit_seal s where s.number = 3 and a.id <@ s.rows');
      await owner('delete from samspel.audit_seal where number = 3');
      expect(await faults()).toEqual([{ kind: 'cut', seal: 3, rows: 2 }]);
    });

    it('of a seal that was taken out', async () => {
      await owner('delete from samspel.audit a using samspel.audit_seal s where s.number = 2 and a.id <@ s.rows');
      await owner('delete from samspel.audit_seal where number = 2');
      expect(await faults()).toEqual([{ kind: 'broken', seal: 3 }]);
    });

    /** As one who owns the database and wants a row gone. */
    const makeAnew = async (by: Buffer): Promise<void> => {
      await owner('delete from samspel.audit_seal');
      await owner('delete from samspel.audit where id = $1', [await idOf(4)]);
      await owner('insert into samspel.audit_unsealed (id, at) select id, at from samspel.audit');
      await sealWaiting(town.worker, by);
    };

    it('of seals that were made anew with another key', async () => {
      await makeAnew(anotherKey);
      const found = await faults();
      expect(found).toContainEqual({ kind: 'resealed', seal: 1 });
      expect(found.filter(({ kind }) => kind === 'altered')).toHaveLength(7);
    });

    it('of seals that were made anew with the key itself, by what was published', async () => {
      await makeAnew(key);
      expect(await faults()).toEqual([
        { kind: 'rewritten', seal: 1 },
        { kind: 'cut', seal: 2, rows: 3 },
        { kind: 'cut', seal: 3, rows: 2 },
      ]);
      // The worker that published the others goes no further.
      await expect(heads.run()).rejects.toThrow('Seal 3 of the audit is not the one that was published');
    });

    it('of rows that wait for longer than they should', async () => {
      await read(2);
      expect(await faults()).toEqual([]);
      await owner("update samspel.audit_unsealed set at = at - interval '1 minute'");
      expect(await faults()).toEqual([{ kind: 'unsealed', rows: 2, seconds: expect.any(Number) }]);
    });

    it('of a seal that never reached the file', async () => {
      const lines = (await readFile(headFile, 'utf8')).split('\n').filter((line) => !line.startsWith('2 '));
      await truncate(headFile);
      await appendFile(headFile, lines.join('\n'));
      expect(await faults()).toEqual([]);
      const old = "at = at - interval '1 minute'";
      await owner(`update samspel.audit_seal set ${old} where number = 2`);
      expect(await faults()).toContainEqual({ kind: 'unpublished', seal: 2 });
    });
  });

  describe('are published', () => {
    it('on after a line that a power cut left half', async () => {
      await batch(1);
      await appendFile(headFile, '2 0123');
      heads = publisher();
      await batch(1);
      expect(await faults()).toEqual([]);
      expect((await readFile(headFile, 'utf8')).match(/^\d+ [0-9a-f]{64} \d+$/gm)).toHaveLength(2);
    });

    it('by each of two workers, into one file or two', async () => {
      const other = join(folder, 'other');
      await batch(1);
      await publisher().run();
      await publisher(other).run();
      expect([await faults(), await faults(other)]).toEqual([[], []]);
    });

    it('to the log where there is no file, from the one that is the head', async () => {
      await batch(1);
      await batch(1);
      const said: unknown[] = [];
      const log = new PublishHeads(town.worker, undefined, (head) => said.push(head));
      await log.run();
      await batch(1);
      await log.run();
      expect(said).toMatchObject([{ number: 2 }, { number: 3 }]);
    });
  });

  it('are made by no other than the worker, and only of rows that wait', async () => {
    await read(1);
    const forge = (rows: string) =>
      `select samspel.seal_audit(1, now(), 1::smallint, '${rows}', 1, sha256('x'), sha256('x'), sha256('x'))`;
    for (const sql of [forge('{[1,2)}'), 'select samspel.unsealed_audit(1)', 'select from samspel.audit_seal'])
      await expect(town.raw('polis', sql)).rejects.toThrow(/permission denied/);
    await expect(town.worker.query(forge('{[100,101)}'))).rejects.toThrow('not the rows that wait');
    for (const sql of ['delete from samspel.audit_seal', 'update samspel.audit_seal set count = 1'])
      await expect(town.worker.query(sql)).rejects.toThrow(/permission denied/);
  });

  it('are made within five seconds by the worker, and verified by the operator’s program', async () => {
    const queue = await queueOnPostgres();
    const api = await ApiProgram.start(town.database, { METRICS_TOKEN });
    const ready = async (): Promise<unknown> =>
      JSON.parse((await api.send({ method: 'GET', path: '/health/ready' })).text);
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const metric = async () => (await api.send({ method: 'GET', path: '/metrics', headers })).text;
    await api.send({ method: 'GET', path: '/api/v1/inbox', who: 'soc' });
    await owner("update samspel.audit_unsealed set at = at - interval '40 seconds'");
    expect(await ready()).toEqual({ status: 'degraded', degraded: true, lacking: ['worker', 'sealing'] });
    expect(await metric()).toMatch(/^samspel_audit_unsealed_seconds 4\d$/m);

    const worker = await WorkerProgram.start(town, queue.url, 'smtp://127.0.0.1:9', { AUDIT_HEAD_FILE: headFile });
    await until('the backlog is sealed', async () => /unsealed_seconds 0$/m.test(await metric()));
    expect(await ready()).toEqual({ status: 'ok', degraded: false, lacking: [] });
    await api.send({ method: 'GET', path: '/api/v1/inbox', who: 'soc' });
    await until('both are sealed', async () => (await verify()).rows === 2);
    const [last] = await town.rows<{ seconds: number }>(
      `select extract(epoch from s.at - a.at)::float8 as seconds
       from samspel.audit a join samspel.audit_seal s on a.id <@ s.rows order by a.id desc limit 1`,
    );
    expect(last?.seconds).toBeLessThan(5);
    await until('both heads are published', async () => (await readFile(headFile, 'utf8')).includes('\n2 '));
    await worker.stop();
    await api.stop();
    await queue.close();

    const env = { MIGRATION_DATABASE_URL: town.database.migrateUrl, AUDIT_KEY, AUDIT_HEAD_FILE: headFile };
    expect(await runProgram('audit-verify', [], env)).toMatch(/^sealed 2 rows in 2 seals, head [0-9a-f]{64}\n$/);
    await owner("update samspel.audit set agency = 'lindvik-polis'");
    const told = await runProgram('audit-verify', [], env);
    expect(told).toMatch(
      /^altered: row \d+ is not as seal 1 has it\naltered: row \d+ .* seal 2 has it\n2 faults; 2 rows/,
    );
  });
});
