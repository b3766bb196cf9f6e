import { z } from 'zod';
import { TipsRow } from '#database';
import { line, month, optional, whole } from '../record/fields.js';
import { recordKind } from '../record/kind.js';

const fields = z.object({
  theme: line(),
  month: optional(month()),
  count: optional(whole({ min: 0, max: 100_000 })),
});

/** How many tips on a theme came in a month: counts; what they said stays with the police. */
export const tips = recordKind({
  code: 'tips',
  keptBy: 'agency',
  fields,
  View: fields.extend({ id: z.string(), agency: z.string() }).meta({ id: 'PledgeTips' }),
  Row: TipsRow,
});
