import { breakGlass, doTask, lockOutColleague, openReferral, receive, showCase, showInbox, showTimeline } from '#cases';
import { listColleagues } from '#identity';
import { coordinatedCase } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const REGISTER = 'social-services.register-report';
const NUMBER = 'SN 2026-0412';
const SENT = '2026-09-08T08:00:00.000Z';
const report = { sspfReferral: false, concernTalk: false };

describe('what comes in is registered by its receiver', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(SENT);
  });
  afterEach(async () => town.close());

  const sends = async (who: string, changed: Partial<typeof elis> = report): Promise<string> =>
    (await town.as(who, (work) => openReferral(work, { ...elis, ...changed }))).reference;
  const sees = (who: string, reference: string) => town.as(who, (work) => showCase(work, reference));
  const opens = (who: string, reference: string) => town.as(who, (work) => receive(work, reference));
  const registers = (who: string, reference: string, diaryNumber?: string, task = REGISTER) =>
    town.as(who, (work) => doTask(work, reference, { task, outcome: 'done', diaryNumber }));
  const learns = async (who: string, reference: string) => (await sees(who, reference)).sent;
  const isAt = (moment: string) => expect.stringMatching(new RegExp(`^${moment}`));
  const refusal = (doing: Promise<unknown>): Promise<unknown> =>
    doing.then(
      () => 'taken',
      (error: unknown) => {
        const { code, errors } = Object(Object(error).failure);
        return errors === undefined ? code : [errors[0].pointer, errors[0].code];
      },
    );

  it('and whoever sent it learns that it was sent, received and registered, and no more', async () => {
    const reference = await sends('polis');
    const seen = await sees('soc', reference);
    expect(seen.may).toContain('receive');
    // To read it in the background, in a list or on the first page is not to have it before one.
    await town.as('soc', (work) => showInbox(work));
    expect(await learns('polis', reference)).toEqual([
      { act: 'statutory-report', sent: isAt('2026-09-08T08:00'), received: null, registered: null },
    ]);
    await town.setTime('2026-09-08T09:00:00.000Z');
    await opens('chef', reference);
    expect((await sees('soc', reference)).may).not.toContain('receive');
    await town.setTime('2026-09-08T10:00:00.000Z');
    await opens('soc', reference);
    await registers('soc', reference, NUMBER);
    expect(await learns('polis', reference)).toEqual([
      {
        act: 'statutory-report',
        sent: isAt('2026-09-08T08:00'),
        received: isAt('2026-09-08T09:00'),
        registered: isAt('2026-09-08T10:00'),
      },
    ]);
    expect(await learns('soc', reference)).toEqual([]);
    const told = JSON.stringify([
      await sees('polis', reference),
      await town.as('polis', (work) => showTimeline(work, reference)),
    ]);
    for (const theirs of [NUMBER, 'Sara', 'Registrera', 'Skyddsbedömning']) expect(told).not.toContain(theirs);
  });

  it('under a number of the receiver’s own, with who and when; nobody else reads it, whatever they ask', async () => {
    const reference = await coordinatedCase(town);
    const registered = async (who: string) => (await sees(who, reference)).registrations;
    expect(await registered('soc')).toEqual([
      {
        title: { sv: 'Registrera anmälan hos er', en: 'Register the report with you' },
        diaryNumber: NUMBER,
        by: expect.objectContaining({ name: expect.any(String) }),
        at: isAt('2026-09-08'),
      },
    ]);
    const { entries } = await town.as('chef', (work) => showTimeline(work, reference));
    expect(entries.filter(({ note }) => note === NUMBER)).toMatchObject([{ type: 'task-done' }]);
    for (const who of ['polis', 'samordnare']) {
      expect([who, await registered(who)]).toEqual([who, []]);
      const { entries: theirs } = await town.as(who, (work) => showTimeline(work, reference));
      expect([who, theirs.filter(({ note }) => note !== null)]).toEqual([who, []]);
    }
    const rows = 'select agency from samspel.registration';
    expect(await town.raw('soc', rows)).toEqual([{ agency: 'lindvik-socialtjanst' }]);
    expect(await town.raw('skola', rows)).toEqual([{ agency: 'lindvik-bjorkskolan' }]);
    for (const who of ['polis', 'samordnare', 'soc@grannby', 'admin', undefined])
      expect([who, await town.raw(who, rows)]).toEqual([who, []]);
  });

  it('with a number and nothing else: no name, nobody’s personnummer, and once', async () => {
    const reference = await sends('polis');
    const wrong = [
      'Anna Bergman',
      '20120131-2384',
      'akt 201201312384',
      '120131-2384',
      'SN201201312384',
      '20120131-2384x',
      '2012-01-31-2384',
      '20120131 – 2384',
    ];
    for (const number of wrong)
      expect([number, await refusal(registers('soc', reference, number))]).toEqual([
        number,
        ['/diaryNumber', 'not-a-diary-number'],
      ]);
    expect(await refusal(registers('soc', reference))).toEqual(['/diaryNumber', 'missing']);
    expect((await sees('soc', reference)).registrations).toEqual([]);
    for (const who of ['polis', 'samordnare', 'soc@grannby'])
      expect([who, await refusal(registers(who, reference, NUMBER))]).toEqual([who, 'no-access']);
    expect(await refusal(registers('chef', reference, 'IFO-2026/0412'))).toBe('taken');
    expect(await refusal(registers('soc', reference, NUMBER))).toBe('no-access');
    await town.as('polis', (work) =>
      openReferral(work, { ...elis, suspectsHarm: 'no', statutoryReport: false, wantsFeedback: false }),
    );
  });

  it('a diary number belongs to nothing else', async () => {
    const reference = await sends('polis', {
      statutoryReport: false,
      wantsFeedback: false,
      suspectsHarm: 'no',
      concernTalk: false,
    });
    const ask = { task: 'coordination.ask-consent', outcome: 'done' as const, answers: { 'consent.asked': 'given' } };
    const doing = town.as('polis', (work) => doTask(work, reference, { ...ask, diaryNumber: NUMBER }));
    expect(await refusal(doing)).toEqual(['/diaryNumber', 'not-asked']);
  });

  it('also of a protected identity by a colleague who is no reader; it is received once a reader has read it', async () => {
    const youngPerson = { ...elis.youngPerson, protectedIdentity: true };
    const reference = await sends('polis', { ...report, youngPerson });
    expect((await sees('soc', reference)).may).not.toContain('receive');
    await opens('soc', reference);
    expect(await learns('polis', reference)).toMatchObject([{ received: null }]);
    await town.as('soc', (work) => breakGlass(work, reference, 'Akut fara, ingen läsare på plats.'));
    await opens('soc', reference);
    expect(await learns('polis', reference)).toMatchObject([{ received: isAt('2026-09-08'), registered: null }]);
    await registers('soc', reference, NUMBER);
    expect(await learns('polis', reference)).toMatchObject([{ registered: isAt('2026-09-08') }]);
    const another = await sends('polis', { ...report, youngPerson: { ...youngPerson, birthDate: '2011-03-04' } });
    await registers('soc', another, 'SN 2026-0413');
    expect(await learns('polis', another)).toMatchObject([{ registered: isAt('2026-09-08') }]);
  });

  it('not by a colleague who is locked out, to whom the case is not there', async () => {
    const reference = await sends('polis');
    const colleagues = await town.as('chef', (work) => listColleagues(work));
    const mine = await town.as('soc', async (work) => work.actor.account);
    expect(colleagues.map(({ id }) => id)).toContain(mine);
    await town.as('chef', (work) => lockOutColleague(work, reference, mine, 'Släkt med barnet.'));
    expect(await refusal(opens('soc', reference))).toBe('no-access');
    expect(await refusal(registers('soc', reference, NUMBER))).toBe('no-access');
    expect(await learns('polis', reference)).toMatchObject([{ received: null }]);
    await registers('chef', reference, NUMBER);
    expect(await town.raw('soc', 'select * from samspel.registration')).toEqual([]);
  });

  it('is late for all at the receiver to see, where nobody has by the next working day', async () => {
    const reference = await sends('polis');
    await town.setTime('2026-09-10T08:00:00.000Z');
    for (const who of ['soc', 'chef']) {
      const { tasks } = await sees(who, reference);
      expect([who, tasks.find(({ kind }) => kind === 'register')]).toMatchObject([
        who,
        { due: '2026-09-09', late: true, mine: true },
      ]);
    }
    const { items } = await town.as('soc', (work) => showInbox(work));
    expect(items.find(({ kind }) => kind === 'register')).toMatchObject({ reference, late: true });
  });
});
