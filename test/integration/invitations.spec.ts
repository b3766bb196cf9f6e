import { pino } from 'pino';
import { assignTrack, execute, listTalks, openReferral, planTalk, recordTalkOutcome, showTimeline } from '#cases';
import { openMailServer, type Mail, type MailServer } from '#mail';
import { calendarsTo } from '../support/calendars.js';
import { confirms, coordinatedCase, withdrawConsent } from '../support/coordinated.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { addressing, sending } from '../support/mailing.js';
import { hidden } from '../support/protected-case.js';
import { queueOnPostgres } from '../support/queue-backends.js';
import { Town } from '../support/town.js';
import { Metrics } from '../../apps/worker/src/metrics/metrics.js';
import { Sweep } from '../../apps/worker/src/sweep.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

const SCHOOL = 'lindvik-bjorkskolan';
const TASK = 'police.concern-talk';
const ON = '2026-09-15T08:00:00.000Z';
const LATER = '2026-09-16T12:30:00.000Z';
const CALLS_OFF = {
  do: 'take-action',
  track: 'police',
  action: 'talk-not-possible',
  answers: { closing: 'no-contact' },
} as const;
const silent = pino({ level: 'silent' });
/** A program that starts, on a machine that has other tests to run. */
const PATIENCE_MS = 120_000;

