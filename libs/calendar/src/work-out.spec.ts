import type { Calendar } from './rule.js';
import { workOut } from './work-out.js';

const calendar: Calendar = {
  first: '2026-01-01',
  last: '2026-12-31',
  holidays: new Map([
    ['2026-01-01', 'nyårsdagen'],
    ['2026-04-03', 'långfredagen'],
    ['2026-04-06', 'annandag påsk'],
  ]),
};

describe('working out a deadline that somebody asks about', () => {
  it('counts from a day, or from the day in Stockholm of a moment', () => {
    expect(workOut('14 calendar days', '2026-03-20', calendar)).toMatchObject({
      statutory: '2026-04-03',
      rolled: '2026-04-07',
    });
    expect(workOut('14 calendar days', '2026-03-19T23:30:00Z', calendar)).toMatchObject({ statutory: '2026-04-03' });
    expect(workOut('14 calendar days', '2026-03-20T00:30:00+02:00', calendar)).toMatchObject({
      statutory: '2026-04-02',
    });
  });

  it('stays on holidays where asked to, in either way', () => {
    expect(workOut('14 calendar days', '2026-03-20', calendar, true)).toMatchObject({ rolled: '2026-04-03' });
    expect(workOut('14 calendar days, also on holidays', '2026-03-20', calendar)).toMatchObject({
      rolled: '2026-04-03',
    });
  });

  it.each([
    ['14 days', '2026-03-20', 'rule', 'write "14 calendar days"'],
    ['1 week', '2026-02-30', 'from', 'write a day (2026-11-24)'],
    ['1 week', 'tomorrow', 'from', 'write a day (2026-11-24)'],
    ['9 months', '2026-05-04', 'from', 'the holidays of 2027 are not in the calendar'],
  ])('refuses %s from %s', (rule, from, field, advice) => {
    expect(workOut(rule, from, calendar)).toEqual({ field, problem: expect.stringContaining(advice) });
  });
});
