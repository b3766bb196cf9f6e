import { openReferral } from '#cases';
import { forgetServed } from '#clockwork';
import { addressing } from '../support/mailing.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

describe('what has served', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T07:00:00.000Z');
    const key = { key: 'anmalan-1', hash: 'h' };
    await town.as('polis', (work) => openReferral(work, elis), key);
    await addressing(town).run();
  });
  afterAll(async () => town.close());

  const count = async (what: 'notice' | 'idempotency' | 'mail'): Promise<number> =>
    (await town.rows(`select 1 from samspel.${what}`)).length;

  it('lies for ninety days', async () => {
    await town.setTime('2026-12-06T07:00:00.000Z');
    expect(await forgetServed(town.worker)).toBe(0);
  });

  it('is forgotten after, and the mails stay; what a mail is to say still, when that has gone', async () => {
    const mails = await count('mail');
    expect(mails).toBeGreaterThan(0);
    await town.setTime('2026-12-08T07:00:00.000Z');
    await town.rows("update samspel.idempotency set at = at - interval '91 days'");
    await forgetServed(town.worker);
    expect([(await count('notice')) > 0, await count('idempotency')]).toEqual([true, 0]);
    await town.rows("update samspel.mail set status = 'sent', sent_at = planned_at, next_attempt_at = null");
    expect(await forgetServed(town.worker)).toBeGreaterThan(0);
    expect([await count('notice'), await count('mail')]).toEqual([0, mails]);
  });

  it('is not where nobody was told of it yet', async () => {
    await town.as('polis', (work) => openReferral(work, elis));
    const told = await count('notice');
    await town.setTime('2027-06-08T07:00:00.000Z');
    await forgetServed(town.worker);
    expect(await count('notice')).toBe(told);
  });
});
