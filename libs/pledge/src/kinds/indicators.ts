import { z } from 'zod';
import { IndicatorRow } from '#database';
import { invalid } from '#use-case';
import { decimal, one, optional, whole, year } from '../record/fields.js';
import { recordKind } from '../record/kind.js';

/** Figures of years that there are statistics of, and no more than are kept: beyond all numbers, a figure could never be read again. */
export const bounds = {
  year: { min: 1950, max: 2199 },
  count: { min: 0, max: 2_000_000_000 },
  per100k: { min: 0, max: 1_000_000 },
};

const fields = z.object({
  offence: one('offence'),
  year: year(bounds.year),
  count: optional(whole(bounds.count)),
  per100k: optional(decimal(bounds.per100k)),
  trend: optional(one('trend')),
});

export const Indicator = fields.extend({ id: z.string() }).meta({ id: 'PledgeIndicator' });
export type Indicator = z.infer<typeof Indicator>;

/** Reported offences of a type in a year. Without a count the three years' trend is all that is known. */
export const indicators = recordKind({
  code: 'indicators',
  keptBy: 'keeper',
  fields,
  View: Indicator,
  Row: IndicatorRow,
  async holds({ offence, year, count, trend }, { work, pledge, id }) {
    if (count === null && trend === null) throw invalid('/count', 'missing', 'Give the count, or else the trend.');
    const same = await work.manager.findOneBy(IndicatorRow, { pledge: pledge.id, offence, year });
    if (same !== null && same.id !== id)
      throw invalid('/year', 'repeated', 'This type and year is there already; change that one.');
  },
});
