/** When an office is open, and how long it has been closed: weekdays between two times of day. */
import { isWeekday } from './reckon.js';
import type { Calendar, Day, Instant, OfficeHours } from './rule.js';
import { addDays, dayOf, instantAt, momentOf, timeAt } from './stockholm.js';

/** When the office closed, where it is closed at this moment; undefined while it is open. */
export function closedSince(moment: Instant, hours: OfficeHours, calendar: Calendar): Instant | undefined {
  const day = dayOf(moment);
  if (!isWeekday(day, calendar)) return lastClosing(addDays(day, -1), hours, calendar);
  const time = timeAt(moment);
  if (time < hours.opens) return lastClosing(addDays(day, -1), hours, calendar);
  return time < hours.closes ? undefined : instantAt(day, hours.closes);
}

/**
 * So many minutes of a clock after this moment, counted while the office is closed: from the moment, or from the next closing where it
 * is open. Undefined where it opens before. Minutes go by as they do, also in the nights when clocks are put forward and back.
 */
export function outOfOffice(
  moment: Instant,
  minutes: number,
  hours: OfficeHours,
  calendar: Calendar,
): Instant | undefined {
  const since = closedSince(moment, hours, calendar);
  const begins = since === undefined ? instantAt(dayOf(moment), hours.closes) : moment;
  const at = momentOf(new Date(Date.parse(begins) + minutes * 60_000));
  return closedSince(at, hours, calendar) === closedSince(begins, hours, calendar) ? at : undefined;
}

function lastClosing(from: Day, { closes }: OfficeHours, calendar: Calendar): Instant {
  let day = from;
  while (!isWeekday(day, calendar)) day = addDays(day, -1);
  return instantAt(day, closes);
}
