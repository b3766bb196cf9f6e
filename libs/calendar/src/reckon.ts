/**
 * From a rule and a day to the day it is due, by lag (1930:173) om beräkning av lagstadgad tid.
 * 1 §: weeks and months end on the same-named day, or on the month's last day. 2 §: what ends on a Saturday, a Sunday, a
 * holiday, Midsummer Eve, Christmas Eve or New Year's Eve may be done on the next weekday.
 */
import type { Calendar, Day, Instant, Reckoned, Rule, WorkingOutStep } from './rule.js';
import { addDays, addMonths, dayOf, weekdayOf } from './stockholm.js';

/**
 * The date that the rule gives, the same rolled to a weekday, and how it was reached.
 * The day counted from is day 0. `rolled` is false where the law counts holidays like any day: then both dates are the same.
 */
export function reckon(rule: Rule, from: Day, calendar: Calendar, rolled = true): Reckoned {
  const steps: WorkingOutStep[] = [{ day: from, why: 'starts' }];
  const statutory = count(rule, from, calendar, steps);
  return { statutory, rolled: rolled ? rollToWeekday(statutory, calendar, steps) : statutory, steps };
}

/** The same two dates without the working-out, for the many times an hour when nobody reads it. */
export function due(rule: Rule, from: Day, calendar: Calendar, rolled = true): { statutory: Day; due: Day } {
  const statutory = count(rule, from, calendar);
  return { statutory, due: rolled ? rollToWeekday(statutory, calendar) : statutory };
}

/** Late is what was due before today; on its day it is not. */
export function isLate({ due: day }: { due: string }, now: Instant): boolean {
  return day < dayOf(now);
}

/** The same amount backwards: `3 days before`, `2 working days before`. Never rolled: a warning is no deadline. */
export function before(rule: Rule, day: Day, calendar: Calendar): Day {
  return count({ amount: -rule.amount, unit: rule.unit }, day, calendar);
}

/** The day itself when it is a weekday, else the next one. */
export function rollToWeekday(day: Day, calendar: Calendar, steps?: WorkingOutStep[]): Day {
  let reached = day;
  for (let closed = noWeekday(reached, calendar); closed; closed = noWeekday(reached, calendar)) {
    steps?.push(closed);
    reached = addDays(reached, 1);
  }
  if (reached !== day) steps?.push({ day: reached, why: 'rolled' });
  return reached;
}

function count({ amount, unit }: Rule, from: Day, calendar: Calendar, steps?: WorkingOutStep[]): Day {
  switch (unit) {
    case 'working-day':
      return countWorkingDays(amount, from, calendar, steps);
    case 'calendar-day':
    case 'week': {
      const day = addDays(from, unit === 'week' ? amount * 7 : amount);
      steps?.push({ day, why: 'counted' });
      return day;
    }
    case 'month': {
      const day = addMonths(from, amount);
      steps?.push({ day, why: day.slice(8) === from.slice(8) ? 'counted' : 'month-end' });
      return day;
    }
  }
}

function countWorkingDays(amount: number, from: Day, calendar: Calendar, steps?: WorkingOutStep[]): Day {
  const direction = Math.sign(amount);
  let day = from;
  for (let left = Math.abs(amount); left > 0;) {
    day = addDays(day, direction);
    const closed = noWeekday(day, calendar);
    if (!closed) left -= 1;
    steps?.push(closed ?? { day, why: 'counted' });
  }
  return day;
}

/** Asked for a day of a year whose holidays nobody read. */
export class OutsideCalendar extends RangeError {
  constructor(
    readonly day: Day,
    { first, last }: Calendar,
  ) {
    super(`The calendar knows the days from ${first} to ${last}, and ${day} is none of them.`);
    this.name = 'OutsideCalendar';
  }
}

export function isWithinCalendar(day: Day, { first, last }: Calendar): boolean {
  return day >= first && day <= last;
}

export const isWeekday = (day: Day, calendar: Calendar): boolean => noWeekday(day, calendar) === undefined;

/** Why the day is no weekday, if it is none. A holiday is said before the Saturday or Sunday it falls on. */
function noWeekday(day: Day, calendar: Calendar): WorkingOutStep | undefined {
  if (!isWithinCalendar(day, calendar)) throw new OutsideCalendar(day, calendar);
  const name = calendar.holidays.get(day);
  if (name !== undefined) return { day, why: name.endsWith('afton') ? 'eve' : 'holiday', name };
  const weekday = weekdayOf(day);
  if (weekday === 6) return { day, why: 'saturday' };
  if (weekday === 7) return { day, why: 'sunday' };
  return undefined;
}
