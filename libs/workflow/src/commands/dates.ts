import { addDays, addMonths, type Day, dayOf, due as reckonDue, type Instant, isDay, isInstant } from '#calendar';
import type { Draft } from '../draft.js';

/** How far back a date may be said to lie, two years: a running case from paper is rarely older. */
const LOOK_BACK_DAYS = 731;

/** The first day that is taken for one on which something was received, or entered. */
export const earliestReceived = (now: Instant): Day => addDays(dayOf(now), -LOOK_BACK_DAYS);

/** Every date in a command is bounded. What has been lies no later than now, and not so far back that it must be a slip. */
export function isPast(draft: Draft, from: string): from is Instant {
  return isInstant(from) && from <= draft.now && dayOf(from) >= earliestReceived(draft.now);
}

/** The day of a commitment or an agreement: not before today, and within a year, which is as long as a consent lasts. */
export function isWithinAYear(now: Instant, day: string): day is Day {
  const today = dayOf(now);
  return isDay(day) && day >= today && day <= addMonths(today, 12);
}

/** What is to come: no time that has been, and not further off than anything may wait. */
export function isWithin(draft: Draft, instant: string): instant is Instant {
  if (!isInstant(instant)) return false;
  const today = dayOf(draft.now);
  const last = reckonDue(draft.definition.nothingWaitsLongerThan, today, draft.context.calendar, true).due;
  return minuteOf(instant) >= minuteOf(draft.now) && dayOf(instant) <= last;
}

/** Whoever books what begins now needs no time to send it in. */
const minuteOf = (instant: Instant): string => instant.slice(0, 'yyyy-mm-ddThh:mm'.length);
