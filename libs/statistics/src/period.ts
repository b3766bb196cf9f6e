import { invalid } from '#use-case';
import { addDays, type Day, dayOf, type Instant, instantAt } from '#calendar';

/** What is asked for: the first and the last day of a calendar year, or neither for the year that runs. */
export type AskedPeriod = { from?: string | undefined; to?: string | undefined };

/** Days, both included, and the moments between which they lie: `ends` is the first moment after. */
export type Span = { from: Day; to: Day; begins: Instant; ends: Instant; now: Instant; today: Day };

/**
 * The year that counts are made of. Whole years alone, one at a time: of two periods that overlap the numbers could be subtracted
 * from each other, and a few be worked out.
 */
export function spanOf({ from, to }: AskedPeriod, now: Instant): Span {
  const today = dayOf(now);
  const year = Number((from ?? to ?? today).slice(0, 4));
  const first: Day = `${year}-01-01`;
  const last: Day = `${year}-12-31`;
  if (from !== undefined && from !== first) throw invalid('/from', 'out-of-range', `Begin with a year: ${first}.`);
  if (to !== undefined && to !== last) throw invalid('/to', 'out-of-range', `End with the year that begins: ${last}.`);
  if (first > today) throw invalid('/from', 'out-of-range', 'Choose a year that has begun.');
  return {
    from: first,
    to: last < today ? last : today,
    begins: instantAt(first, '00:00'),
    ends: instantAt(addDays(last, 1), '00:00'),
    now,
    today,
  };
}
