import type { OffenceType, Trend } from '../closed-sets.js';
import type { Indicator } from '../kinds/indicators.js';

type Known = { year: number; count: number };

/** Which way a type of offence went over the years given, from what to what where figures are known. */
export type Trended = {
  offence: OffenceType;
  trend: Trend;
  first: Known | null;
  last: Known | null;
  records: string[];
};

/** Less than this part up or down is chance. */
const LEVEL = 0.02;

/** From the first to the last year with figures; where there are none, what was written down. */
export function trendOf(offence: OffenceType, indicators: Indicator[]): Trended | undefined {
  const of = indicators.filter((each) => each.offence === offence).sort((a, b) => a.year - b.year);
  const known = of.flatMap(({ year, count }) => (count === null ? [] : [{ year, count }]));
  const [first, last] = [known[0], known.at(-1)];
  const records = of.map(({ id }) => id);
  if (first !== undefined && last !== undefined && first !== last)
    return { offence, trend: wayFrom(first.count, last.count), first, last, records };
  const told = of.findLast(({ trend }) => trend !== null);
  return told?.trend == null ? undefined : { offence, trend: told.trend, first: null, last: null, records };
}

function wayFrom(first: number, last: number): Trend {
  const change = first === 0 ? last : (last - first) / first;
  if (Math.abs(change) < LEVEL) return 'level';
  return change > 0 ? 'up' : 'down';
}
