import type { Mail } from '#mail';
import { type Instant, momentOf } from '#calendar';
import { openReferral } from '#cases';
import { claimMails, readDueMails, recordAttempt, supersedeMails } from '#clockwork';
import { inWorkerTransaction } from '#database';
import { addressing, sending } from '../support/mailing.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { queueBackends } from '../support/queue-backends.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';
import { until } from '../support/until.js';
import { WorkerProgram } from '../support/worker-program.js';

const NINE = '2026-09-09T07:00:00.000Z';
const TEN = '2026-09-09T08:00:00.000Z';
const NEXT_MORNING = '2026-09-10T07:00:00.000Z';
/** What presses, and what may wait. */
const [SOON, BETWEEN, LATER] = ['2026-09-08', '2026-09-11', '2026-09-14'];
const TODAY = '2026-09-09';
/** The case's own dates: news has the day of its thing as it goes, whatever it was when it was noticed. */
const CHECK = '2026-09-08';
const WAY = '2026-09-22';
/** Late, of a Friday; and the Monday after it. */
const LATE = '2026-09-10';
const MONDAY = '2026-09-14T07:00:00.000Z';

/** As it is, or encoded. */
const SUBJECT = /saker[ _]att[ _]se[ _]till/;

describe('one person gets one mail of all that is due to them', () => {
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

  const isNoticed = (occasion: 'rung' | 'news', at: string, thing: string, due: string) =>
    town.rows(
      `insert into samspel.notice (case_id, municipality, at, word, thing, occasion, rung, due, recipients, urgent)
       values ($1, 'lindvik', $2, 'deadline', $3, $4, $5, $6, '[{"agency": "lindvik-socialtjanst", "role": "head"}]', false)`,
      [id, at, thing, occasion, occasion === 'rung' ? 0 : null, due],
    );
  async function reminds(at: string, ...dues: string[]): Promise<void> {
    await town.setTime(at);
    for (const due of dues) await isNoticed('rung', at, `task:social-services.${due}`, due);
    await addressing(town).run();
  }
  type Planned = { id: string; due: string; why: string | null; at: Date };
  const planned = () =>
    town.rows<Planned>(
      `select id, due::text, why, next_attempt_at as at from samspel.mail where status = 'planned' order by planned_at, due`,
    );
  const idOf = async (due: string): Promise<string> => (await planned()).find((each) => each.due === due)?.id ?? '';
  const claim = (mail: string) =>
    inWorkerTransaction(town.worker, async ({ manager, now }) =>
      (await claimMails(manager, mail, now)).map(({ due }) => due),
    );
  const lapse = () => town.rows('update samspel.mail set claimed_until = now() where claimed_until is not null');
  const isSent = async (due: string): Promise<void> => {
    const mail = await idOf(due);
    await inWorkerTransaction(town.worker, async ({ manager, now }) => {
      const claimed = await claimMails(manager, mail, now);
      await recordAttempt(manager, claimed, { status: 'sent', why: null, sentAt: now, nextAttemptAt: null });
    });
  };

  it('whichever of them is sent first, and no second time', async () => {
    await reminds(NINE, LATER, SOON);
    expect((await claim(await idOf(LATER))).sort()).toEqual([SOON, LATER]);
    expect(await claim(await idOf(SOON))).toEqual([]);
  });

  it('that is the same when it is tried again, whatever was planned meanwhile', async () => {
    await reminds(NINE, LATER, SOON);
    const first = await idOf(LATER);
    await claim(first);
    await lapse();
    await reminds(TEN, BETWEEN);
    expect(await claim(await idOf(SOON))).toEqual([]);
    expect((await claim(first)).sort()).toEqual([SOON, LATER]);
    expect(await claim(await idOf(BETWEEN))).toEqual([BETWEEN]);
  });

  it('but for one that it was to go with and that has nothing to say any more: then it goes by itself', async () => {
    await reminds(NINE, LATER, SOON);
    const first = await idOf(LATER);
    await claim(first);
    await inWorkerTransaction(town.worker, ({ manager }) => supersedeMails(manager, [{ id: first }]));
    await lapse();
    expect(await claim(await idOf(SOON))).toEqual([SOON]);
  });

  it('once a day: what comes after goes with the next morning’s, and is planned until then', async () => {
    await reminds(NINE, SOON);
    await isSent(SOON);
    await reminds(TEN, LATER);
    expect(await planned()).toMatchObject([{ due: LATER, why: 'same-day', at: new Date(NEXT_MORNING) }]);
    expect(await claim(await idOf(LATER))).toEqual([]);
    await reminds(NEXT_MORNING, BETWEEN);
    expect((await claim(await idOf(BETWEEN))).sort()).toEqual([BETWEEN, LATER]);
  });

  it('once a day of all cases together, late or not; and a second of what would come after its date', async () => {
    await reminds(NINE, LATER);
    await isSent(LATER);
    const { reference } = await town.as('polis', (work) => openReferral(work, elis));
    await town.rows('delete from samspel.notice where addressed_at is null');
    const [other] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    id = other?.id ?? '';
    await reminds(TEN, SOON, TODAY);
    expect(await planned()).toMatchObject([
      { due: SOON, why: 'same-day', at: new Date(NEXT_MORNING) },
      { due: TODAY, why: null },
    ]);
  });

  it('nor at night or on a free day, also where it is tried again: then it waits for the morning', async () => {
    await reminds('2026-09-11T19:00:00.000Z', LATE);
    expect(await planned()).toMatchObject([{ due: LATE, why: 'quiet-hours', at: new Date(MONDAY) }]);
    await town.rows('delete from samspel.mail');
    await reminds('2026-09-11T08:00:00.000Z', LATE);
    const mail = await idOf(LATE);
    await town.setTime('2026-09-12T08:00:00.000Z');
    const sent: Mail[] = [];
    const server = {
      send: async (each: Mail) => {
        sent.push(each);
        return { accepted: true } as const;
      },
      close: () => undefined,
    };
    await town.rows("update samspel.mail set occasion = 'review', rung = null, thing = 'track:social-services'");
    await sending(town, server).run({ mail });
    expect([sent, await planned()]).toMatchObject([[], [{ why: 'free-day', at: new Date(MONDAY) }]]);
    await town.setTime(MONDAY);
    await sending(town, server).run({ mail });
    expect(sent).toHaveLength(1);
  });

  it('nor twice while the first is being sent', async () => {
    await reminds(NINE, SOON);
    await claim(await idOf(SOON));
    await reminds(TEN, LATER);
    expect(await planned()).toMatchObject([
      { due: SOON, why: null },
      { due: LATER, why: 'same-day' },
    ]);
  });

  describe('as the worker sends it', () => {
    let sent: Mail[];
    beforeEach(async () => {
      sent = [];
      await town.setTime(NINE);
    });
    const send = async (mail: string) => {
      const server = {
        send: async (each: Mail) => {
          sent.push(each);
          return { accepted: true } as const;
        },
        close: () => undefined,
      };
      await sending(town, server).run({ mail });
    };
    const sendAll = async () => {
      for (const { id: mail } of await planned()) await send(mail);
    };

    it('together also where the one that took the others along has nothing to say any more', async () => {
      await isNoticed('rung', NINE, 'task:social-services.done', SOON);
      await isNoticed('news', NINE, 'track:social-services', BETWEEN);
      await isNoticed('news', NINE, 'track:coordination', LATER);
      await addressing(town).run();
      await send(await idOf(SOON));
      expect([sent, (await planned()).map(({ due }) => due)]).toEqual([[], [BETWEEN, LATER]]);
      await sendAll();
      expect(sent.map(({ text }) => text.match(/due=[\d-]+/g))).toEqual([[`due=${CHECK}`, `due=${WAY}`]]);
      expect(await planned()).toEqual([]);
    });

    const unreadable = {
      // As a newer build will have written it.
      'this build does not know it': (reference: string) =>
        `update samspel.concern_case set state = '{"stored": 999}' where reference = '${reference}'`,
      // What fails there takes its whole transaction with it.
      'the database fails over it': (reference: string) =>
        `create or replace function samspel.locked_out(in_case uuid) returns table (agency text, account uuid)
           language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
           begin
             if exists (select from samspel.concern_case c where c.id = in_case and c.reference = '${reference}') then
               raise 'broken';
             end if;
           end $$`,
    };

    it.each(Object.entries(unreadable))(
      'though one of them cannot be read, which alone is not sent: %s',
      async (_why, breaks) => {
        const { reference } = await town.as('polis', (work) => openReferral(work, elis));
        await town.rows('delete from samspel.notice');
        await isNoticed('news', NINE, 'track:social-services', SOON);
        await town.rows(
          `update samspel.notice set case_id = (select id from samspel.concern_case where reference = $1)`,
          [reference],
        );
        await isNoticed('news', NINE, 'track:social-services', BETWEEN);
        await addressing(town).run();
        await town.rows(breaks(reference));
        await sendAll();
        expect(sent).toHaveLength(1);
        expect((await planned()).map(({ due }) => due)).toEqual([SOON]);
      },
    );
  });

  it('and waits for what is still to be said, but not for long', async () => {
    await reminds(NINE, SOON);
    const dueAt = async (now: Instant) => (await readDueMails(town.worker, { by: now, now }, undefined, 10)).length;
    const [{ at } = { at: new Date(NINE) }] = await planned();
    const after = (seconds: number) => momentOf(new Date(at.getTime() + seconds * 1_000));
    // Timers of the case have not rung: what they say may be to the same person.
    expect([await dueAt(after(1)), await dueAt(after(21))]).toEqual([0, 1]);
    await town.rows('delete from samspel.timer');
    expect(await dueAt(after(1))).toBe(1);
  });

  it('as it lands: each thing with its date and its link, and nothing of whom it is about', async () => {
    const [backend] = await queueBackends();
    const queue = await backend?.open();
    const catcher = await MailCatcher.open();
    await town.setTime(NINE);
    await isNoticed('news', NINE, 'track:social-services', SOON);
    await isNoticed('news', NINE, 'track:coordination', BETWEEN);
    const worker = await WorkerProgram.start(town, queue?.url ?? '', catcher.url);
    try {
      const together = () => catcher.caught.filter(({ raw }) => SUBJECT.test(raw));
      await until('they have landed', () => together().length > 0);
      const [mail, ...others] = together();
      expect(others).toEqual([]);
      for (const due of [CHECK, WAY]) expect(mail?.raw).toContain(`due=3D${due}`);
      expect(mail?.raw).not.toMatch(/Elis|Bergman/);
    } finally {
      await worker.stop();
      await catcher.close();
      await queue?.close();
    }
  });
});
