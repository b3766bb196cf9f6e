import { dataSource } from '#database';
import { openReferral } from '#cases';
import { functionTable } from '../../libs/database/src/function-table.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

/** What stands in the case that is attacked, and in no other. */
const SECRETS = /Elis|Bergman|fönster krossade|070-000|argon2/;

/** An argument of each type that functions take, about the case that is attacked where it can be. */
const argument = (type: string, id: string): string => {
  const of: Record<string, string> = {
    uuid: `'${id}'`,
    text: `'lindvik-socialtjanst'`,
    'text[]': `'{identity,guardians,facts}'`,
    'uuid[]': `'{${id}}'`,
    jsonb: `'[]'`,
    bytea: `'\\x00'`,
    inet: `'127.0.0.1'`,
    integer: `1`,
    'timestamp with time zone': `now()`,
  };
  return `${of[type] ?? 'null'}::${type}`;
};

/** Each is raw SQL as one of the programs' roles, as a hole in that program would give it. docs/security.md lists them. */
describe('an attack by SQL gets nothing of a case', () => {
  let town: Town;
  let id: string;
  beforeAll(async () => {
    town = await Town.open();
    await town.as('polis', (work) => openReferral(work, elis));
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case');
    id = row?.id ?? '';
  });
  afterAll(async () => town.close());

  const raw = <T>(who: string | undefined, sql: string): Promise<T[]> => town.raw<T>(who, sql);

  /** The case's rows in every table, as a text that any change shows in. */
  async function rowsOfCase(): Promise<string> {
    const tables = await town.rows<{ name: string }>(
      `select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'samspel' and column_name = 'case_id' and table_type = 'BASE TABLE' order by 1`,
    );
    const each = tables.map(
      ({ name }) => `select '${name} ' || t::text as row from samspel.${name} t where case_id = '${id}'`,
    );
    const found = await town.rows<{ row: string }>(`${each.join(' union all ')} order by 1`);
    return found.map(({ row }) => row).join('\n');
  }

  it.each([undefined, 'fritid', 'polis@grannby'])('by calling every function as %s', async (who) => {
    const functions = await town.rows<{ name: string; types: string[] }>(
      `select proname as name, array(select format_type(t, null) from unnest(proargtypes) with ordinality as a (t, n) order by n) as types
       from pg_proc where pronamespace = 'samspel'::regnamespace`,
    );
    // Ends the session that asks, which is no attack.
    const called = functionTable.filter(
      ({ callers, name }) => callers.includes('samspel_api') && name !== 'end_session',
    );
    const before = await rowsOfCase();
    expect(before).toMatch(SECRETS);
    for (const { name } of called) {
      const types = functions.find((each) => each.name === name)?.types ?? [];
      const call = `select * from samspel.${name}(${types.map((type) => argument(type, id)).join(', ')})`;
      const answer: unknown = await raw(who, call).catch((refusal: unknown) => String(refusal));
      expect([name, JSON.stringify(answer)]).toEqual([name, expect.not.stringMatching(SECRETS)]);
    }
    expect(await rowsOfCase()).toBe(before);
  });

  it.each([
    ['a number of a text', 'select id from samspel.referral where facts::integer = 1'],
    ['a division that fails on a row', `select id from samspel.young_person where 1 / (length(given_name) - 4) > 0`],
    [
      'another’s row by its key',
      `select id from samspel.disclosure where case_id in (select id from samspel.concern_case)`,
    ],
    ['a join past the view', `select r.facts from samspel.case_track t join samspel.referral r using (case_id)`],
    [
      'what the planner has counted',
      `select most_common_vals::text, histogram_bounds::text from pg_stats where schemaname = 'samspel' and tablename in ('referral', 'young_person', 'note', 'disclosure')`,
    ],
  ])('by asking for %s', async (_what, sql) => {
    await town.rows('analyze samspel.referral');
    await town.rows('analyze samspel.young_person');
    expect(await raw('skola', sql)).toEqual([]);
    // There is something to get, for who may.
    const owned = await town.rows(sql).catch((error: unknown) => [error]);
    expect(owned).not.toEqual([]);
  });

  it.each([
    ['lifting row-level security', 'alter table samspel.referral disable row level security'],
    ['a policy of its own', 'create policy mine on samspel.referral to samspel_api using (true)'],
    ['a grant', 'grant select on samspel.session to samspel_api'],
    ['a view that reads as its owner', 'alter view samspel.case_track set (security_invoker = false)'],
    ['a function of its own', 'create function samspel.mine() returns void language sql as $$ $$'],
    ['a table in public', 'create table public.mine (one integer)'],
    [
      'a trigger',
      'create trigger mine before insert on samspel.note for each row execute function samspel.count_setting()',
    ],
    ['another role', 'set role samspel_owner'],
    ['another login', 'set session authorization postgres'],
    ['a file', "copy samspel.note to '/tmp/notes'"],
    ['a program', "copy samspel.note to program 'cat'"],
  ])('by %s, as any role', async (_what, sql) => {
    await expect(raw('polis', sql)).rejects.toThrow(/permission denied|must be owner|must be member/);
    for (const program of [town.auth, town.worker])
      await expect(program.query(sql)).rejects.toThrow(/permission denied|must be owner|must be member/);
  });

  it('by temporary things that bear the names of ours', async () => {
    const superuser = await dataSource(town.database.migrateUrl, 1).initialize();
    await superuser.query(
      `grant temporary on database ${new URL(town.database.migrateUrl).pathname.slice(1)} to samspel_api`,
    );
    await superuser.destroy();
    const token = await town.token('fritid');
    const attacker = await dataSource(town.database.apiUrl, 1).initialize();
    const before = await rowsOfCase();
    const telling = attacker.transaction(async (manager) => {
      await manager.query("select set_config('samspel.session', $1, true)", [token]);
      await manager.query(`
        create temporary table party as select '${id}'::uuid as case_id, 'lindvik-fritid'::text as agency, 'lindvik'::text as municipality;
        create temporary view actor as select 'lindvik-polis'::text as agency;
        create function pg_temp.my_agency() returns text language sql as $$ select 'lindvik-polis'::text $$;
        create function pg_temp.sha256(bytea) returns bytea language sql as $$ select '\\x00'::bytea $$;
        create function pg_temp.never(uuid, uuid) returns boolean language sql as $$ select false $$;
        create operator pg_temp.<> (leftarg = uuid, rightarg = uuid, function = pg_temp.never);
        set local search_path = pg_temp, samspel, pg_catalog;`);
      return manager.query(
        `select samspel.disclose('${id}', 'lindvik-socialtjanst', '{identity}', 'anonymous', 'x', null, null, now())`,
      );
    });
    await expect(telling).rejects.toThrow(/no party/);
    await attacker.destroy();
    expect(await rowsOfCase()).toBe(before);
  });

  it('by what a request before left on the connection', async () => {
    const pool = await dataSource(town.database.apiUrl, 1).initialize();
    const as = async (who: string, sql: string, lasting = false): Promise<unknown[]> => {
      const token = await town.token(who);
      return pool.transaction(async (manager) => {
        await manager.query('select set_config($1, $2, $3)', ['samspel.session', token, !lasting]);
        return manager.query(sql);
      });
    };
    await as('polis', 'prepare facts as select facts from samspel.referral');
    expect(await as('polis', 'execute facts')).toHaveLength(1);
    expect(await as('skola', 'execute facts')).toEqual([]);
    expect(await pool.query('execute facts')).toEqual([]);
    // A session that outlasts its transaction is the attacker's own: who comes next acts as who comes next.
    await as('skola', 'select 1', true);
    const entered = pool.transaction(async (manager) => {
      await manager.query('select 1 from samspel.enter($1, null, null)', ['no-such-session']);
      return manager.query(
        'select samspel.my_agency() as agency, (select count(*)::int from samspel.concern_case) as cases',
      );
    });
    expect(await entered).toEqual([{ agency: null, cases: 0 }]);
    await pool.destroy();
  });

  it('by reading what others ask the database', async () => {
    const token = await town.token('polis');
    const open = town.api.createQueryRunner();
    await open.connect();
    await open.query('begin');
    await open.query('select 1 from samspel.enter($1, null, null)', [token]);
    const seen = JSON.stringify([
      await raw('skola', 'select query from pg_stat_activity'),
      await town.worker.query('select query from pg_stat_activity'),
    ]);
    await open.query('rollback');
    await open.release();
    expect(seen).toContain('samspel.enter');
    expect(seen).not.toContain(token);
    expect(seen).not.toMatch(SECRETS);
  });
});
