import { openReferral } from '#cases';
import { dataSource, ownerSource } from '#database';
import { OWNER } from '../../libs/database/src/data-source.js';
import { functionTable, PROGRAM_ROLES } from '../../libs/database/src/function-table.js';
import { TEMPLATE } from '../support/names.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

describe('no function and no view of the database lends its owner’s rights', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(async () => town.close());

  it('lets nobody call a function but whom the table names, and gives nobody the owner’s rights but where it says so', async () => {
    // A null in the list of grants is what PostgreSQL grants unless told otherwise: everybody.
    const functions = await town.rows<{ name: string; callers: string[]; definer: boolean }>(`
      select p.proname as name, p.prosecdef as definer,
        array(select coalesce(r.rolname, 'public') from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
          left join pg_roles r on r.oid = g.grantee where g.grantee <> p.proowner order by 1)::text[] as callers
      from pg_proc p where p.pronamespace = 'samspel'::regnamespace order by 1`);
    const table = functionTable.map(({ name, callers, definer }) => ({ name, callers: callers.toSorted(), definer }));
    expect(functions).toEqual(table.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  });

  it('looks for names in the catalogue first and among temporary ones last, in every function', async () => {
    const others = await town.rows(`
      select oid::regprocedure::text as name, proconfig from pg_proc
      where pronamespace = 'samspel'::regnamespace and proconfig is distinct from array['search_path=pg_catalog, pg_temp']`);
    expect(others).toEqual([]);
  });

  it('reads a view with the rights of who reads it', async () => {
    const views = await town.rows<{ name: string; as_reader: boolean }>(`
      select relname as name, coalesce('security_invoker=true' = any (reloptions), false) as as_reader
      from pg_class where relnamespace = 'samspel'::regnamespace and relkind in ('v', 'm') order by 1`);
    expect(views.map(({ name }) => name)).toContain('case_track');
    expect(views.filter(({ as_reader }) => !as_reader)).toEqual([]);
  });

  it('lets nobody make temporary types, in a database as migrate leaves it', async () => {
    const template = new URL(town.database.migrateUrl);
    template.pathname = TEMPLATE;
    const owner = await ownerSource(template.href).initialize();
    const may: unknown[] = await owner.query(
      `select role, has_database_privilege(role, current_database(), 'temporary') as temporary from unnest($1::text[]) as role`,
      [[...PROGRAM_ROLES, OWNER]],
    );
    await owner.destroy();
    expect(may).toEqual([...PROGRAM_ROLES, OWNER].map((role) => ({ role, temporary: false })));
    await expect(town.raw('polis', 'create temporary table mine (one integer)')).rejects.toThrow(/permission denied/);
  });

  it('runs no code of the caller’s as its owner, even where temporary types may be made', async () => {
    const { reference } = await town.as('polis', (work) => openReferral(work, elis));
    const superuser = await dataSource(town.database.migrateUrl, 1).initialize();
    await superuser.query(
      `grant temporary on database ${new URL(town.database.migrateUrl).pathname.slice(1)} to samspel_api`,
    );
    await superuser.destroy();
    const token = await town.token('polis');
    // A connection of its own: a function that it has run before knows its types already.
    const attacker = await dataSource(town.database.apiUrl, 1).initialize();
    const ranAs = await attacker.transaction(async (manager) => {
      const asked = async () => {
        const [row]: { who: string }[] = await manager.query(`select current_setting('attack.ran_as', true) as who`);
        return row?.who;
      };
      await manager.query("select set_config('samspel.session', $1, true)", [token]);
      await manager.query(`
        create function pg_temp.spy(told pg_catalog.jsonb) returns boolean language plpgsql as $$
          begin
            perform set_config('attack.ran_as', current_user, true);
            return true;
          end $$;
        create domain pg_temp.jsonb as pg_catalog.jsonb check (pg_temp.spy(value));`);
      await manager.query(`select '{}'::pg_temp.jsonb`);
      const control = await asked();
      await manager.query(`select set_config('attack.ran_as', 'nobody', true)`);
      await manager.query(
        `select samspel.disclose(id, 'lindvik-samordning', array['age-band'], 'anonymous', 'x', null, null, now())
         from samspel.concern_case where reference = $1`,
        [reference],
      );
      return { control, disclosing: await asked() };
    });
    await attacker.destroy();
    expect(ranAs).toEqual({ control: 'samspel_api', disclosing: 'nobody' });
  });
});
