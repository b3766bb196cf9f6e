import pino from 'pino';
import { openReferral } from '#cases';
import { claimMail, supersedeMail } from '#clockwork';
import { inWorkerTransaction } from '#database';
import { AddressNotices } from '../../apps/worker/src/mail/address-notices.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const NINE = '2026-09-09T07:00:00.000Z';
const TEN = '2026-09-09T08:00:00.000Z';
const ELEVEN = '2026-09-09T09:00:00.000Z';
/** What presses, and what may wait. */
const [SOON, BETWEEN, LATER] = ['2026-09-08', '2026-09-11', '2026-09-14'];

describe('of one case somebody gets one mail a day', () => {
  let town: Town;
  let id: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T07:00:00.000Z');
    const { reference } = await town.as('polis', (work) => openReferral(work, elis));
    const [found] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = found?.id ?? '';
    await town.rows('delete from samspel.notice');
  });
  afterEach(async () => town.close());

  async function reminds(at: string, ...dues: string[]): Promise<void> {
    await town.setTime(at);
    for (const due of dues)
      await town.rows(
        `insert into samspel.notice (case_id, municipality, at, word, thing, occasion, rung, due, recipients)
         values ($1, 'lindvik', $2, 'deadline', $3, 'rung', 0, $4, '[{"agency": "lindvik-socialtjanst", "role": "head"}]')`,
        [id, at, `task:social-services.${due}`, due],
      );
    await new AddressNotices(town.worker, pino({ level: 'silent' })).run();
  }
  const told = async (): Promise<string[]> =>
    (
      await town.rows<{ due: string }>(
        `select due::text from samspel.mail where status = 'planned' order by planned_at, due`,
      )
    ).map(({ due }) => due);

  it('of what is due first, whichever was written down first', async () => {
    await reminds(NINE, LATER, SOON);
    expect(await told()).toEqual([SOON]);
    await reminds(TEN, LATER);
    expect(await told()).toEqual([SOON]);
  });

  it('and of several that were held back what is due first, where the first has nothing to say any more', async () => {
    await reminds(NINE, SOON);
    await reminds(TEN, LATER);
    await reminds(ELEVEN, BETWEEN);
    const [first] = await town.rows<{ id: string }>("select id from samspel.mail where status = 'planned'");
    await inWorkerTransaction(town.worker, async ({ manager, now }) => {
      const mail = await claimMail(manager, first?.id ?? '', now);
      if (mail !== undefined) await supersedeMail(manager, mail, now);
    });
    expect(await told()).toEqual([BETWEEN]);
  });

  it('and a second where the first was of something that presses less', async () => {
    await reminds(NINE, LATER);
    await reminds(TEN, SOON);
    expect(await told()).toEqual([LATER, SOON]);
  });
});
