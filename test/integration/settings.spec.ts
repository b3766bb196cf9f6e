import { openReferral, showChoices } from '#cases';
import { settingInForce } from '#use-case';
import { type SettingRow, Settings } from '#settings';
import { readShippedSettings } from '#config/settings';
import { migrate } from '#database';
import { identityKeys } from '../support/identity-keys.js';
import { passwords } from '../support/names.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const source = 'local';

describe('what a municipality sets', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(async () => town.close());

  const limit = async (who: string): Promise<number> =>
    town.as(who, async (work) => settingInForce(work, 'small-numbers').limit);
  const shipped = async (settings = readShippedSettings('config/settings')) => {
    await migrate({ url: town.database.migrateUrl, passwords, keys: identityKeys, demo: true, settings });
    return town.rows(`select version, value -> 'limit' as "limit" from samspel.setting
      where municipality is null and kind = 'small-numbers' order by version`);
  };

  it('holds at once in its own use cases, and in no other municipality', async () => {
    expect([await limit('samordnare'), await limit('samordnare@grannby')]).toEqual([5, 5]);
    await town.set('grannby', 'small-numbers', { limit: 7, source });
    expect([await limit('samordnare'), await limit('samordnare@grannby')]).toEqual([5, 7]);
    await town.set('grannby', 'small-numbers', { limit: 8, source });
    expect(await limit('samordnare@grannby')).toBe(8);
  });

  it('offers no act whose ground is not in force there, and takes none', async () => {
    const grounds = await town.as('soc@grannby', (work) => Promise.resolve(settingInForce(work, 'grounds')));
    const { report: _, ...others } = grounds;
    await town.set('grannby', 'grounds', others);
    const { acts } = await town.as('polis@grannby', showChoices);
    // The notices stand on grounds of their own.
    const notices = ['offence-notice-from-15', 'offence-notice-under-15'];
    expect(acts.map(({ act }) => act)).toEqual(['sspf-referral', 'concern-talk', ...notices]);
    await expect(town.as('polis@grannby', (work) => openReferral(work, elis))).rejects.toMatchObject({
      failure: { code: 'validation', errors: [{ pointer: '/statutoryReport', code: 'not-allowed' }] },
    });
    await town.set('grannby', 'grounds', grounds);
  });

  it('is read by itself alone, and written by no program', async () => {
    const seen = async (who: string) => town.raw(who, 'select municipality from samspel.setting group by 1 order by 1');
    expect(await seen('samordnare@grannby')).toEqual([{ municipality: 'grannby' }, { municipality: null }]);
    expect(await seen('samordnare')).toEqual([{ municipality: null }]);
    const row = `('lindvik', 'small-numbers', 1, '2020-01-01', '{}')`;
    const write = `insert into samspel.setting (municipality, kind, version, from_day, value) values ${row}`;
    await expect(town.raw('samordnare', write)).rejects.toThrow(/permission denied/);
    await expect(town.raw('samordnare', `update samspel.setting set version = 9`)).rejects.toThrow(/permission denied/);
    await expect(town.worker.query(write)).rejects.toThrow(/permission denied/);
  });

  it('is shipped anew where it changed, and stays as it is where not', async () => {
    expect(await shipped()).toEqual([{ version: 1, limit: 5 }]);
    const other = readShippedSettings('config/settings').map((each) =>
      each.kind === 'small-numbers' ? { ...each, value: { limit: 6, source } } : each,
    );
    expect(await shipped(other)).toEqual([
      { version: 1, limit: 5 },
      { version: 2, limit: 6 },
    ]);
    expect(await shipped(other)).toHaveLength(2);
    expect([await limit('samordnare'), await limit('samordnare@grannby')]).toEqual([6, 8]);
  });

  it('is the same in SQL as in the use cases, for every municipality and day', async () => {
    await town.set('grannby', 'small-numbers', { limit: 9, source }, '2026-05-01');
    const rows = await town.rows<SettingRow>(
      'select municipality, kind, version, from_day::text as "from", value from samspel.setting',
    );
    const settings = new Settings(rows);
    for (const municipality of ['lindvik', 'grannby'])
      for (const day of ['2020-01-01', '2026-04-30', '2026-05-01', '2030-01-01'] as const) {
        const [found] = await town.rows('select samspel.setting_as_of($1, $2, $3) as value', [
          'small-numbers',
          municipality,
          day,
        ]);
        expect(found).toEqual({ value: settings.of('small-numbers', municipality, day) });
      }
  });
});
