import { readShippedSettings } from '#config/settings';
import { dataSource, migrate, ownerSource } from '#database';
import { OWNER } from '../../libs/database/src/data-source.js';
import { functionTable, PROGRAM_ROLES } from '../../libs/database/src/function-table.js';
import { prepareRoles } from '../../libs/database/src/prepare-roles.js';
import { emptyDatabase } from '../support/database.js';
import { identityKeys } from '../support/identity-keys.js';
import { passwords } from '../support/names.js';
import { Town } from '../support/town.js';

/** All in the schema that is somebody's. */
const THINGS = `
  select relname as thing, relowner as owner from pg_class where relnamespace = 'samspel'::regnamespace
  union all select typname, typowner from pg_type where typnamespace = 'samspel'::regnamespace
  union all select proname, proowner from pg_proc where pronamespace = 'samspel'::regnamespace
  union all select nspname, nspowner from pg_namespace where nspname = 'samspel'`;

describe('the roles of the database', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(async () => town.close());

  it('are an owner as whom nobody signs in, and programs; none may do anything beside, nor become another', async () => {
    const roles = await town.rows(
      `select rolname as role, rolcanlogin as signs_in, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as more,
         exists (select from pg_auth_members m where m.member = r.oid) as becomes_another
       from pg_roles r where rolname = any ($1) order by rolname`,
      [[...PROGRAM_ROLES, OWNER]],
    );
    const plain = { signs_in: true, more: false, becomes_another: false };
    expect(roles).toEqual([
      { role: 'samspel_api', ...plain },
      { role: 'samspel_auth', ...plain },
      { role: OWNER, ...plain, signs_in: false },
      { role: 'samspel_worker', ...plain },
    ]);
  });

  it('leave everything in the schema to the owner, and nothing to a program', async () => {
    const others = await town.rows(
      `select thing, owner::regrole::text from (${THINGS}) all_of_it where owner <> $1::regrole`,
      [OWNER],
    );
    expect(others).toEqual([]);
    const owned = await town.rows(
      `select s.objid from pg_shdepend s join pg_database d on d.oid = s.dbid and d.datname = current_database()
       where s.refobjid = any ($1::regrole[]) and s.deptype = 'o'`,
      [[...PROGRAM_ROLES]],
    );
    expect(owned).toEqual([]);
  });

  it.each([
    ['read a hash of a role’s password', 'select rolpassword from pg_authid'],
    ['make a role', 'create role another'],
    ['become superuser', `alter role ${OWNER} superuser`],
    ['become whoever migrates', 'set role postgres'],
    ['read a file', "select pg_read_file('PG_VERSION')"],
    ['run a program', "copy (select 1) to program 'true'"],
    ['make a schema', 'create schema another'],
    ['make what is temporary', 'create temporary table mine (one integer)'],
    ['end another’s connection', "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'"],
  ])('let no function of the owner %s', async (_what, sql) => {
    // A function that runs as the owner may do what the owner may, and has no way back to who called it.
    const name = 'samspel.as_owner';
    await town.rows(
      `create or replace function ${name}() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
       as $body$ begin execute $sql$${sql}$sql$; end $body$`,
    );
    await town.rows(`grant execute on function ${name}() to samspel_api`);
    try {
      await expect(town.raw('polis', `select ${name}()`)).rejects.toThrow(
        /permission denied|must be superuser|must have admin|cannot set parameter|cannot create temporary|Only roles with/i,
      );
    } finally {
      await town.rows(`drop function ${name}()`);
    }
  });

  describe('for sign-in', () => {
    const OF_SIGN_IN = [
      ['read a hash', "select password_hash from samspel.sign_in('polis@lindvik.example')"],
      [
        'open a session',
        `select samspel.open_session('\\x00', (select id from samspel.membership limit 1), now() + interval '10 years')`,
      ],
    ] as const;

    it.each(OF_SIGN_IN)('are the only way to %s', async (_what, sql) => {
      await expect(town.raw('polis', sql)).rejects.toThrow(/permission denied for function/);
      await expect(town.worker.query(sql)).rejects.toThrow(/permission denied for function/);
    });

    it('open no session that outlasts a day', async () => {
      const [member] = await town.rows<{ id: string }>('select id from samspel.membership limit 1');
      const open = (lasts: string) =>
        town.auth.query(`select samspel.open_session(sha256('${lasts}'), $1, now() + interval '${lasts}')`, [
          member?.id,
        ]);
      await expect(open('10 years')).rejects.toThrow(/lasts_a_day_at_most/);
      await open('12 hours');
    });

    it('read no table, and call nothing else', async () => {
      const tables = await town.rows<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'samspel'::regnamespace and relkind in ('r', 'v')`,
      );
      expect(tables.length).toBeGreaterThan(40);
      for (const { name } of tables)
        await expect(town.auth.query(`select 1 from samspel.${name}`)).rejects.toThrow(/permission denied/);
      const calls = functionTable.filter(({ callers }) => callers.includes('samspel_auth')).map(({ name }) => name);
      expect(calls.sort()).toEqual(['open_session', 'sign_in']);
    });
  });

  it('are prepared by several databases of a cluster at once, and all of them win', async () => {
    const logins = await Promise.all(
      Array.from({ length: 6 }, () => dataSource(town.database.migrateUrl, 1).initialize()),
    );
    const often = async (login: (typeof logins)[number]) => {
      for (let time = 0; time < 10; time += 1) await prepareRoles(login, passwords);
    };
    try {
      await expect(Promise.all(logins.map(often))).resolves.toHaveLength(logins.length);
    } finally {
      await Promise.all(logins.map((login) => login.destroy()));
    }
  });

  it('are made by a login that is no superuser too, and the database is handed to the owner as well', async () => {
    const database = await emptyDatabase();
    const superuser = await dataSource(database.migrateUrl, 1).initialize();
    const login = new URL(database.migrateUrl);
    const name = `${login.pathname.slice(1)}_setup`;
    try {
      await superuser.query(`create role ${name} login createrole password 'a-password-of-a-test'`);
      await superuser.query(`grant ${[...PROGRAM_ROLES, OWNER].join(', ')} to ${name} with admin option`);
      await superuser.query(`alter database ${login.pathname.slice(1)} owner to ${name}`);
      login.username = name;
      login.password = 'a-password-of-a-test';
      const settings = readShippedSettings('config/settings');
      const migrated = () => migrate({ url: login.href, passwords, keys: identityKeys, demo: false, settings });
      expect(await migrated()).toEqual({ fresh: true });
      expect(await migrated()).toEqual({ fresh: false });
      const owner = await ownerSource(login.href).initialize();
      const others = await owner.query(`select thing from (${THINGS}) all_of_it where owner <> $1::regrole`, [OWNER]);
      const [may]: unknown[] = await owner.query(
        "select has_database_privilege(current_user, current_database(), 'create') as create",
      );
      await owner.destroy();
      expect([others, may]).toEqual([[], { create: false }]);
    } finally {
      await database.drop();
      await superuser.destroy();
    }
  });
});
