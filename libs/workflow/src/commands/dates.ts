import { addDays, addMonths, type Day, dayOf, due as reckonDue, type Instant, isDay, isInstant } from '#calendar';
import type { Days } from '../decision.js';
import type { Draft } from '../draft.js';

/** How far back a date may be said to lie, two years: a running case from paper is rarely older. */
const LOOK_BACK_DAYS = 731;

/** The first day that is taken for one on which something was received, or entered. */
export const earliestReceived = (now: Instant): Day => addDays(dayOf(now), -LOOK_BACK_DAYS);

/** Every date in a command is bounded. What has been lies no later than now, and not so far back that it must be a slip. */
export function isPast(draft: Draft, from: string): from is Instant {
  return isInstant(from) && from <= draft.now && dayOf(from) >= earliestReceived(draft.now);
}

/** The days that `isPast` takes. */
export function pastDays({ now }: Draft): Days {
  return { from: earliestReceived(now), to: dayOf(now) };
}

/** The day of a commitment or an agreement: not before today, and within a year, which is as long as a consent lasts. */
export function daysOfAYear(now: Instant): Days {
  const today = dayOf(now);
  return { from: today, to: addMonths(today, 12) };
}

/** The days of what is to come: not further off than anything may wait. */
export function daysToCome({ now, definition, context }: Draft): Days {
  const today = dayOf(now);
  return { from: today, to: reckonDue(definition.nothingWaitsLongerThan, today, context.calendar, true).due };
}

export function isAmong({ from, to }: Days, day: string): day is Day {
  return isDay(day) && day >= from && day <= to;
}

/** No time that has been, today's either. */
export function isToCome(draft: Draft, instant: string): instant is Instant {
  if (!isInstant(instant)) return false;
  return minuteOf(instant) >= minuteOf(draft.now) && isAmong(daysToCome(draft), dayOf(instant));
}

/** Whoever books what begins now needs no time to send it in. */
const minuteOf = (instant: Instant): string => instant.slice(0, 'yyyy-mm-ddThh:mm'.length);
