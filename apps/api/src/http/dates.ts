import { type Day, type Instant, isDay, momentOf } from '#calendar';
import { Temporal } from 'temporal-polyfill';

/** Further off than this is a slip of the finger; PostgreSQL and four-digit years that sort as text agree on it. */
const first = '1900';
const last = '2199';

/** The day, where the text is one that the calendar has: 2026-02-30 is none. */
export function readDay(value: unknown): Day | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  return isDay(value) ? value : undefined;
}

/** The moment in UTC with milliseconds, where the text is one and says its offset. */
export function readInstant(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value)) return undefined;
  try {
    const moment = momentOf(new Date(Temporal.Instant.from(value).epochMilliseconds));
    return moment >= first && moment.slice(0, 4) <= last ? moment : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
