import type { Instant } from '#calendar';
import { openReferral, saveVersions } from '#cases';
import { readDefinitions } from '#config/workflows';
import { addressing } from '../support/mailing.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const SOCIAL = 'lindvik-socialtjanst';
/** Friday 4 December 2026, 18:12 in Stockholm. */
const FRIDAY_EVENING = '2026-12-04T17:12:00.000Z';
const report = { ...elis, sspfReferral: false, concernTalk: false };

describe('whoever is on duty is mailed in hours', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    await saveVersions(town.api, readDefinitions('config/workflows'));
    await town.set('lindvik', 'out-of-hours', { opens: '08:00', closes: '16:30', phone: '070-000 00 11' });
    await town.setTime(FRIDAY_EVENING);
  });
  afterEach(async () => town.close());

  const opened = async () => (await town.as('polis', (work) => openReferral(work, report))).reference;
  const said: string[] = [];
  const both = (at: string): string[] => [`${at} chef: deadline`, `${at} jour: deadline`];
  afterAll(() => process.stdout.write(`\n${said.join('\n')}\n`));

  /** Rings each timer at its own time until then, as the worker does; who was mailed when, and of what. */
  /** As the worker would, on the second. */
  const send = () =>
    town.rows(
      `update samspel.mail set status = 'sent', sent_at = next_attempt_at, next_attempt_at = null where status = 'planned'
         and next_attempt_at <= now() + (select case_time_offset_ms from samspel.installation) * interval '1 millisecond'`,
    );
  const mailsUntil = async (reference: string, end: Instant) => {
    const address = addressing(town);
    for (;;) {
      await address.run();
      await send();
      const [next] = await town.rows<{ at: Date }>('select min(at) as at from samspel.timer');
      if (next?.at === undefined || next.at.toISOString() > end) break;
      await town.setTime(next.at.toISOString());
      await town.ringDue();
    }
    const mails = await town.rows<{ at: Date; to: string; word: string }>(
      `select distinct m.sent_at as at, coalesce(a.email, g.mailbox) as to, m.word from samspel.mail m
       join samspel.concern_case c on c.id = m.case_id join samspel.agency g on g.id = m.agency
       left join samspel.account a on a.id = m.account
       where c.reference = $1 and m.agency = $2 and m.status = 'sent' order by 1, 2`,
      [reference, SOCIAL],
    );
    const inWords = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    return mails.map(({ at, to, word }) => `${inWords.format(at)} ${to.replace('@lindvik.example', '')}: ${word}`);
  };

  it('of a report on a Friday at 18:12: duty first, then the head too, until Monday noon', async () => {
    const mails = await mailsUntil(await opened(), '2026-12-07T11:00:00.000Z');
    said.push('A report on Friday 4 December 2026, 18:12, its check undone:', ...mails.map((line) => `  ${line}`));
    expect(mails).toEqual([
      // That it came, as always; then whoever is on duty in hours, and from the second on the head with them.
      'fre 4 dec. 18:12 funktion-socialtjanst: task',
      'fre 4 dec. 18:17 jour: deadline',
      'fre 4 dec. 19:12 jour: deadline',
      ...['fre 4 dec. 20:12', 'fre 4 dec. 22:12', 'lör 5 dec. 02:12'].flatMap(both),
      'lör 5 dec. 09:00 chef: deadline',
      'lör 5 dec. 09:00 funktion-socialtjanst: deadline',
      'lör 5 dec. 09:00 jour: deadline',
      ...['lör 5 dec. 10:12', 'lör 5 dec. 18:12'].flatMap(both),
      ...['sön 6 dec. 06:12', 'sön 6 dec. 18:12', 'mån 7 dec. 06:12'].flatMap(both),
      // The office is open. The head has heard of it today, and hears again: a protection check waits for no morning.
      'mån 7 dec. 09:00 chef: deadline',
      'mån 7 dec. 09:00 funktion-socialtjanst: deadline',
    ]);
  });

  it('of a report on 23 December: each night until the office opens, each working day after, and on the eve', async () => {
    await town.setTime('2026-12-23T17:12:00.000Z');
    const mails = await mailsUntil(await opened(), '2027-01-08T11:00:00.000Z');
    said.push('A report on Wednesday 23 December 2026, 18:12, its check undone:', ...mails.map((line) => `  ${line}`));
    const hours = [
      'ons 23 dec. 18:17',
      'ons 23 dec. 19:12',
      'ons 23 dec. 20:12',
      'ons 23 dec. 22:12',
      'tors 24 dec. 02:12',
    ];
    const days = [
      'tors 24 dec. 09:00',
      'tors 24 dec. 10:12',
      'tors 24 dec. 18:12',
      'fre 25 dec. 06:12',
      'fre 25 dec. 18:12',
    ];
    const last = ['lör 26 dec. 06:12', 'lör 26 dec. 18:12', 'sön 27 dec. 18:12'];
    expect(mails.filter((line) => line.includes(' jour:'))).toEqual(
      [...hours, ...days, ...last, 'tors 31 dec. 09:00'].map((at) => `${at} jour: deadline`),
    );
    expect(mails.filter((line) => line.endsWith('09:00 chef: deadline')).map((line) => line.slice(0, -21))).toEqual([
      'tors 24 dec.',
      'mån 28 dec.',
      'tis 29 dec.',
      'ons 30 dec.',
      'tors 31 dec.',
      'mån 4 jan.',
      'tors 7 jan.',
    ]);
  });

  it('in hours that go by as they do, also where clocks are put forward and back', async () => {
    const jour = async (at: Instant, end: Instant) => {
      await town.setTime(at);
      const mails = await mailsUntil(await opened(), end);
      return mails.filter((line) => line.includes(' jour:')).map((line) => line.split(' ')[3]);
    };
    // 28 March 2027 has no hour from two to three; 31 October 2027 has it twice.
    expect(await jour('2027-03-28T00:30:00.000Z', '2027-03-28T05:00:00.000Z')).toEqual([
      '01:35',
      '03:30',
      '04:30',
      '06:30',
    ]);
    expect(await jour('2027-10-30T23:30:00.000Z', '2027-10-31T04:00:00.000Z')).toEqual([
      '01:35',
      '02:30',
      '02:30',
      '04:30',
    ]);
  });
});