describe('a talk that is booked', () => {
  let town: Town;
  let catcher: MailCatcher;
  let catching: MailServer;
  let reference: string;

  /** The police hold it, and social services and the school take part: somebody of each has taken the case. */
  beforeEach(async () => {
    [town, catcher] = await Promise.all([Town.open(), MailCatcher.open()]);
    catching = openMailServer(catcher.url);
    // A Tuesday without holidays near.
    await town.setTime('2026-09-08T08:00:00.000Z');
    reference = await coordinatedCase(town);
    await confirms(town, reference, 'samordnare', 'skola');
    await takes('polis', 'police');
    await takes('soc', 'social-services');
    await takes('skola', 'school');
  }, PATIENCE_MS);
  afterEach(async () => {
    catching.close();
    await Promise.all([catcher.close(), town.close()]);
  });

  const takes = (who: string, track: string): Promise<unknown> =>
    town.as(who, (work) => assignTrack(work, reference, track, work.actor.account));
  const books = (on = ON): Promise<void> =>
    town.as('polis', (work) => planTalk(work, reference, { task: TASK, on, place: 'Rum 4 på Norrängsskolan' }));
  /** As the worker does it, in this program: notices become mails, and the invitations among them are sent. */
  async function sends(server: MailServer = catching): Promise<void> {
    await addressed();
    const planned = await town.rows<{ id: string }>(
      `select id from samspel.mail where status = 'planned' and sequence is not null`,
    );
    for (const { id } of planned) await sending(town, server).run({ mail: id });
    await addressed();
  }
  const addressed = (): Promise<void> => addressing(town).run();
  const swept = (): Promise<void> => new Sweep(town.worker, town.rules, silent, new Metrics()).run();
  const ledger = (agency: string) =>
    town.rows<{ word: string; sequence: number; status: string; why: string | null }>(
      'select word, sequence, status, why from samspel.mail where sequence is not null and agency = $1 order by sequence',
      [agency],
    );
  /** What somebody's calendar was asked, in turn: what of it, which version, and when it begins. */
  const told = (who: string) =>
    calendarsTo(catcher.caught, `${who}`).map(({ method, value }) => [method, value('SEQUENCE'), value('DTSTART')]);
  const uids = (who: string) => new Set(calendarsTo(catcher.caught, who).map(({ value }) => value('UID')));

  it(
    'goes into the calendars of whoever holds it and of those who take part, each alone, and says nothing of it',
    async () => {
      const queue = await queueOnPostgres();
      const worker = await WorkerProgram.start(town, queue.url, catcher.url);
      const settled = (): Promise<void> =>
        until(
          'all that waits is said',
          async () => {
            const waiting = await town.rows(
              `select from samspel.notice where addressed_at is null
               union all select from samspel.mail where status = 'planned' and sequence is not null`,
            );
            return waiting.length === 0;
          },
          PATIENCE_MS / 2,
        );
      try {
        await books();
        await settled();
        for (const who of ['polis', 'soc', 'skola']) {
          expect(told(who)).toEqual([['REQUEST', '0', '20260915T080000Z']]);
          const [{ text } = { text: '' }] = calendarsTo(catcher.caught, who);
          expect(text.match(/^ATTENDEE.*$/gm)).toEqual([expect.stringContaining(`${who}@lindvik.example`)]);
          expect(text).toContain(`SUMMARY:Samspel: möte ${reference}`);
          expect(text).not.toMatch(/Elis|Bergman|Norräng|LOCATION|Orossamtal|Polisen/);
        }
        expect(uids('polis')).toEqual(uids('skola'));
        // Whom the workflow does not name to take part, and mailboxes, are sent none.
        const invited = catcher.caught.filter(({ raw }) => raw.includes('text/calendar'));
        expect(invited.map(({ to }) => to.split('@')[0]).sort()).toEqual(['polis', 'skola', 'soc']);

        await books(LATER);
        await settled();
        await town.as('polis', (work) => execute(work, reference, CALLS_OFF));
        await settled();
      } finally {
        await worker.stop();
        await queue.close();
      }
      expect(told('skola')).toEqual([
        ['REQUEST', '0', '20260915T080000Z'],
        ['REQUEST', '1', '20260916T123000Z'],
        ['CANCEL', '2', '20260916T123000Z'],
      ]);
      expect(uids('skola').size).toBe(1);
    },
    PATIENCE_MS,
  );

  it('on a track that nobody has taken is whoever booked’s, until somebody takes it', async () => {
    reference = await coordinatedCase(town);
    await books();
    await sends();
    expect(told('polis')).toEqual([['REQUEST', '0', '20260915T080000Z']]);
    await books(LATER);
    await sends();
    expect(told('polis').map(([method]) => method)).toEqual(['REQUEST', 'REQUEST']);

    const other = await town.as('polischef', (work) => Promise.resolve(work.actor.account));
    await town.rows(`update samspel.membership set roles = '{officer}' where account = $1`, [other]);
    await town.as('polis', (work) => assignTrack(work, reference, 'police', other));
    await sends();
    expect(told('polis').map(([method]) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(told('polischef')).toEqual([['REQUEST', '0', '20260916T123000Z']]);
  });

  it('is seen to have gone, by whoever holds it and those who come, each of their own', async () => {
    await books();
    await sends();
    await town.as('polis', (work) => execute(work, reference, CALLS_OFF));
    await sends();
    const seen = async (who: string) => {
      const { mails } = await town.as(who, (work) => showTimeline(work, reference));
      return mails.flatMap(({ word, to, status }) =>
        word === 'invitation' || word === 'cancellation' ? [`${word} to ${to}: ${status}`] : [],
      );
    };
    expect((await seen('polis')).sort()).toEqual([
      'cancellation to Björkskolan: sent',
      'cancellation to Polisen Lindvik: sent',
      'cancellation to Socialtjänsten Lindvik: sent',
      'invitation to Björkskolan: sent',
      'invitation to Polisen Lindvik: sent',
      'invitation to Socialtjänsten Lindvik: sent',
    ]);
    expect((await seen('skola')).sort()).toEqual([
      'cancellation to Björkskolan: sent',
      'invitation to Björkskolan: sent',
    ]);
    expect(await seen('samordnare')).toEqual([]);
  });

  it('that was to go is not sent once consent is taken back, and the ledger says why; what was sent is called off', async () => {
    await books();
    await addressed();
    expect(await ledger(SCHOOL)).toMatchObject([{ word: 'invitation', status: 'planned' }]);
    const [queued] = await town.rows<{ id: string }>(
      `select id from samspel.mail where sequence is not null and agency = $1`,
      [SCHOOL],
    );
    await withdrawConsent(town, reference, SCHOOL);
    // Also where the worker gets to send it before it hears of anything else.
    await sending(town, catching).run({ mail: queued?.id });
    const why = { word: 'invitation', sequence: 0, status: 'superseded', why: 'without-consent' };
    expect(await ledger(SCHOOL)).toEqual([why]);
    await sends();
    expect(await ledger(SCHOOL)).toEqual([why]);
    expect(told('skola')).toEqual([]);
    expect(told('soc')).toEqual([['REQUEST', '0', '20260915T080000Z']]);

    await withdrawConsent(town, reference, 'lindvik-socialtjanst');
    await sends();
    expect(told('soc')).toEqual([
      ['REQUEST', '0', '20260915T080000Z'],
      ['CANCEL', '1', '20260915T080000Z'],
    ]);
    // Whoever holds it goes on.
    expect(told('polis')).toEqual([['REQUEST', '0', '20260915T080000Z']]);
  });

  it('reached somebody while consent was taken back: once that is known it is called off', async () => {
    await books();
    const meanwhile: MailServer = {
      ...catching,
      send: async (mail: Mail) => {
        const sending = await catching.send(mail);
        if (!mail.to.startsWith('skola@')) return sending;
        await withdrawConsent(town, reference, SCHOOL);
        await addressed();
        return sending;
      },
    };
    await sends(meanwhile);
    await sends();
    expect(told('skola').map(([method]) => method)).toEqual(['REQUEST', 'CANCEL']);
  });

  it.each([
    [
      'locked out',
      `insert into samspel.lock_out (case_id, municipality, agency, account, reason, locked_by, at)
       select c.id, c.municipality, h.agency, $1, 'x', h.account, now() from samspel.concern_case c, samspel.membership h
       join samspel.account a on a.id = h.account where a.email = 'rektor@lindvik.example'`,
    ],
    ['of a role that opens no cases', `update samspel.membership set roles = '{teacher}' where account = $1`],
    ['gone from the agency', `update samspel.membership set roles = '{}' where account = $1`],
    ['there for a time that is over', `update samspel.membership set until_day = '2026-09-07' where account = $1`],
  ])('is not sent to who is %s since, and taken out of their calendar', async (_how, becomes) => {
    const account = await town.as('skola', (work) => Promise.resolve(work.actor.account));
    await books();
    await sends();
    await books(LATER);
    await addressed();
    await town.rows(becomes, [account]);
    await sends();
    expect((await ledger(SCHOOL)).map(({ sequence, status, why }) => [sequence, status, why])).toEqual([
      [0, 'sent', null],
      [1, 'superseded', 'moved-on'],
      [2, 'planned', null],
    ]);
    await sends();
    expect(told('skola')).toEqual([
      ['REQUEST', '0', '20260915T080000Z'],
      ['CANCEL', '2', '20260915T080000Z'],
    ]);
    expect(told('soc').map(([method]) => method)).toEqual(['REQUEST', 'REQUEST']);
  });

  it('is taken out of their calendars when an identity is protected, and is never put into any', async () => {
    await books();
    await sends();
    await town.rows('update samspel.young_person set protected_identity = true');
    await swept();
    await sends();
    for (const who of ['polis', 'soc', 'skola'])
      expect(told(who).map(([method]) => method)).toEqual(['REQUEST', 'CANCEL']);
    await swept();
    await sends();
    expect(told('soc')).toHaveLength(2);

    ({ reference } = await town.as('polis', (work) => openReferral(work, hidden)));
    await takes('polis', 'police');
    await books();
    await sends();
    expect(told('polis')).toHaveLength(2);
  });

  it('is the same e-mail with the same version when it is sent again after a crash', async () => {
    await books();
    const dying: MailServer = {
      ...catching,
      send: async (mail: Mail) => {
        await catching.send(mail);
        throw new Error('The worker dies before it has written down that the server took it.');
      },
    };
    await sends(dying);
    await town.rows('update samspel.mail set claimed_until = now() where claimed_until is not null');
    await sends();
    expect(told('polis')).toHaveLength(2);
    for (const who of ['polis', 'soc', 'skola']) {
      const mine = catcher.caught.filter(({ to }) => to.startsWith(`${who}@`));
      expect(new Set(mine.map(({ messageId }) => messageId)).size).toBe(1);
      expect(new Set(calendarsTo(mine, who).map(({ text }) => text)).size).toBe(1);
    }
  });

  it('and was missed is the same meeting again at its next time; what has begun is not called off', async () => {
    await books('2026-09-08T14:00:00.000Z');
    await sends();
    await town.setTime('2026-09-08T14:30:00.000Z');
    const [talk] = await town.as('polis', (work) => listTalks(work, reference));
    await town.as('polis', (work) => recordTalkOutcome(work, talk?.id ?? '', { outcome: 'missed', again: LATER }));
    await sends();
    expect(told('skola')).toEqual([
      ['REQUEST', '0', '20260908T140000Z'],
      ['REQUEST', '1', '20260916T123000Z'],
    ]);
    expect(uids('skola').size).toBe(1);
    await town.setTime('2026-09-16T13:00:00.000Z');
    const talks = await town.as('polis', (work) => listTalks(work, reference));
    const open = talks.find(({ outcome }) => outcome === null);
    await town.as('polis', (work) =>
      recordTalkOutcome(work, open?.id ?? '', { outcome: 'held', answer: 'held', present: ['Elis'] }),
    );
    await sends();
    expect(told('skola')).toHaveLength(2);
  });
});
