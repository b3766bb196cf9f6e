import { Temporal } from 'temporal-polyfill';
import type { Day, Instant, TimeOfDay } from './rule.js';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  instantAt,
  isTime,
  momentOf,
  timeAt,
  weekdayOf,
  yearsBetween,
} from './stockholm.js';

describe('days and moments in Stockholm', () => {
  it.each<[Instant, Day]>([
    ['2026-01-15T22:59:59.999Z', '2026-01-15'],
    ['2026-01-15T23:00:00.000Z', '2026-01-16'],
    ['2026-07-15T21:59:59.999Z', '2026-07-15'],
    ['2026-07-15T22:00:00.000Z', '2026-07-16'],
  ])('%s is on %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });

  it.each<[Day, TimeOfDay, Instant]>([
    ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], // skipped: read as 03:30 summer time
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'], // comes twice: the first
    ['2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant);
  });

  it('counts days over changes of clock, leap days and new years', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
  });

  it('ends months on the same-named day, or on the last', () => {
    expect(addMonths('2026-05-14', 4)).toBe('2026-09-14');
    expect(addMonths('2026-10-31', 4)).toBe('2027-02-28');
    expect(addMonths('2027-10-31', 4)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 12)).toBe('2027-12-15');
  });

  it('knows weekdays', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((n) => weekdayOf(addDays('2026-06-14', n)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekdayOf('1969-12-31')).toBe(3);
  });

  it('agrees with Temporal on every hour of the weeks in which the clocks change, and on hours of every other', () => {
    const hours = Array.from({ length: 23 * 366 * 24 }, (_, hour) =>
      momentOf(new Date(Date.UTC(2019, 0, 1) + hour * 3_600_000)),
    ).filter((instant, hour) => /-(03|10)-(2[5-9]|3\d)T/.test(instant) || hour % 97 === 0);
    const wrong = hours.filter((instant) => {
      const there = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm');
      const [day, time] = [there.toPlainDate().toString(), there.toPlainTime().toString({ smallestUnit: 'minute' })];
      const first = there.toPlainDateTime().toZonedDateTime('Europe/Stockholm').toInstant().epochMilliseconds;
      if (dayOf(instant) !== day || timeAt(instant) !== time || !isTime(time)) return true;
      return Date.parse(instantAt(dayOf(instant), time)) !== first;
    });
    expect(wrong).toEqual([]);
  });

  it('counts years to the birthday', () => {
    expect(yearsBetween('2011-11-24', '2026-11-23')).toBe(14);
    expect(yearsBetween('2011-11-24', '2026-11-24')).toBe(15);
    expect(yearsBetween('2012-02-29', '2027-02-28')).toBe(14);
    expect(yearsBetween('2012-02-29', '2027-03-01')).toBe(15);
  });

  it('answers the same after its memory was full', () => {
    const before = dayOf('2026-07-15T22:00:00.000Z');
    for (let hour = 0; hour < 25_000; hour += 1) dayOf(momentOf(new Date(hour * 3_600_000)));
    expect(dayOf('2026-07-15T22:00:00.000Z')).toBe(before);
  });

  it('refuses what is no day', () => {
    expect(() => addDays('2026-13-45', 1)).toThrow('write it as 2026-11-24');
    expect(() => instantAt('2026-02-30', '09:00')).toThrow(RangeError);
  });
});
