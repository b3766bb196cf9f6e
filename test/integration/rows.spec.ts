import { bigint, day, instant, row, rows, run } from '#database';
import { z } from 'zod';
import { Town } from '../support/town.js';

const Agency = z.object({ id: z.string(), kind: z.string() });
const AGENCIES = 'select id, kind from samspel.agency where municipality = $1 order by id';

describe('a statement’s rows are read through a schema', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(async () => town.close());

  it('gives them typed, in a transaction and outside of one', async () => {
    const outside = await rows(town.owner, Agency, AGENCIES, ['lindvik']);
    expect(outside).toContainEqual({ id: 'lindvik-polis', kind: 'police' });
    await town.owner.transaction(async (manager) => {
      await run(manager, "update samspel.agency set kind = 'changed' where id = $1", ['lindvik-polis']);
      expect(await rows(manager, Agency, AGENCIES, ['lindvik'])).toContainEqual({
        id: 'lindvik-polis',
        kind: 'changed',
      });
      expect(await rows(town.owner.manager, Agency, AGENCIES, ['lindvik'])).toEqual(outside);
      await run(manager, "update samspel.agency set kind = 'police' where id = $1", ['lindvik-polis']);
    });
  });

  it('reads days, moments and big numbers', async () => {
    const Read = z.object({ on: day, at: instant, within: z.object({ at: instant }), many: bigint });
    const read = await row(
      town.owner,
      Read,
      `select '2028-02-29'::date::text as on, at, json_build_object('at', at) as within, count(*) over () as many
       from (values (timestamptz '2028-03-26 03:00+02')) as moments (at)`,
    );
    const at = '2028-03-26T01:00:00.000Z';
    expect(read).toEqual({ on: '2028-02-29', at, within: { at }, many: 1 });
    await expect(row(town.owner, z.object({ on: day }), "select date '2028-02-29' as on")).rejects.toThrow(/::text/);
  });

  it('says which column is not as the schema has it', async () => {
    const read = rows(town.owner, z.object({ id: z.string(), kind: z.number() }), AGENCIES, ['lindvik']);
    await expect(read).rejects.toThrow(/kind/);
  });

  it('gives one row or none, and takes no second one for the first', async () => {
    const one = 'select id, kind from samspel.agency where id = $1';
    expect(await row(town.owner, Agency, one, ['lindvik-polis'])).toEqual({ id: 'lindvik-polis', kind: 'police' });
    expect(await row(town.owner, Agency, one, ['nowhere'])).toBeUndefined();
    await expect(row(town.owner, Agency, AGENCIES, ['lindvik'])).rejects.toThrow('One row at most was expected');
  });

  it('says how many rows a statement touched', async () => {
    expect(await run(town.owner, 'update samspel.agency set name = name where id = $1', ['lindvik-polis'])).toBe(1);
    expect(await run(town.owner, 'update samspel.agency set name = name where id = $1', ['nowhere'])).toBe(0);
  });

  it('is prepared once on a connection, however often it runs', async () => {
    const backwards = `${AGENCIES} desc`;
    await town.owner.transaction(async (manager) => {
      for (const municipality of ['lindvik', 'grannby', 'lindvik'])
        await rows(manager, Agency, backwards, [municipality]);
      const kept: unknown[] = await manager.query(
        'select generic_plans + custom_plans as runs from pg_prepared_statements where statement = $1',
        [backwards],
      );
      expect(kept).toEqual([{ runs: '3' }]);
    });
  });

  it('fails as TypeORM’s own do, and gives the connection back', async () => {
    const twice = "insert into samspel.municipality (id, name) values ('lindvik', 'x')";
    for (let time = 0; time < 5; time++) {
      await expect(run(town.owner, twice)).rejects.toMatchObject({ driverError: { constraint: 'municipality_pkey' } });
    }
    expect(await rows(town.owner, z.object({ one: z.number() }), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
