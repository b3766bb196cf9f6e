/**
 * Deadlines reckoned once more, from the text of the law and from nothing that the engine reckons with, so that the two may be
 * held against each other. Slow and plain: it goes day by day.
 */
import { Temporal } from 'temporal-polyfill';
import { type Day, type Rule, isDay } from '#calendar';

type Days = Map<string, string>;

/** The calendar's word for a day; nothing of how it reckons is shared. */
export function dayFrom(date: Temporal.PlainDate): Day {
  const text = date.toString();
  if (!isDay(text)) throw new RangeError(text);
  return text;
}

/** Lag (1989:253) om allmänna helgdagar, with the eves that lag (1930:173) 2 § names, of one year. */
export function daysOff(year: number): Days {
  const easter = easterSunday(year);
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const days: [Temporal.PlainDate, string][] = [
    [on(1, 1), 'nyårsdagen'],
    [on(1, 6), 'trettondedag jul'],
    [easter.subtract({ days: 2 }), 'långfredagen'],
    [easter, 'påskdagen'],
    [easter.add({ days: 1 }), 'annandag påsk'],
    [on(5, 1), 'första maj'],
    // The sixth Thursday after Easter Day, and the seventh Sunday.
    [easter.add({ days: 39 }), 'Kristi himmelsfärdsdag'],
    [easter.add({ days: 49 }), 'pingstdagen'],
    [on(6, 6), 'nationaldagen'],
    [firstSaturday(on(6, 20)).subtract({ days: 1 }), 'midsommarafton'],
    [firstSaturday(on(6, 20)), 'midsommardagen'],
    [firstSaturday(on(10, 31)), 'alla helgons dag'],
    [on(12, 24), 'julafton'],
    [on(12, 25), 'juldagen'],
    [on(12, 26), 'annandag jul'],
    [on(12, 31), 'nyårsafton'],
  ];
  return new Map(days.map(([day, name]) => [day.toString(), name]));
}

/** 1 §: a week ends on the day of the same name, a month on the day of the same number, or on its last where it has none. */
export function secondReckoning(
  rule: Rule,
  from: string,
  off: Days,
  isRolled: boolean,
): { statutory: string; due: string } {
  const statutory = counted(rule, Temporal.PlainDate.from(from), off);
  let due = statutory;
  // 2 §: what falls on a Saturday, a Sunday, a holiday or one of the three eves may be done on the next weekday.
  while (isRolled && !isWeekday(due, off)) due = due.add({ days: 1 });
  return { statutory: statutory.toString(), due: due.toString() };
}

export function isWeekday(day: Temporal.PlainDate, off: Days): boolean {
  return day.dayOfWeek < 6 && !off.has(day.toString());
}

/** The day it is in Sweden at a moment. */
export function dayIn(moment: string): Day {
  return dayFrom(Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Stockholm').toPlainDate());
}

function counted({ amount, unit }: Rule, from: Temporal.PlainDate, off: Days): Temporal.PlainDate {
  let day = from;
  switch (unit) {
    case 'calendar-day':
      for (let left = amount; left > 0; left -= 1) day = day.add({ days: 1 });
      return day;
    case 'working-day':
      for (let left = amount; left > 0; left -= isWeekday(day, off) ? 1 : 0) day = day.add({ days: 1 });
      return day;
    case 'week':
      for (let left = amount; left > 0; left -= day.dayOfWeek === from.dayOfWeek ? 1 : 0) day = day.add({ days: 1 });
      return day;
    case 'month': {
      const last = from.with({ day: 1 }).add({ months: amount });
      return last.with({ day: Math.min(from.day, last.daysInMonth) });
    }
  }
}

/** The anonymous Gregorian computus (Nature, 20 April 1876). */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

function firstSaturday(from: Temporal.PlainDate): Temporal.PlainDate {
  let day = from;
  while (day.dayOfWeek !== 6) day = day.add({ days: 1 });
  return day;
}
