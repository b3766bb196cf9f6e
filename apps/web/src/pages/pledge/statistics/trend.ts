import type { Code } from '../../../api/forms.js';
import type { PledgeView } from '../../../api/api-types.js';

type Indicator = PledgeView['indicators'][number];
export type Offence = Code<'offence'>;
export type Trend = Code<'trend'>;

/** Mostly found by the police themselves: what is counted is effort. */
export const POLICE_INITIATED: readonly Offence[] = ['drugs', 'traffic'];

/** Less than this part up or down is chance, as in the follow-up. */
const LEVEL = 0.02;

/** Which way a type of offence went, from its first known figure to its last; without figures, what was written down. */
export function trendOf(indicators: Indicator[], offence: Offence): Trend | null {
  const of = indicators.filter((each) => each.offence === offence).toSorted((a, b) => a.year - b.year);
  const counts = of.flatMap(({ count }) => (count === null ? [] : [count]));
  const [first, last] = [counts[0], counts.at(-1)];
  if (first === undefined || last === undefined || counts.length < 2)
    return of.findLast(({ trend }) => trend !== null)?.trend ?? null;
  const change = first === 0 ? last : (last - first) / first;
  if (Math.abs(change) < LEVEL) return 'level';
  return change > 0 ? 'up' : 'down';
}
