import { describeSchema } from '#database';
import { tableGrants, type Wall } from '../../libs/database/src/table-grants.js';
import { Town } from '../support/town.js';

const FEW_COLUMNS = 5;

type Policy = { table: string; name: string; restricts: boolean; cmd: string; by: string };

describe('the tables and views of the database', () => {
  let town: Town;
  let schema: string;
  let policies: Policy[];
  beforeAll(async () => {
    town = await Town.open();
    schema = await describeSchema(town.owner);
    policies = await town.rows(
      `select tablename as table, policyname as name, permissive = 'RESTRICTIVE' as restricts, cmd, coalesce(qual, '') || ' ' || coalesce(with_check, '') as by
       from pg_policies where schemaname = 'samspel' and 'samspel_api' = any (roles)`,
    );
  });
  afterAll(async () => town.close());

  const found = (pattern: RegExp): string[] => [...schema.matchAll(pattern)].map(([, name = '']) => name);
  const of = (...walls: Wall[]): string[] =>
    Object.entries(tableGrants).flatMap(([name, { wall }]) => (walls.includes(wall) ? [name] : []));

  it('are touched by whom the table of grants names, and as it says', () => {
    const granted = new Map(found(/^create (?:table|view) samspel\.(\w+)/gm).map((name) => [name, {}]));
    for (const [, what = '', table = '', role = ''] of schema.matchAll(/^grant (.*) on samspel\.(\w+) to (\w+);$/gm))
      granted.set(table, { ...granted.get(table), [role.replace('samspel_', '')]: inFew(what) });
    const told = Object.entries(tableGrants).map(([name, { wall: _wall, ...grants }]) => [name, grants]);
    expect(Object.fromEntries(granted)).toEqual(Object.fromEntries(told));
  });

  it('have row-level security, but for what is of nobody, and what no program may touch', () => {
    const guarded = found(/^alter table samspel\.(\w+) enable row level security/gm);
    expect(of('partition', 'two-ends', 'town', 'person').filter((name) => !guarded.includes(name))).toEqual([]);
    expect(of('none', 'reader').filter((name) => guarded.includes(name))).toEqual([]);
  });

  it('name a wall where a row is of a case or a municipality', async () => {
    const owned = await town.rows<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'samspel'::regnamespace and c.relkind in ('r', 'p') and a.attname in ('case_id', 'municipality')`,
    );
    expect(owned.length).toBeGreaterThan(30);
    expect(owned.map(({ name }) => name).filter((name) => of('none').includes(name))).toEqual([]);
  });

  it.each<[Wall, RegExp[]]>([
    ['partition', [/my_municipality\(\)/, /my_agency\(\)/]],
    ['two-ends', [/my_municipality\(\)/, /my_agency\(\)/]],
    ['town', [/my_municipality\(\)|SELECT membership/]],
    ['person', [/actor\(\)/]],
  ])('open behind the wall “%s” only what its policies ask the session for', (wall, asks) => {
    const opening = policies.filter(({ table, restricts }) => of(wall).includes(table) && !restricts);
    expect([...new Set(opening.map(({ table }) => table))].sort()).toEqual(of(wall).sort());
    expect(opening.filter(({ by }) => !asks.every((each) => each.test(by)))).toEqual([]);
  });

  it('give the worker no content, and sign-in nothing', () => {
    const told = of('partition', 'two-ends').filter((name) => tableGrants[name]?.worker !== undefined);
    expect(told).toEqual([]);
    expect(found(/^grant (.*) on samspel\.\w+ to samspel_auth/gm)).toEqual([]);
  });

  it('take content from a party alone, in the writer’s own name', () => {
    const partitions = of('partition');
    const content = new Set(partitions);
    const byAParty = policies.filter(
      ({ name, restricts, by }) => name === 'by_a_party' && restricts && /samspel\.party/.test(by),
    );
    expect(byAParty.map(({ table }) => table).sort()).toEqual(partitions.sort());
    const signed = found(/^create table samspel\.(\w+) \([^;]*\n {2}by_person /gm).filter((name) => content.has(name));
    expect(signed.length).toBeGreaterThan(5);
    expect(byAParty.filter(({ table, by }) => signed.includes(table) && !/by_person = /.test(by))).toEqual([]);
  });
});

const inFew = (what: string): string =>
  what.replaceAll(/\(([^)]*)\)/g, (columns, names: string) =>
    names.split(',').length > FEW_COLUMNS ? '(…)' : columns,
  );
