import { inWorkerTransaction } from '#database';
import {
  saveDuty,
  savePledge,
  saveRecord,
  listDuties,
  mailAbout,
  type NewRecord,
  recordKinds,
  removeRecord,
} from '#pledge';
import { showInbox } from '#cases';
import { showStatistics } from '#statistics';
import { type Caught, MailCatcher } from '../support/mail-catcher.js';
import { queueOnPostgres } from '../support/queue-backends.js';
import { rules, Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

const period = { title: 'Trygga kvällar', area: 'Lindvik', from: '2026-01-01', to: '2026-12-31', parties: [] };
const places = {
  text: 'besöka platser där det säljs narkotika',
  promiser: 'police',
  owner: 'lindvik-polis',
  target: 4,
  unit: 'places',
  due: '2026-04-30',
} as const;
const meetings = {
  text: 'mötas före större evenemang',
  promiser: 'together',
  owner: 'lindvik-samordning',
  target: 3,
  unit: 'meetings',
  due: '2026-04-30',
} as const;

describe('who owns a commitment of a pledge is reminded of it', () => {
  let town: Town;
  let pledge: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-03-02T08:00:00.000Z');
    pledge = await town.pledging('samordnare', (work) => savePledge(work, period));
  });
  afterEach(async () => town.close());

  const promise = (told: NewRecord<typeof recordKinds.commitments>, id?: string): Promise<string> =>
    town.pledging('samordnare', (work) => saveRecord(work, recordKinds.commitments, { pledge, id }, told));
  const visits = (commitment: string, n: number): Promise<string> =>
    town.pledging('polis', (work) =>
      saveRecord(
        work,
        recordKinds.activities,
        { pledge },
        {
          kind: 'sales-place-visit',
          status: 'done',
          counts: { places: n },
          commitments: [commitment],
        },
      ),
    );
  const timers = () =>
    town.rows<{ agency: string; due: string; at: string }>(
      `select agency, due::text, to_char(at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as at from samspel.timer
       where case_id is null order by agency, due`,
    );
  const notices = () =>
    town.rows<{ thing: string; rung: number; word: string }>(
      'select split_part(thing, $1, 1) as thing, rung, word from samspel.notice where case_id is null order by at, thing',
      [':'],
    );

  it('on dates that follow from what is recorded, and stand in the same table as the cases’', async () => {
    const id = await promise(places);
    expect(await timers()).toEqual([{ agency: 'lindvik-polis', due: '2026-04-30', at: '2026-03-31 09:00' }]);
    await promise({ ...places, due: '2026-05-29', owner: 'lindvik-fritid' }, id);
    expect(await timers()).toEqual([{ agency: 'lindvik-fritid', due: '2026-05-29', at: '2026-04-29 09:00' }]);
    const done = await visits(id, 4);
    expect(await timers()).toEqual([]);
    await town.pledging('polis', (work) => removeRecord(work, recordKinds.activities, { pledge, id: done }));
    expect(await timers()).toHaveLength(1);
    await town.pledging('samordnare', (work) => removeRecord(work, recordKinds.commitments, { pledge, id }));
    expect(await timers()).toEqual([]);
  });

  it('by the end of the period, which may move, where it has no day of its own', async () => {
    await promise({ ...places, target: null, unit: null, due: null });
    expect(await timers()).toEqual([{ agency: 'lindvik-polis', due: '2026-12-31', at: '2026-12-01 09:00' }]);
    await town.pledging('samordnare', (work) => savePledge(work, { ...period, to: '2026-10-31' }, pledge));
    expect(await timers()).toEqual([{ agency: 'lindvik-polis', due: '2026-10-31', at: '2026-10-01 09:00' }]);
  });

  it('a month before, a week before and once when it is late, and then no more', async () => {
    await promise(places);
    for (const at of ['2026-03-31', '2026-04-23', '2026-05-04', '2026-06-01']) {
      await town.setTime(`${at}T07:30:00.000Z`);
      await town.ringDue();
    }
    expect((await notices()).map(({ rung }) => rung)).toEqual([0, 1, 2]);
    expect(await timers()).toEqual([]);
  });

  it('once where several dates were missed, and when it has long been behind', async () => {
    await promise({ ...places, due: '2026-12-31' });
    // A fourth of it should be done by April.
    expect(await timers()).toEqual([{ agency: 'lindvik-polis', due: '2026-12-31', at: '2026-04-16 09:00' }]);
    await town.setTime('2026-04-16T07:30:00.000Z');
    await town.ringDue();
    expect(await timers()).toEqual([{ agency: 'lindvik-polis', due: '2026-12-31', at: '2026-12-01 09:00' }]);
    await town.setTime('2026-12-28T08:30:00.000Z');
    await town.ringDue();
    expect((await notices()).map(({ rung }) => rung)).toEqual([3, 1]);
    expect(await timers()).toEqual([{ agency: 'lindvik-polis', due: '2026-12-31', at: '2027-01-04 09:00' }]);
  });

  it('and of nothing that lay before it was promised', async () => {
    const old = await town.pledging('samordnare', (work) =>
      savePledge(work, { ...period, from: '2020-01-01', to: '2020-12-31' }),
    );
    await town.pledging('samordnare', (work) =>
      saveRecord(work, recordKinds.commitments, { pledge: old }, { ...places, due: null }),
    );
    expect(await timers()).toEqual([]);
  });

  it('behind the wall of the municipality, and in no list of cases', async () => {
    await promise(places);
    expect(await town.raw('samordnare@grannby', 'select * from samspel.timer')).toEqual([]);
    expect((await town.as('polis', (work) => showInbox(work))).items).toEqual([]);
    await town.setTime('2026-06-01T08:00:00.000Z');
    expect((await town.as('samordnare', (work) => showStatistics(work, {}))).now.overdue).toBe(0);
    await expect(
      town.rows(
        `insert into samspel.notice (municipality, at, word, thing, occasion, rung, due, recipients)
         values ('lindvik', now(), 'task', 'pledge:x', 'rung', 0, '2026-01-01', '[]')`,
      ),
    ).rejects.toThrow(/belongs_to_one/);
  });

  it('by the real worker and mail: with the title, the date and the link, and no word once it is done', async () => {
    const police = await promise(places);
    await promise(meetings);
    await town.pledging('samordnare', (work) => saveDuty(work, 'council-report', { nextDue: '2026-04-07' }));
    const catcher = await MailCatcher.open();
    const queue = await queueOnPostgres();
    let worker = await WorkerProgram.start(town, queue.url, catcher.url);
    try {
      const to = (address: string) => catcher.caught.filter((mail) => mail.to.startsWith(`${address}@lindvik`));
      await town.setTime('2026-03-09T08:30:00.000Z');
      await until(
        'coordination is reminded of the report to the council',
        () => to('funktion-samordning').length === 1,
      );
      // A mail is sent on the day on which it is written down as such, and one that is not yet would wait for its claim to end.
      await writtenDown(town);
      expect(unfolded(to('funktion-samordning')[0])).toMatch(
        /Rapport till fullm=C3=A4ktige[^]*tisdag 7 april 2026[^]*\/pledges\r\n/,
      );

      await town.setTime('2026-03-31T07:30:00.000Z');
      await until(
        'both owners are reminded',
        () =>
          to('funktion-polis').length === 1 &&
          to('funktion-samordning').some((mail) => unfolded(mail).includes(`/pledges/${pledge}`)),
      );
      expect(unfolded(to('funktion-polis')[0])).toContain(`https://samspel.example/pledges/${pledge}`);
      expect(unfolded(to('funktion-polis')[0])).toMatch(
        /Medborgarl=C3=B6fte: Trygga kv=C3=A4llar[^]*torsdag 30 april 2026/,
      );
      expect(catcher.caught.map(({ raw }) => raw).join()).not.toMatch(/narkotika|evenemang/);

      // The week before, its timer is lost with the worker: the next one's sweep finds that the records want it.
      await writtenDown(town);
      await worker.kill();
      await visits(police, 4);
      await town.rows('delete from samspel.timer where case_id is null');
      await town.setTime('2026-04-23T07:30:00.000Z');
      worker = await WorkerProgram.start(town, queue.url, catcher.url);
      await until('coordination is reminded a week before', async () => (await sentOf(town, 1)).length === 1);
      await writtenDown(town);
      await town.setTime('2026-05-04T07:30:00.000Z');
      await until('coordination and its head hear that it is late', async () => (await sentOf(town, 2)).length === 2);
      expect((await sentOf(town, 2)).map(({ agency }) => agency)).toEqual(['lindvik-samordning', 'lindvik-samordning']);
      expect(to('samordningschef').some((mail) => unfolded(mail).includes(`/pledges/${pledge}`))).toBe(true);
      expect(to('funktion-polis')).toHaveLength(1);
      await writtenDown(town);
      expect(new Set(catcher.caught.map(({ messageId }) => messageId)).size).toBe(catcher.caught.length);
    } finally {
      await worker.stop();
      await queue.close();
      await catcher.close();
    }
  }, 120_000);

  it('or not, where it is done before the mail goes', async () => {
    const id = await promise(places);
    await town.setTime('2026-03-31T07:30:00.000Z');
    await town.ringDue();
    await visits(id, 4);
    const catcher = await MailCatcher.open();
    const queue = await queueOnPostgres();
    const worker = await WorkerProgram.start(town, queue.url, catcher.url);
    try {
      await until('the mail is superseded', async () => {
        const [mail] = await town.rows<{ status: string }>('select status from samspel.mail');
        return mail?.status === 'superseded';
      });
      expect(catcher.caught).toEqual([]);
    } finally {
      await worker.stop();
      await queue.close();
      await catcher.close();
    }
  }, 60_000);
});

