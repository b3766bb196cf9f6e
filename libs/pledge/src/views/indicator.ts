import { z } from 'zod';
import { offenceTypes, trends } from './closed-sets.js';

/** Reported offences of a type in a year. Without a count the three years' trend is all that is known. */
export const IndicatorFields = z.object({
  offence: z.enum(offenceTypes),
  year: z.int(),
  count: z.int().nullable().default(null),
  per100k: z.number().nullable().default(null),
  trend: z.enum(trends).nullable().default(null),
});
export const Indicator = IndicatorFields.extend({ id: z.string() }).meta({ id: 'PledgeIndicator' });
export type Indicator = z.infer<typeof Indicator>;

/** What an import did: how many lines it read, how many of them it kept, and how many were this area's of types that are not kept. */
export const ImportResult = z
  .object({ lines: z.int(), kept: z.int(), otherTypes: z.int() })
  .meta({ id: 'IndicatorImport' });
export type ImportResult = z.infer<typeof ImportResult>;
