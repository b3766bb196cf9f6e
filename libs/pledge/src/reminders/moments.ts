import {
  addDays,
  type Calendar,
  type Day,
  due as reckonDue,
  type Instant,
  instantAt,
  isDay,
  isWithinCalendar,
} from '#calendar';

/** What a reminder of a commitment or a duty says: the rungs of its ladder. */
export const MONTH_BEFORE = 0;
export const WEEK_BEFORE = 1;
export const LATE = 2;
export const BEHIND = 3;

export type Moment = { rung: number; at: Instant };

/** A month and a week before the due day, and the morning after it: at nine, on a working day, for nobody reads mail on others. */
export function momentsOf(due: Day, calendar: Calendar): Moment[] {
  return [
    ...momentOn(addDays(due, -30), MONTH_BEFORE, calendar),
    ...momentOn(addDays(due, -7), WEEK_BEFORE, calendar),
    ...momentOn(addDays(due, 1), LATE, calendar),
  ];
}

/**
 * At nine on the day, or on the next working day. A pledge may be of years that the calendar knows no holidays of: what was
 * long ago is said no more, and what is that far off is reckoned again before it comes. Beyond the years that dates are kept in
 * there is none.
 */
export function momentOn(day: Day, rung: number, calendar: Calendar): Moment[] {
  if (!isDay(day)) return [];
  const working = [day, addDays(day, 7)].every((each) => isWithinCalendar(each, calendar))
    ? reckonDue({ amount: 0, unit: 'calendar-day' }, day, calendar).due
    : day;
  return [{ rung, at: instantAt(working, '09:00') }];
}

/** The next after a moment: what lies before was said, or was to be said before there was anything to say it of. */
export function nextAfter(moments: Moment[], after: Instant): Moment | undefined {
  return inOrder(moments).find(({ at }) => at > after);
}

/** The last that came since, so that several missed in a stop speak once. */
export function lastSince(moments: Moment[], after: Instant, now: Instant): Moment | undefined {
  return inOrder(moments).findLast(({ at }) => at > after && at <= now);
}

function inOrder(moments: Moment[]): Moment[] {
  return moments.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