describe('what the law wants done again and again', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-03-02T08:00:00.000Z');
  });
  afterEach(async () => town.close());
  const keep = (kind: string, dates: Parameters<typeof saveDuty>[2], who = 'samordnare') =>
    town.pledging(who, (work) => saveDuty(work, kind, dates));
  const duties = (who: string) => town.pledging(who, listDuties);

  it('is shown with its paragraph, before anybody has said when', async () => {
    const { mayKeep, items } = await duties('fritid');
    expect(mayKeep).toBe(false);
    expect(items.map(({ kind, paragraph, nextDue }) => [kind, paragraph, nextDue])).toEqual([
      ['action-plan', '5 § lagen (2023:196)', null],
      ['review', '6 § lagen (2023:196)', null],
      ['council-report', '13 § lagen (2023:196)', null],
    ]);
  });

  it('is due again two years or one after it was done, or on an earlier day that coordination chooses', async () => {
    await keep('review', { lastDone: '2026-02-27' });
    await keep('council-report', { lastDone: '2026-02-27', nextDue: '2026-12-15' });
    const { items } = await duties('polis');
    expect(items.slice(1)).toMatchObject([
      { lastDone: '2026-02-27', nextDue: '2028-02-27', late: false },
      { lastDone: '2026-02-27', nextDue: '2026-12-15' },
    ]);
    for (const [dates, pointer] of [
      [{ lastDone: '2026-03-03' }, '/lastDone'],
      [{ nextDue: '2028-02-28' }, '/nextDue'],
      [{ nextDue: '2026-02-27' }, '/nextDue'],
      [{}, '/nextDue'],
    ] as const)
      await expect(keep('review', dates)).rejects.toMatchObject({ failure: { errors: [{ pointer }] } });
    await expect(keep('review', { nextDue: '2028-02-28' })).rejects.toMatchObject({
      failure: { errors: [{ from: '2026-02-28', to: '2028-02-27' }] },
    });
  });

  it('is what the town sets for itself, with a rhythm of its own', async () => {
    const own = {
      kind: 'local-agreement',
      sv: 'Lokal överenskommelse',
      en: 'Local agreement',
      paragraph: 'beslut i KS',
      months: 6,
    };
    await town.set('lindvik', 'duties', [own]);
    await keep('local-agreement', { lastDone: '2026-02-27' });
    expect((await duties('polis')).items).toMatchObject([
      { kind: 'local-agreement', name: { en: 'Local agreement' }, nextDue: '2026-08-27' },
    ]);
    await expect(keep('review', { lastDone: '2026-02-27' })).rejects.toMatchObject({ code: 'no-access' });
    expect((await duties('samordnare@grannby')).items).toHaveLength(3);
  });

  it('is said by its name in a mail, and no more once the town sets it no longer', async () => {
    await keep('review', { lastDone: '2026-02-27' });
    const [{ id = '' } = {}] = await town.rows<{ id: string }>('select id from samspel.duty');
    const said = { thing: `duty:${id}`, due: '2028-02-27' };
    const about = () =>
      inWorkerTransaction(town.worker, (unit) => mailAbout({ ...unit, calendar: rules.calendar }, { duty: id }, said));
    const name = 'Uppföljning av lägesbild och åtgärdsplan';
    expect(await about()).toMatchObject({ name, matters: true });
    await town.set('grannby', 'duties', []);
    expect(await about()).toMatchObject({ name, matters: true });
    await town.set('lindvik', 'duties', []);
    expect(await about()).toMatchObject({ matters: false });
  });

  it('sets the next date when it is marked done, and is reminded of by the same timers', async () => {
    const timer = async () =>
      (await town.rows<{ at: Date }>("select at from samspel.timer where thing like 'duty:%'")).map(({ at }) =>
        at.toISOString().slice(0, 10),
      );
    await keep('council-report', { nextDue: '2026-03-20' });
    // A month before has passed by; a week before is the first.
    expect(await timer()).toEqual(['2026-03-13']);
    await town.setTime('2026-03-23T09:00:00.000Z');
    await town.ringDue();
    expect((await duties('samordnare')).items[2]?.late).toBe(true);
    await keep('council-report', { lastDone: '2026-03-23' });
    expect(await timer()).toEqual(['2027-02-22']);
    const told = await town.rows('select word, rung, recipients from samspel.notice');
    expect(told).toEqual([
      {
        word: 'deadline',
        rung: 2,
        recipients: [{ agency: 'lindvik-samordning' }, { agency: 'lindvik-samordning', role: 'head' }],
      },
    ]);
  });

  it('is kept by coordination alone, each town its own', async () => {
    await keep('review', { lastDone: '2026-02-27' });
    for (const who of ['polis', 'chef', 'admin'])
      await expect(keep('review', { lastDone: '2026-03-01' }, who)).rejects.toMatchObject({ code: 'no-access' });
    await expect(keep('constructor', {})).rejects.toMatchObject({ code: 'no-access' });
    expect((await duties('samordnare@grannby')).items[1]?.lastDone).toBeNull();
    expect(await town.raw('samordnare@grannby', 'select * from samspel.duty')).toEqual([]);
    expect(await town.raw('polis', 'update samspel.duty set last_done = null returning id')).toEqual([[], 0]);
    await keep('review', { lastDone: '2026-01-15' }, 'samordnare@grannby');
    expect((await duties('samordnare')).items[1]?.lastDone).toBe('2026-02-27');
  });
});

/** Quoted-printable, but for its line breaks. */
const unfolded = (mail: Caught | undefined): string => (mail?.raw ?? '').replaceAll('=\r\n', '');

/** Mails of commitments that were sent of a rung. */
function sentOf(town: Town, rung: number): Promise<{ agency: string }[]> {
  return town.rows("select agency from samspel.mail where rung = $1 and status = 'sent' and pledge is not null", [
    rung,
  ]);
}

function writtenDown(town: Town): Promise<void> {
  return until('what was sent is written down', async () => {
    const waits = await town.rows(
      `select 1 from samspel.notice where addressed_at is null union all
       select 1 from samspel.mail where status = 'planned'
         and next_attempt_at <= now() + (select case_time_offset_ms from samspel.installation) * interval '1 millisecond'`,
    );
    return waits.length === 0;
  });
}
