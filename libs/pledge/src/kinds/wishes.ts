import { z } from 'zod';
import { WishRow } from '#database';
import { optional, records, text } from '../record/fields.js';
import { recordKind } from '../record/kind.js';
import { activities } from './activities.js';

const fields = z.object({ wish: text(), done: optional(text()), activities: records(activities) });

/** A citizens' wish in their words ("you said"), and what was done about it. */
export const wishes = recordKind({
  code: 'wishes',
  keptBy: 'keeper',
  fields,
  View: fields.extend({ id: z.string() }).meta({ id: 'PledgeWish' }),
  Row: WishRow,
});
