import { due as reckonDue } from '../deadlines/reckon.js';
import { addDays, dayOf, instantAt, isInstant } from '../deadlines/stockholm.js';
import type { Draft } from '../draft.js';

/** How far back a date may be said to lie, two years: a running case from paper is rarely older. */
const LOOK_BACK_DAYS = 731;

/** Every date in a command is bounded. What has been lies no later than now, and not so far back that it must be a slip. */
export function isPast(draft: Draft, from: string): boolean {
  return isInstant(from) && from <= draft.now && dayOf(from) >= addDays(dayOf(draft.now), -LOOK_BACK_DAYS);
}

/** What is to come: not before today, not further off than anything may wait. */
export function isWithin(draft: Draft, instant: string): boolean {
  if (!isInstant(instant)) return false;
  const today = dayOf(draft.now);
  const last = reckonDue(draft.definition.nothingWaitsLongerThan, today, draft.context.calendar, true).due;
  return instant >= instantAt(today, '00:00') && dayOf(instant) <= last;
}
