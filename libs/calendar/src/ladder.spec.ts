import { nextReminder, type DueOccasion, occasionAt } from './ladder.js';
import type { ClockDates } from './ladder.js';
import { reckon } from './reckon.js';
import { readRecipient, readStepTime } from './read-rule.js';
import type { Calendar, Instant, Ladder, Rule } from './rule.js';
import { dayOf, instantAt } from './stockholm.js';

const calendar: Calendar = {
  first: '1900-01-01',
  last: '2199-12-31',
  holidays: new Map([
    ['2026-04-03', 'långfredagen'],
    ['2026-04-06', 'annandag påsk'],
  ]),
};
const cap: Rule = { amount: 6, unit: 'week' };

function ladder(...steps: string[]): Ladder {
  return steps.map((text) => {
    const when = readStepTime(text);
    const to = readRecipient('owner');
    if ('problem' in when || 'problem' in to) throw new Error(text);
    return { when: when.read, to: [to.read] };
  });
}

function clock(from: Instant, amount: number): ClockDates {
  const { statutory, rolled } = reckon({ amount, unit: 'calendar-day' }, dayOf(from), calendar);
  return { from, statutory, due: rolled };
}

/** All that rings from one moment on, as day and rung; `review` where it is none. */
function rings(of: Ladder, dates: ClockDates, count: number, after = dates.from): [Instant, number | 'review'][] {
  const rung: [Instant, number | 'review'][] = [];
  let moment = after;
  for (let n = 0; n < count; n += 1) {
    const { at, occasion } = nextReminder(of, dates, moment, calendar, cap);
    expect(at > moment).toBe(true);
    rung.push([at, rungOf(occasion)]);
    moment = at;
  }
  return rung;
}

const rungOf = (ring: DueOccasion): number | 'review' => (ring === 'review' ? ring : ring.rung);

const spokenAt = (...asked: Parameters<typeof occasionAt>): number | 'review' => rungOf(occasionAt(...asked));

const usual = ladder('3 days before', 'on the day', '1 day after');

describe('the next reminder', () => {
  it('of two that ring together is the higher', () => {
    const dates = clock('2026-09-01T10:00:00.000Z', 14);
    expect(rings(ladder('day 7', '1 week in', '1 day after'), dates, 1)).toEqual([['2026-09-08T07:00:00.000Z', 1]]);
  });

  it('rings each step at nine, and the last one weekly for ever', () => {
    // 14 days from 1 September, a Tuesday; nine o'clock is 07:00 UTC in summer, 08:00 from 25 October on.
    const dates = clock('2026-09-01T10:00:00.000Z', 14);
    expect(rings(usual, dates, 9)).toEqual([
      ['2026-09-12T07:00:00.000Z', 0],
      ['2026-09-15T07:00:00.000Z', 1],
      ['2026-09-16T07:00:00.000Z', 2],
      ['2026-09-23T07:00:00.000Z', 2],
      ['2026-09-30T07:00:00.000Z', 2],
      ['2026-10-07T07:00:00.000Z', 2],
      ['2026-10-14T07:00:00.000Z', 2],
      ['2026-10-21T07:00:00.000Z', 2],
      ['2026-10-28T08:00:00.000Z', 2],
    ]);
    expect(nextReminder(usual, dates, '2028-01-01T00:00:00.000Z', calendar, cap)).toEqual({
      at: '2028-01-05T08:00:00.000Z',
      occasion: { rung: 2 },
    });
  });

  it('warns before the statutory day, and calls late only what the rolled day has passed', () => {
    // Ends on Good Friday, 3 April; the weekday is Tuesday 7 April.
    const dates = clock('2026-03-20T10:00:00.000Z', 14);
    expect(rings(usual, dates, 3).map(([at, step]) => [dayOf(at), step])).toEqual([
      ['2026-03-31', 0],
      ['2026-04-07', 1],
      ['2026-04-08', 2],
    ]);
  });

  it('follows a date that was extended or booked', () => {
    const dates: ClockDates = { ...clock('2026-09-01T10:00:00.000Z', 14), due: '2026-09-29' };
    expect(rings(usual, dates, 1)).toEqual([['2026-09-26T07:00:00.000Z', 0]]);
  });

  it('drops what lies before its thing began', () => {
    const sameDay = ladder('on the day 13:00', 'on the day 16:00', '1 day after');
    expect(rings(sameDay, clock('2026-09-01T12:00:00.000Z', 0), 2)).toEqual([
      ['2026-09-01T14:00:00.000Z', 1],
      ['2026-09-02T07:00:00.000Z', 2],
    ]);
    expect(rings(sameDay, clock('2026-09-01T18:00:00.000Z', 0), 1)).toEqual([['2026-09-02T07:00:00.000Z', 2]]);
  });

  it('rings nothing before its thing begins, even when asked earlier', () => {
    const dates = clock('2026-09-01T12:00:00.000Z', 0);
    const after = '2026-08-20T00:00:00.000Z';
    expect(nextReminder(ladder('1 day before', '1 day after'), dates, after, calendar, cap)).toEqual({
      at: '2026-09-02T07:00:00.000Z',
      occasion: { rung: 1 },
    });
  });

  it('repeats the last step even where that step itself was dropped', () => {
    const dates = clock('2026-09-01T10:00:00.000Z', 2);
    const early = ladder('3 days before');
    expect(rings(early, dates, 2)).toEqual([
      ['2026-09-04T07:00:00.000Z', 0], // the morning after the due day, 3 September
      ['2026-09-07T07:00:00.000Z', 0],
    ]);
    expect(spokenAt(early, dates, '2026-09-04T06:59:00.000Z', calendar)).toBe('review');
    expect(spokenAt(early, dates, '2026-09-04T07:00:00.000Z', calendar)).toBe(0);
    const set = '2026-09-04T07:00:00.000Z';
    expect(spokenAt(ladder('3 days before', '1 week after'), dates, set, calendar, set)).toBe(1);
  });

  it('speaks on the morning after the due day, even where the steps only count from the start', () => {
    const answer = clock('2026-09-08T08:00:00.000Z', 14); // due on Tuesday 22 September
    const fromStart = ladder('2 working days in', '5 working days in');
    expect(rings(fromStart, answer, 5)).toEqual([
      ['2026-09-10T07:00:00.000Z', 0],
      ['2026-09-15T07:00:00.000Z', 1],
      ['2026-09-22T07:00:00.000Z', 1],
      ['2026-09-23T07:00:00.000Z', 1],
      ['2026-09-29T07:00:00.000Z', 1],
    ]);
  });

  it('counts from the start where it says so', () => {
    const dates = clock('2026-09-03T10:00:00.000Z', 14); // a Thursday
    expect(rings(ladder('day 7', '2 working days in'), dates, 3)).toEqual([
      ['2026-09-07T07:00:00.000Z', 1],
      ['2026-09-10T07:00:00.000Z', 0],
      ['2026-09-14T07:00:00.000Z', 1],
    ]);
  });

  it('has somebody look when everything lies too far off', () => {
    const dates = clock('2026-09-01T10:00:00.000Z', 100);
    expect(rings(usual, dates, 3)).toEqual([
      ['2026-10-13T07:00:00.000Z', 'review'],
      ['2026-11-24T08:00:00.000Z', 'review'],
      ['2026-12-07T08:00:00.000Z', 0],
    ]);
  });

  it('has somebody look in time even with no steps at all', () => {
    expect(nextReminder([], clock('2026-09-01T10:00:00.000Z', 14), '2026-09-01T10:00:00.000Z', calendar, cap)).toEqual({
      at: '2026-10-13T07:00:00.000Z',
      occasion: 'review',
    });
  });
});

