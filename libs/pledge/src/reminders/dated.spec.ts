import type { Calendar, Day } from '#calendar';
import { behindFrom } from '../commitment/progress-of.js';
import { datedCommitment, datedDuty, type Promised } from './dated.js';
import { BEHIND, LATE, lastSince, MONTH_BEFORE, nextAfter, WEEK_BEFORE } from './moments.js';

const calendar: Calendar = {
  holidays: new Map([['2026-06-19', 'Midsommarafton']]),
  first: '2020-01-01',
  last: '2032-12-31',
};
const year = { from: '2026-01-01', to: '2026-12-31' } as const;
const id = '0a0f8a0e-7f5f-4c39-9f2b-0d7c5c2f9a11';
const promised: Promised = {
  id,
  owner: 'polis',
  target: 30,
  unit: 'evenings',
  due: null,
  since: '2026-01-01T08:00:00.000Z',
  spoken: null,
  behindTold: false,
};
const deed = (evenings: number) => ({ counts: { evenings }, commitments: [id] });
const dated = (some: Partial<Promised>, ...deeds: ReturnType<typeof deed>[]) =>
  datedCommitment({ ...promised, ...some }, deeds, year, calendar);

describe('when a commitment is reminded of', () => {
  it('is a month and a week before its day and the morning after, on working days', () => {
    // The due day is Saturday 20 June: a month before is a Thursday, a week before a Saturday.
    expect(dated({ due: '2026-06-20', target: null, unit: null })?.moments).toEqual([
      { rung: MONTH_BEFORE, at: '2026-05-21T07:00:00.000Z' },
      { rung: WEEK_BEFORE, at: '2026-06-15T07:00:00.000Z' },
      { rung: LATE, at: '2026-06-22T07:00:00.000Z' },
    ]);
    expect(dated({ due: '2026-06-18', target: null, unit: null })?.moments.at(-1)?.at).toBe('2026-06-22T07:00:00.000Z');
  });

  it.each<Day>(['2016-12-31', '2032-12-30', '2199-12-30'])(
    'may be at %s, of years whose holidays nobody knows',
    (due) => {
      expect(dated({ due, target: null, unit: null })?.moments).toHaveLength(3);
    },
  );

  it.each<[Day, number[]]>([
    ['2199-12-31', [MONTH_BEFORE, WEEK_BEFORE]],
    ['1900-01-08', [WEEK_BEFORE, LATE]],
    ['1900-01-01', [LATE]],
  ])('on %s it is on no day beyond those that dates are kept in', (due, rungs) => {
    expect(dated({ due, target: null, unit: null })?.moments.map(({ rung }) => rung)).toEqual(rungs);
  });

  it('is the end of the period, where it has no day of its own', () => {
    expect(dated({})?.due).toBe('2026-12-31');
  });

  it('is never, once its target is reached or, without one, something was done', () => {
    expect(dated({}, deed(18), deed(12))).toBeUndefined();
    expect(dated({}, deed(18), deed(11))).toBeDefined();
    expect(dated({ target: null, unit: null }, deed(1))).toBeUndefined();
  });

  it('is two weeks into being behind, later the more is done, and once', () => {
    const behind = (...told: Parameters<typeof dated>) =>
      dated(...told)?.moments.find(({ rung }) => rung === BEHIND)?.at;
    // Ten of thirty evenings are behind from the day on which eleven should be done.
    expect(behindFrom(10, 30, '2026-01-01', '2026-12-31')).toBe('2026-05-15');
    expect(behind({}, deed(10))).toBe('2026-05-29T07:00:00.000Z');
    expect(behind({}, deed(11))?.slice(0, 10)).toBe('2026-06-10');
    expect(behind({ behindTold: true }, deed(10))).toBeUndefined();
    expect(behind({ target: null, unit: null })).toBeUndefined();
    expect(behind({}, deed(27))).toBeUndefined();
  });

  it('begins when it was promised: what lay before is not said', () => {
    const late = dated({ since: '2026-12-27T08:00:00.000Z' });
    expect(late && nextAfter(late.moments, late.after)?.rung).toBe(LATE);
  });

  it('goes on after what was said, and of several missed says the last', () => {
    const next = dated({ due: '2026-03-31', behindTold: true });
    if (next === undefined) throw new Error('it is dated');
    const { moments, after } = next;
    expect(nextAfter(moments, after)?.rung).toBe(MONTH_BEFORE);
    expect(lastSince(moments, after, '2026-03-25T08:00:00.000Z')?.rung).toBe(WEEK_BEFORE);
    expect(lastSince(moments, after, '2026-02-25T08:00:00.000Z')).toBeUndefined();
    const spoken = dated({ due: '2026-03-31', behindTold: true, spoken: '2026-03-25T08:00:00.000Z' });
    expect(spoken && nextAfter(spoken.moments, spoken.after)?.rung).toBe(LATE);
    const all = dated({ due: '2026-03-31', behindTold: true, spoken: '2026-04-01T08:00:00.000Z' });
    expect(all && nextAfter(all.moments, all.after)).toBeUndefined();
  });
});

describe('when a duty of the law is reminded of', () => {
  it('is the morning after it was written down, where it was late already then', () => {
    const duty = {
      id,
      agency: 'samordning',
      since: '2026-11-24T08:00:00.000Z',
      spoken: null,
      behindTold: false,
    } as const;
    const { moments, after } = datedDuty({ ...duty, due: '2026-03-01' }, calendar);
    expect(nextAfter(moments, after)).toEqual({ rung: LATE, at: '2026-11-25T08:00:00.000Z' });
    const known = datedDuty({ ...duty, due: '2026-03-01', spoken: '2026-11-25T08:00:00.000Z' }, calendar);
    expect(nextAfter(known.moments, known.after)).toBeUndefined();
  });
});
