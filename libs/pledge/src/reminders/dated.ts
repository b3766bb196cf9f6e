import { addDays, type Calendar, type Day, dayOf, type Instant } from '#calendar';
import type { RecordThing } from '#clockwork';
import { behindFrom, doneOf, type Deed, type Measured } from '../commitment/progress-of.js';
import { BEHIND, LATE, type Moment, momentOn, momentsOf } from './moments.js';

/** What somebody is to be reminded of, and when. Moments up to and with `after` are over. */
export type Dated = { thing: RecordThing; agency: string; due: Day; moments: Moment[]; after: Instant };

/** What was said of a thing so far: when last, and whether it was said to be behind. */
export type Said = { since: Instant; spoken: Instant | null; behindTold: boolean };

export type Promised = Measured & Said & { owner: string; due: Day | null };

/** Behind is said once it has been so for two weeks: an evening missed is no news. */
const PATIENCE_DAYS = 14;

/** A commitment that is reached needs no reminder. One without a target is, once something was done for it. */
export function datedCommitment(
  promised: Promised,
  deeds: Deed[],
  period: { from: Day; to: Day },
  calendar: Calendar,
): Dated | undefined {
  const { id, owner, target } = promised;
  const done = doneOf(promised, deeds);
  if (done >= (target ?? 1)) return undefined;
  const due = promised.due ?? period.to;
  const moments = momentsOf(due, calendar);
  const behind = target === null ? undefined : addDays(behindFrom(done, target, period.from, due), PATIENCE_DAYS);
  // Later than a month before, the other reminders say it.
  if (behind !== undefined && !promised.behindTold && behind < addDays(due, -30))
    moments.push(...momentOn(behind, BEHIND, calendar));
  return { thing: `pledge:${id}`, agency: owner, due, moments, after: afterOf(promised) };
}

/** A duty that was late already when it was written down is said so the morning after: the law asks for it all the same. */
export function datedDuty(duty: Said & { id: string; agency: string; due: Day }, calendar: Calendar): Dated {
  const { id, agency, due, since } = duty;
  const moments = momentsOf(due, calendar);
  if (due < dayOf(since)) moments.push(...momentOn(addDays(dayOf(since), 1), LATE, calendar));
  return { thing: `duty:${id}`, agency, due, moments, after: afterOf(duty) };
}

function afterOf({ since, spoken }: Said): Instant {
  return spoken !== null && spoken > since ? spoken : since;
}
