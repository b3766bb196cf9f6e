import { databaseOptions, run } from '#database';
import { DataSource } from 'typeorm';
import { ApiProgram } from '../support/api-program.js';
import { Town } from '../support/town.js';

describe('nothing waits for ever', () => {
  let town: Town;
  let api: ApiProgram;
  beforeAll(async () => {
    town = await Town.open();
    api = await ApiProgram.start(town.database);
  });
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  it('gives every connection of a program limits, and none to who migrates', async () => {
    const limits = async (source: DataSource): Promise<unknown> =>
      source.query(`
        select name, setting from pg_settings
        where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by 1`);
    const source = await new DataSource(databaseOptions(town.database.apiUrl, 1)).initialize();
    const milliseconds = (setting: string) => [
      { name: 'idle_in_transaction_session_timeout', setting: setting === '0' ? '0' : '30000' },
      { name: 'lock_timeout', setting: setting === '0' ? '0' : '3000' },
      { name: 'statement_timeout', setting: setting === '0' ? '0' : '30000' },
    ];
    expect(await limits(source)).toEqual(milliseconds('some'));
    expect(await limits(town.owner)).toEqual(milliseconds('0'));
    await source.destroy();
  });

  it('answers those who want a row that is held, and everybody else beside them', async () => {
    const cookie = await api.cookie('samordnare');
    await town.owner.transaction(async (manager) => {
      // Every sign-out wants this row; there are more of them than the pool has connections.
      await run(manager, 'select from samspel.session for update');
      const waiting = Array.from({ length: 25 }, () =>
        fetch(`${api.url}/api/v1/session`, { method: 'DELETE', headers: { cookie, origin: api.url } }),
      );
      const ready = await fetch(`${api.url}/health/ready`);
      expect(ready.status).toBe(200);
      expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(waiting.map(() => 503));
    });
    expect((await api.send({ method: 'GET', path: '/api/v1/me', who: 'samordnare' })).status).toBe(200);
  });
});
