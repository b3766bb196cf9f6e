import { randomUUID } from 'node:crypto';
import { lockOutColleague, openReferral, sendAgain, settleFailedMail, showInbox, showLedger } from '#cases';
import { type MailServer, openMailServer } from '#mail';
import { MailCatcher } from '../support/mail-catcher.js';
import { addressing, sending } from '../support/mailing.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const TUESDAY = '2026-09-08T08:00:00.000Z';

describe('a mail to a colleague that failed for good', () => {
  let town: Town;
  let catcher: MailCatcher;
  let server: MailServer;
  let reference: string;
  let failed: string;
  let messageId: string;
  beforeEach(async () => {
    [town, catcher] = await Promise.all([Town.open(), MailCatcher.open()]);
    server = openMailServer(catcher.url);
    await town.setTime(TUESDAY);
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    await town.rows('delete from samspel.notice');
    await town.rows(
      `insert into samspel.notice (case_id, municipality, at, word, thing, occasion, due, recipients, urgent)
       select c.id, 'lindvik', $2, 'task', 'track:social-services', 'news', '2026-09-22',
         jsonb_build_array(jsonb_build_object('agency', 'lindvik-socialtjanst', 'person', a.id)), false
       from samspel.concern_case c, samspel.account a where c.reference = $1 and a.email = 'soc@lindvik.example'`,
      [reference, TUESDAY],
    );
    await addressing(town).run();
    catcher.manner = 550;
    await sendsWhatIsDue();
    catcher.manner = 'take';
    const [mail] = await town.rows<{ id: string; message_id: string }>(
      `select id, message_id from samspel.mail where status = 'failed'`,
    );
    [failed, messageId] = [mail?.id ?? '', mail?.message_id ?? ''];
  });
  afterEach(async () => {
    server.close();
    await Promise.all([catcher.close(), town.close()]);
  });

  /** What is due now; what that leads to waits for the next call. */
  async function sendsWhatIsDue(): Promise<void> {
    const worker = sending(town, server);
    const due = await town.rows<{ id: string }>("select id from samspel.mail where status = 'planned'");
    for (const { id } of due) await worker.run({ mail: id });
  }
  const task = async (who: string) => (await town.as(who, showInbox)).failedMails;
  const listed = async (who: string) => (await town.as(who, showLedger)).failed.map(({ id }) => id);
  const again = (who: string, id = failed, key?: string): Promise<unknown> =>
    town.as(who, (work) => sendAgain(work, id), key === undefined ? undefined : { key, hash: 'the same' });
  const status = async () =>
    (await town.rows<{ status: string }>('select status from samspel.mail where id = $1', [failed]))[0]?.status;
  const refused = { code: 'no-access' };

  it('is a task to whom it was for, and to nobody of another agency', async () => {
    expect(await task('soc')).toEqual([
      {
        id: failed,
        cases: [{ reference, party: true }],
        person: 'Amira Haddad',
        mailbox: false,
        mine: true,
        at: expect.any(String),
        why: 'refused',
      },
    ]);
    for (const who of ['chef', 'polis', 'samordnare', 'polis@grannby'])
      expect([who, await task(who)]).toEqual([who, []]);
  });

  it('is the head’s task once they work there no longer, or are locked out of the case', async () => {
    await town.as('chef', async (work) => {
      const [amira] = await town.rows<{ id: string }>(
        `select id from samspel.account where email = 'soc@lindvik.example'`,
      );
      await lockOutColleague(work, reference, amira?.id ?? '', 'Släkt.');
    });
    expect(await task('soc')).toEqual([]);
    expect(await task('chef')).toMatchObject([{ id: failed, mine: false, person: 'Amira Haddad' }]);
    await expect(again('soc')).rejects.toMatchObject(refused);
    await expect(town.raw('soc', `select samspel.answer_failed_mail('${failed}', true, now())`)).rejects.toThrow(
      'answer_failed_mail',
    );
    await town.rows('delete from samspel.lock_out');
    expect(await task('chef')).toEqual([]);
    await town.rows(
      `update samspel.membership m set until_day = '2026-09-07' from samspel.account a
       where a.id = m.account and a.email = 'soc@lindvik.example'`,
    );
    expect(await task('chef')).toMatchObject([{ id: failed }]);
  });

  it('is sent again once, as the same e-mail, and is a task no more', async () => {
    await sendsWhatIsDue();
    expect(catcher.caught.map(({ to }) => to)).toEqual(['funktion-socialtjanst@lindvik.example']);
    catcher.caught.length = 0;
    const key = randomUUID();
    await again('soc', failed, key);
    await again('soc', failed, key);
    await expect(again('soc')).rejects.toMatchObject(refused);
    expect((await town.as('chef', showLedger)).waiting).toMatchObject([{ id: failed, why: 'again' }]);
    expect(await task('soc')).toEqual([]);
    await sendsWhatIsDue();
    await sendsWhatIsDue();
    expect(catcher.caught.map(({ to, messageId: id }) => [to, id])).toEqual([['soc@lindvik.example', messageId]]);
    expect(await status()).toBe('sent');
    expect([await task('soc'), await listed('chef')]).toEqual([[], []]);
  });

  it('is a task anew where it fails again, and nobody else is told a second time', async () => {
    await sendsWhatIsDue();
    await again('soc');
    catcher.manner = 550;
    await sendsWhatIsDue();
    expect(await task('soc')).toMatchObject([{ id: failed }]);
    expect(await town.rows('select id from samspel.mail')).toHaveLength(2);
  });

  it('is listed to who answers for its agency’s mails alone, and sent again by nobody else', async () => {
    expect(await listed('chef')).toEqual([failed]);
    for (const who of ['polischef', 'samordnare', 'chef@grannby']) expect([who, await listed(who)]).toEqual([who, []]);
    for (const who of ['polis', 'polischef', 'samordnare', 'skola', 'admin', 'chef@grannby']) {
      await expect(again(who)).rejects.toMatchObject(refused);
      await expect(town.as(who, (work) => settleFailedMail(work, failed))).rejects.toMatchObject(refused);
      await expect(town.raw(who, `select samspel.answer_failed_mail('${failed}', true, now())`)).rejects.toThrow(
        'answer_failed_mail',
      );
    }
    await expect(town.raw('soc', `update samspel.mail set status = 'planned'`)).rejects.toThrow(/permission denied/);
    expect(await status()).toBe('failed');
    await again('chef');
    expect(await status()).toBe('planned');
  });

  it('is the mailbox’s to be answered by who answers for it, and not by each', async () => {
    catcher.manner = 550;
    await sendsWhatIsDue();
    const [box] = await task('chef');
    expect(box).toMatchObject({ mailbox: true, person: null, mine: false });
    await expect(again('soc', box?.id)).rejects.toMatchObject(refused);
    await expect(town.raw('soc', `select samspel.answer_failed_mail('${box?.id}', true, now())`)).rejects.toThrow(
      'answer_failed_mail',
    );
    expect(await task('soc')).toMatchObject([{ id: failed }]);
  });

  it('is over once somebody saw to it, and who that was is kept', async () => {
    await town.as('soc', (work) => settleFailedMail(work, failed));
    expect([await task('soc'), await listed('chef')]).toEqual([[], []]);
    await expect(again('soc')).rejects.toMatchObject(refused);
    expect(
      await town.rows(
        'select a.email from samspel.mail m join samspel.account a on a.id = m.settled_by where m.settled_at is not null',
      ),
    ).toEqual([{ email: 'soc@lindvik.example' }]);
  });

  it('is not sent again where it has nothing to say any more', async () => {
    await town.rows(`update samspel.mail set occasion = 'rung', rung = 0, due = '2026-09-10' where id = $1`, [failed]);
    await expect(again('soc')).rejects.toMatchObject({ code: 'gone', failure: { reference } });
    expect(await status()).toBe('failed');
  });

  it('keeps what it was said of until it is answered', async () => {
    const kept = async () => {
      await town.rows('select samspel.forget_served(100)');
      return town.rows('select n.id from samspel.notice n join samspel.mail m on m.notice = n.id where m.id = $1', [
        failed,
      ]);
    };
    await sendsWhatIsDue();
    await town.rows(`update samspel.notice set at = at - interval '200 days'`);
    expect(await kept()).toHaveLength(1);
    await town.as('soc', (work) => settleFailedMail(work, failed));
    expect(await kept()).toEqual([]);
  });

  it('stands beside what is told of in the days to come: its own dates, no person that it is about, and no address', async () => {
    const ledger = await town.as('chef', showLedger);
    expect(ledger.coming.map((each) => [each.reference, each.thing])).toContainEqual([
      reference,
      'track:social-services',
    ]);
    expect(JSON.stringify(ledger)).not.toMatch(/Elis|Bergman|@/);
    const others = (await town.as('polischef', showLedger)).coming.map(({ thing }) => thing);
    expect(others.filter((thing) => thing.includes('social-services'))).toEqual([]);
  });
});
