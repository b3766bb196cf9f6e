import { openReferral } from '#cases';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

/** Views over what the engine stores: who asks them sees no more than of the tables. */
describe('the views over stored JSON', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T07:00:00.000Z');
    await town.as('polis', (work) => openReferral(work, elis));
  });
  afterAll(async () => town.close());

  it('show a municipality its own rows, and another none', async () => {
    const views = await town.rows<{ name: string }>(
      "select table_name as name from information_schema.views where table_schema = 'samspel' order by 1",
    );
    expect(views.length).toBeGreaterThan(0);
    const seen = async (who: string): Promise<string[]> => {
      const found = [];
      for (const { name } of views)
        if ((await town.raw(who, `select from samspel.${name} limit 1`)).length > 0) found.push(name);
      return found;
    };
    expect(await seen('soc')).toEqual(expect.arrayContaining(['case_track', 'case_track_event', 'case_fact_event']));
    expect(await seen('soc@grannby')).toEqual([]);
  });

  it('ask with the rights of who asks, each of them', async () => {
    const owners = await town.rows(
      `select relname from pg_class where relnamespace = 'samspel'::regnamespace and relkind = 'v'
         and not coalesce(reloptions, '{}') @> array['security_invoker=true']`,
    );
    expect(owners).toEqual([]);
  });
});
