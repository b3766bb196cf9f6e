import { addDays, type Calendar, dayOf, type Day, type Instant, instantAt, isWeekday, timeAt } from '#calendar';
import { isWithin, type Ways } from '#settings';
import type { Occasion } from '#workflow';

/** Why a mail waits: nothing goes on such a day or at such an hour, the morning's goes later, or the day's has gone. */
export type HeldBack = 'free-day' | 'quiet-hours' | 'morning' | 'same-day';

/** When a mail goes, and why not at once. What gathers waits a little for others. */
export type Going = { at: Instant; heldBack?: HeldBack; gathers: boolean };

type Said = { urgent: boolean; occasion: Occasion; due: Day };

/**
 * When something is said to somebody: at once where it is urgent; else in the hours in which their agency is written to, a reminder once
 * a day. What waits goes the next office morning. Nothing waits until it would come too late for its date.
 */
export function whenToGo(said: Said, now: Instant, ways: Ways, calendar: Calendar, hadTodays: boolean): Going {
  if (said.urgent) return { at: now, gathers: false };
  const gathers = said.occasion !== 'news';
  const heldBack = whyHeld(now, ways, calendar) ?? (gathers ? whyReminderWaits(now, ways, hadTodays) : undefined);
  if (heldBack === undefined) return { at: now, gathers };
  const next = nextMorning(now, ways, calendar);
  if (comesTooLate(said, now, next)) return { at: now, gathers };
  return { at: next, heldBack, gathers: true };
}

function whyHeld(now: Instant, { quiet, freeDays }: Ways, calendar: Calendar): HeldBack | undefined {
  if (freeDays === 'held' && !isWeekday(dayOf(now), calendar)) return 'free-day';
  return quiet !== null && isWithin(timeAt(now), quiet) ? 'quiet-hours' : undefined;
}

function whyReminderWaits(now: Instant, { morning }: Ways, hadTodays: boolean): HeldBack | undefined {
  if (timeAt(now) < morning) return 'morning';
  return hadTodays ? 'same-day' : undefined;
}

/** The next moment at which what waited goes. */
function nextMorning(now: Instant, { morning, freeDays }: Ways, calendar: Calendar): Instant {
  let day = dayOf(now);
  if (timeAt(now) >= morning) day = addDays(day, 1);
  while (freeDays === 'held' && !isWeekday(day, calendar)) day = addDays(day, 1);
  return instantAt(day, morning);
}

/**
 * A reminder that was to come before its date still does, and one on its day comes on that day. News of what has a date comes by it.
 * Of what is late already, and what is news of today, a morning later is none too late.
 */
function comesTooLate({ occasion, due }: Said, now: Instant, next: Instant): boolean {
  const [today, then] = [dayOf(now), dayOf(next)];
  if (due < today || (due === today && occasion === 'news')) return false;
  return occasion === 'news' || due === today ? then > due : then >= due;
}
