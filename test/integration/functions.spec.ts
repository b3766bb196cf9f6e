import { type FunctionFile, functionFiles } from '../../libs/database/src/functions.js';
import { applyFunctions } from '../../libs/database/src/apply-functions.js';
import { Town } from '../support/town.js';

type Callers = FunctionFile['callers'];

/** A function as a file of a release would have it, and the table beside it. */
const release = (head: string, body: string, callers: Callers = []): FunctionFile => ({
  name: 'doubled',
  sql: `create or replace function samspel.doubled(${head} language sql set search_path = pg_catalog, pg_temp as $$ select ${body} $$`,
  callers,
});

describe('a function of the schema is what its file says', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(async () => town.close());

  const apply = async (file?: FunctionFile) =>
    applyFunctions(town.owner, [...functionFiles(), ...(file === undefined ? [] : [file])]);
  const there = async () =>
    town.rows(`
      select oid::regprocedure::text as signature, prorettype::regtype::text as returns, trim(prosrc) as body,
        has_function_privilege('samspel_api', oid, 'execute') as api,
        has_function_privilege('samspel_worker', oid, 'execute') as worker
      from pg_proc where pronamespace = 'samspel'::regnamespace and proname = 'doubled'`);
  const toApi: Callers = ['samspel_api'];

  it('is made by every file, once, and by nothing else', async () => {
    const names = await town.rows<{ name: string }>(
      "select proname as name from pg_proc where pronamespace = 'samspel'::regnamespace order by 1",
    );
    expect(names.map(({ name }) => name)).toEqual(
      functionFiles()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('comes with the file, changes with it, and goes with it', async () => {
    await apply(release('n integer) returns integer', 'n * 2', toApi));
    const first = {
      signature: 'samspel.doubled(integer)',
      returns: 'integer',
      body: 'select n * 2',
      api: true,
      worker: false,
    };
    expect(await there()).toEqual([first]);

    await apply(release('n integer) returns integer', 'n + n'));
    expect(await there()).toEqual([{ ...first, body: 'select n + n', api: false }]);

    await apply();
    expect(await there()).toEqual([]);
  });

  it('is called by those whom the table names, from the next release on, though its file is as it was', async () => {
    const ask = async (callers: Callers) => {
      await apply(release('n integer) returns integer', 'n * 2', callers));
      return there();
    };
    expect(await ask(['samspel_api'])).toMatchObject([{ api: true, worker: false }]);
    expect(await ask(['samspel_worker'])).toMatchObject([{ api: false, worker: true }]);
    expect(await ask([])).toMatchObject([{ api: false, worker: false }]);
    await apply();
  });

  it('leaves no earlier form of itself where its parameters or its result change', async () => {
    await apply(release('n integer) returns integer', 'n * 2', toApi));
    await apply(release('whole integer) returns integer', 'whole * 2', toApi));
    await apply(release('whole integer) returns bigint', 'whole * 2', toApi));
    const bigger = {
      signature: 'samspel.doubled(integer)',
      returns: 'bigint',
      body: 'select whole * 2',
      api: true,
      worker: false,
    };
    expect(await there()).toEqual([bigger]);

    await apply(release('n bigint) returns bigint', 'n * 2'));
    const other = {
      signature: 'samspel.doubled(bigint)',
      returns: 'bigint',
      body: 'select n * 2',
      api: false,
      worker: false,
    };
    expect(await there()).toEqual([other]);
    await apply();
  });

  it('is not made anew where its file is as before', async () => {
    const made = async () =>
      town.rows("select proname, xmin::text from pg_proc where pronamespace = 'samspel'::regnamespace order by 1");
    const before = await made();
    await apply();
    expect(await made()).toEqual(before);
  });

  it('stays as it was where a file is wrong', async () => {
    await expect(apply(release(') nonsense', '1'))).rejects.toThrow(/syntax error/);
    expect(await there()).toEqual([]);
  });
});