describe('the step that has rung', () => {
  const dates = clock('2026-09-01T10:00:00.000Z', 14);
  it.each<[Instant, number | 'review']>([
    ['2026-09-12T06:59:59.999Z', 'review'],
    ['2026-09-12T07:00:00.000Z', 0],
    ['2026-09-15T07:00:00.000Z', 1],
    ['2026-09-16T07:00:00.000Z', 2],
    ['2027-05-01T00:00:00.000Z', 2],
  ])('by %s is %s, whatever was missed', (at, step) => {
    expect(spokenAt(usual, dates, at, calendar)).toBe(step);
  });

  it('is the one that next rings, at the moment it rings', () => {
    for (const [at, step] of rings(usual, dates, 5)) expect(spokenAt(usual, dates, at, calendar)).toBe(step);
  });

  it('is none since a moment after which none was written', () => {
    const far = clock('2026-09-01T10:00:00.000Z', 100);
    const early = ladder('day 7', '1 day after');
    expect(spokenAt(early, far, '2026-10-20T07:00:00.000Z', calendar)).toBe(0);
    expect(spokenAt(early, far, '2026-10-20T07:00:00.000Z', calendar, '2026-10-20T07:00:00.000Z')).toBe('review');
  });

  it('is the highest of those missed since a moment, and counts that moment', () => {
    const since = '2026-09-12T07:00:00.000Z';
    expect(spokenAt(usual, dates, since, calendar, since)).toBe(0);
    expect(spokenAt(usual, dates, '2026-09-15T12:00:00.000Z', calendar, since)).toBe(1);
    expect(spokenAt(usual, dates, '2026-09-22T12:00:00.000Z', calendar, since)).toBe(2);
    expect(spokenAt(usual, dates, '2026-09-30T07:00:00.000Z', calendar, '2026-09-30T07:00:00.000Z')).toBe(2);
  });

  it('is none where its moment lies before the start', () => {
    const late = clock('2026-09-01T12:00:00.000Z', 0);
    expect(spokenAt(ladder('on the day 13:00', '1 day after'), late, instantAt('2026-09-01', '15:00'), calendar)).toBe(
      'review',
    );
  });
});
