import { openReferral, recordConsent, showTimeline } from '#cases';
import type { Mail, Sending } from '#mail';
import { addressing, sending } from '../support/mailing.js';
import { elisInFull } from '../support/referrals.js';
import { Town } from '../support/town.js';

const TUESDAY = '2026-09-08T08:00:00.000Z';
const refused: Sending = { accepted: false, refused: 'permanent', reason: 'smtp-550' };

describe('what a mail was to say that fails for good', () => {
  let town: Town;
  let tried: string[];
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    tried = [];
    await town.setTime(TUESDAY);
    ({ reference } = await town.as('polis', (work) => openReferral(work, elisInFull)));
    await town.rows('delete from samspel.notice');
    await town.rows(
      `insert into samspel.notice (case_id, municipality, at, word, thing, occasion, due, recipients, urgent)
       select c.id, 'lindvik', $2, 'task', 'track:social-services', 'news', '2026-09-22',
         jsonb_build_array(jsonb_build_object('agency', 'lindvik-socialtjanst', 'person', a.id)), false
       from samspel.concern_case c, samspel.account a where c.reference = $1 and a.email = 'soc@lindvik.example'`,
      [reference, TUESDAY],
    );
    await addressing(town).run();
  });
  afterEach(async () => town.close());

  /** Sends all that is due, again and again, as the worker would; nothing arrives at these addresses. */
  async function send(failing: string[]): Promise<void> {
    const server = {
      send: async ({ to }: Mail) => {
        tried.push(to.split('@')[0] ?? '');
        return failing.some((each) => to.startsWith(each)) ? refused : ({ accepted: true } as const);
      },
      close: () => undefined,
    };
    const worker = sending(town, server);
    for (;;) {
      const due = await town.rows<{ id: string }>("select id from samspel.mail where status = 'planned'");
      if (due.length === 0) return;
      for (const { id } of due) await worker.run({ mail: id });
    }
  }
  const ledger = () => town.rows('select status, why from samspel.mail order by planned_at, attempts, status');

  it('is said to the agency’s mailbox instead', async () => {
    await send(['soc@']);
    expect(tried).toEqual(['soc', 'funktion-socialtjanst']);
    expect(await ledger()).toEqual([
      { status: 'failed', why: 'smtp-550' },
      { status: 'sent', why: null },
    ]);
  });

  it('is seen by its own agency with whom each was to, and by another as told to the agency', async () => {
    await send(['soc@']);
    const seen = async (who: string) =>
      (await town.as(who, (work) => showTimeline(work, reference))).mails
        .filter(({ to, status }) => to === 'Socialtjänsten Lindvik' && status !== 'planned')
        .map(({ person, mailbox, status }) => [person, mailbox, status]);
    expect((await seen('soc')).sort()).toEqual([
      [null, true, 'sent'],
      ['Amira Haddad', false, 'failed'],
    ]);
    await town.as('soc', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis'],
        givenBy: ['guardian-1'],
      }),
    );
    const told = await seen('samordnare');
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(([person, mailbox]) => person !== null || mailbox !== false)).toEqual([]);
  });

  it('and where that fails too, to the head; and there it ends, each told once', async () => {
    await send(['soc@', 'funktion-']);
    expect(tried).toEqual(['soc', 'funktion-socialtjanst', 'chef']);
    await town.rows("delete from samspel.mail where status = 'sent'");
    tried = [];
    await town.rows("update samspel.mail set status = 'planned', next_attempt_at = planned_at where status = 'failed'");
    await send(['soc@', 'funktion-', 'chef@']);
    expect(tried.sort()).toEqual(['chef', 'funktion-socialtjanst', 'soc']);
    expect(await ledger()).toEqual([1, 2, 3].map(() => ({ status: 'failed', why: 'smtp-550' })));
  });

  it('as one who stands in for the head too', async () => {
    await town.rows(
      `insert into samspel.deputy (municipality, agency, membership, from_day, until_day, named_by, at)
       select 'lindvik', m.agency, m.id, '2026-09-01', '2026-09-30', m.account, $1
       from samspel.membership m join samspel.account a on a.id = m.account where a.email = 'soc@lindvik.example'`,
      [TUESDAY],
    );
    await send(['soc@', 'funktion-']);
    expect(tried).toEqual(['soc', 'funktion-socialtjanst', 'chef']);
    expect(await ledger()).toMatchObject([{ status: 'failed' }, { status: 'failed' }, { status: 'sent' }]);
  });
});
