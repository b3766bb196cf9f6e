import { Temporal } from 'temporal-polyfill';

/** Further off than this is a slip of the finger; PostgreSQL and four-digit years that sort as text agree on it. */
const first = '1900';
const last = '2199';

/** The day, where the text is one that the calendar has: 2026-02-30 is none. */
export function readDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  return within(() => Temporal.PlainDate.from(value).toString());
}

/** The moment in UTC with milliseconds, where the text is one and says its offset. */
export function readInstant(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value)) return undefined;
  return within(() => Temporal.Instant.from(value).toString({ fractionalSecondDigits: 3 }));
}

function within(read: () => string): string | undefined {
  try {
    const text = read();
    return text >= first && text.slice(0, 4) <= last ? text : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
