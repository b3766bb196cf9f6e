import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { databaseOptions, inWorkerTransaction, rows, run, send } from '#database';
import { openReferral } from '#cases';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

describe('a transaction in which not every statement is waited for', () => {
  let town: Town;
  let source: DataSource;
  beforeAll(async () => {
    town = await Town.open();
    await town.as('polis', (work) => openReferral(work, elis));
    source = await new DataSource(databaseOptions(town.database.workerUrl, 1)).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await town.close();
  });

  it('fails with what failed first, and not with what was refused for it', async () => {
    const change = inWorkerTransaction(source, async ({ manager }) => {
      send(manager, 'select 1 / 0');
      await run(manager, 'select 2');
    });
    await expect(change).rejects.toThrow('division by zero');
  });

  it('fails where nothing was waited for at all', async () => {
    const change = inWorkerTransaction(source, ({ manager }) => Promise.resolve(send(manager, 'select 1 / 0')));
    await expect(change).rejects.toThrow('division by zero');
  });

  it('is not committed where somebody caught what failed in it', async () => {
    const change = inWorkerTransaction(source, ({ manager }) => run(manager, 'select 1 / 0').catch(() => 'caught'));
    await expect(change).rejects.toThrow('division by zero');
  });

  it('asks nothing on a connection that is somebody else’s by now', async () => {
    let left: EntityManager | undefined;
    await inWorkerTransaction(source, async ({ manager }) => {
      left = manager;
    });
    if (left === undefined) throw new Error('There was no transaction.');
    await expect(run(left, 'select 1')).rejects.toThrow('already released');
  });

  it('leaves its connection to the next as it found it', async () => {
    const one = await inWorkerTransaction(source, ({ manager }) =>
      rows(manager, z.object({ n: z.int() }), 'select 1 as n'),
    );
    expect(one).toEqual([{ n: 1 }]);
  });
});
