import { randomUUID } from 'node:crypto';
import { execute, openReferral, planTalk, showCase } from '#cases';
import { addDays, dayOf, instantAt, momentOf } from '#calendar';
import { type EventRow, evolve, newCase, readEvent, readState, timersOf } from '#workflow';
import { now } from '../support/now.js';
import { elis } from '../support/referrals.js';
import { rules, Town } from '../support/town.js';

const assess = {
  do: 'take-action',
  track: 'social-services',
  action: 'assess-protection',
  answers: { protection: 'no-danger', assessor: 'qualified' },
} as const;

describe('one write path', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
  });
  afterEach(async () => town.close());

  it('lets one of two who act at once win, and tells the other', async () => {
    const { tracks } = await town.as('soc', (work) => showCase(work, reference));
    const revision = tracks[0]?.revision ?? 0;
    const expected = { thing: 'track:social-services', revision } as const;
    const both = await Promise.allSettled([
      town.as('soc', (work) => execute(work, reference, assess, expected)),
      town.as('soc', (work) => execute(work, reference, assess, expected)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await town.rows("select 1 from samspel.event where type = 'stage-entered'")).toHaveLength(1);
  });

  it('acts once for the same key, at once or later, and gives both the same answer', async () => {
    const idempotency = { key: randomUUID(), hash: 'the same request' };
    const open = () => town.as('polis', (work) => openReferral(work, elis), idempotency);
    const receipts = [...(await Promise.all([open(), open()])), await open()];
    expect(new Set(receipts.map((receipt) => receipt.reference)).size).toBe(1);
    expect(await town.rows('select 1 from samspel.concern_case')).toHaveLength(2);
    const other = town.as('polis', (work) => openReferral(work, elis), { ...idempotency, hash: 'another request' });
    await expect(other).rejects.toMatchObject({ code: 'idempotency-reuse' });
  });

  it('writes nothing of a use case that fails half-way', async () => {
    const before = await town.rows(
      'select (select count(*) from samspel.event) as events, (select count(*) from samspel.talk) as talks',
    );
    const failing = town.as('polis', async (work) => {
      await planTalk(work, reference, {
        task: 'police.concern-talk',
        on: instantAt(addDays(dayOf(now()), 1), '10:00'),
      });
      throw new Error('the power goes');
    });
    await expect(failing).rejects.toThrow('the power goes');
    expect(
      await town.rows(
        'select (select count(*) from samspel.event) as events, (select count(*) from samspel.talk) as talks',
      ),
    ).toEqual(before);
  });

  it('gives the same state when the events are replayed, and exactly the timers that it should have', async () => {
    await town.as('soc', (work) => execute(work, reference, assess));
    await town.ringDue();
    const [row] = await town.rows<{ state: unknown }>('select state from samspel.concern_case');
    const state = readState(row?.state);
    const events = await town.rows<Omit<EventRow, 'at'> & { at: Date }>('select * from samspel.event order by seq');
    const replayed = events.reduce(
      (before, { at, ...event }) => evolve(before, readEvent({ ...event, at: momentOf(at) })),
      newCase(reference, 'youth-concern', state.version),
    );
    expect(replayed).toEqual(state);
    const timers = await town.rows<{ thing: string; at: Date }>('select thing, at from samspel.timer order by thing');
    const due = timersOf(rules.definitions.get('youth-concern', state.version), state).map(({ thing, at }) => ({
      thing,
      at: new Date(at),
    }));
    expect(timers).toEqual(due.sort((a, b) => (a.thing < b.thing ? -1 : 1)));
  });

  it('lets a reminder pass without a conflict for those who read the case before it', async () => {
    const { tracks } = await town.as('soc', (work) => showCase(work, reference));
    await town.setTime(instantAt(addDays(dayOf(now()), 2), '10:00'));
    expect(await town.ringDue()).toBeGreaterThan(0);
    const expected = { thing: 'track:social-services', revision: tracks[0]?.revision ?? 0 } as const;
    await town.as('soc', (work) => execute(work, reference, assess, expected));
  });
});
