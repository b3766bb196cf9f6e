/** When the reminders of a clock ring. Steps are never stored: they follow from the ladder and the clock's dates. */
import { outOfOffice } from './office.js';
import { before, due, rollToWeekday } from './reckon.js';
import type { Calendar, Day, Instant, Ladder, RecipientRule, Rule, StepTime, TimeOfDay } from './rule.js';
import { addDays, dayOf, daysBetween, instantAt } from './stockholm.js';

/**
 * What a ladder speaks of when it rings: one of its rungs, counted from 0; or a review, where everything written lies further off
 * than anything may wait, and somebody is to have a look.
 */
export type DueOccasion = 'review' | { rung: number };

/** A review is the owner's. */
const reviewers: RecipientRule[] = [{ at: 'owner' }];

/** Whom a ladder tells when it rings. */
export function recipientsOf(ladder: Ladder, ring: DueOccasion): RecipientRule[] {
  return ring === 'review' ? reviewers : (ladder[ring.rung]?.to ?? reviewers);
}

/** Steps ring as the working day begins, unless they name a time. */
const morning: TimeOfDay = '09:00';

/** What of a clock decides when its steps ring. */
export type ClockDates = { from: Instant; statutory: Day; due: Day };

/**
 * The first ringing strictly after `after`. Steps that lie before the clock's own start drop; the last written step repeats
 * weekly from itself, for ever. It also speaks on the morning after the due day, however the ladder is written: no date passes
 * in silence. What lies further off than `cap` rings at the cap instead, as a look-over.
 */
export function nextReminder(
  ladder: Ladder,
  clock: ClockDates,
  after: Instant,
  calendar: Calendar,
  cap: Rule,
): { at: Instant; occasion: DueOccasion } {
  const furthest = instantAt(due(cap, dayOf(after), calendar, false).statutory, morning);
  const last = ladder.length - 1;
  let next: { at: Instant; occasion: DueOccasion } = { at: furthest, occasion: 'review' };
  for (let step = 0; step <= last; step += 1) {
    const when = ladder[step]?.when;
    if (when === undefined) break;
    const written = ringing(when, clock, calendar);
    if (written === undefined) continue;
    const at = step === last && 'day' in written ? repeated(written, clock.from, after) : instantOf(written);
    // Of two that ring together the higher speaks.
    if (at > after && at >= clock.from && at <= next.at) next = { at, occasion: { rung: step } };
  }
  const passed = morningAfter(clock);
  if (last >= 0 && passed > after && passed >= clock.from && passed <= next.at)
    next = { at: passed, occasion: { rung: last } };
  return next;
}

/**
 * The highest step that has rung by `at`, so that steps missed in a stop speak once; a look-over when none has. With `since`,
 * the moment that the clock was set for, of the steps from then on: what rang before it has spoken.
 */
export function occasionAt(
  ladder: Ladder,
  clock: ClockDates,
  at: Instant,
  calendar: Calendar,
  since = clock.from,
): DueOccasion {
  const from = since > clock.from ? since : clock.from;
  const last = ladder.length - 1;
  const passed = morningAfter(clock);
  if (passed >= from && passed <= at && last >= 0) return { rung: last };
  for (let step = last; step >= 0; step -= 1) {
    const when = ladder[step]?.when;
    if (when === undefined) break;
    const written = ringing(when, clock, calendar);
    if (written === undefined) continue;
    const rang = step === last && 'day' in written ? firstFrom(written, from) : instantOf(written);
    if (rang >= from && rang <= at) return { rung: step };
  }
  return 'review';
}

function morningAfter(clock: ClockDates): Instant {
  return instantAt(addDays(clock.due, 1), morning);
}

type Ringing = { day: Day; time: TimeOfDay };

const instantOf = (written: Ringing | { at: Instant }): Instant =>
  'at' in written ? written.at : instantAt(written.day, written.time);

/** Undefined for what is not said here: while the office is open, or in a town where nobody is on duty. */
function ringing(when: StepTime, clock: ClockDates, calendar: Calendar): Ringing | { at: Instant } | undefined {
  if ('outOfOffice' in when) {
    const at = calendar.office && outOfOffice(clock.from, when.outOfOffice, calendar.office, calendar);
    return at && { at };
  }
  if ('onTheDay' in when) return { day: clock.due, time: when.onTheDay };
  if ('before' in when) return { day: before(when.before, warnedOf(clock, calendar), calendar), time: morning };
  if ('after' in when) return { day: due(when.after, clock.due, calendar, false).due, time: morning };
  if ('day' in when) return { day: addDays(dayOf(clock.from), when.day + movedBy(clock, calendar)), time: morning };
  return { day: due(when.in, dayOf(clock.from), calendar, false).due, time: morning };
}

/**
 * The day that warnings count down to: the statutory one when the due day is only its weekday, since the earlier is the safe
 * one; else the due day, which an extension or a booking moved.
 */
function warnedOf(clock: ClockDates, calendar: Calendar): Day {
  return clock.due === rollToWeekday(clock.statutory, calendar) ? clock.statutory : clock.due;
}

/** The last step or its first weekly repetition that lies strictly after `after`, and not before the clock began. */
function repeated(written: Ringing, from: Instant, after: Instant): Instant {
  const at = after >= from ? firstFrom(written, after) : firstFrom(written, from);
  return at > after ? at : instantAt(addDays(dayOf(at), 7), written.time);
}

/** By how many days the due day was moved on, as an extension does: what counts on from the start moves along, and falls not silent. */
function movedBy({ statutory, due: moved }: ClockDates, calendar: Calendar): number {
  if (moved <= statutory) return 0;
  return Math.max(daysBetween(rollToWeekday(statutory, calendar), moved), 0);
}

/** The first of the weekly ringings at or after this moment, counted from the written one. */
function firstFrom(written: Ringing, moment: Instant): Instant {
  const first = instantAt(written.day, written.time);
  if (first >= moment) return first;
  const weeks = Math.floor(daysBetween(written.day, dayOf(moment)) / 7);
  const at = instantAt(addDays(written.day, weeks * 7), written.time);
  return at >= moment ? at : instantAt(addDays(written.day, weeks * 7 + 7), written.time);
}
