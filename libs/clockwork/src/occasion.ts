import { z } from 'zod';
import type { Occasion } from '#workflow';

/** The columns that say why something is said: news, a review, or a rung of a ladder by its number. */
export const occasionColumns = {
  occasion: z.enum(['news', 'review', 'rung']),
  rung: z.int().nullable(),
};

type Columns = { occasion: 'news' | 'review' | 'rung'; rung: number | null };

export function occasionOf({ occasion, rung }: Columns): Occasion {
  if (occasion !== 'rung') return occasion;
  if (rung === null) throw new Error('A rung has its number: the database has a constraint for it.');
  return { rung };
}

/** The values of the two columns. */
export function columnsOfOccasion(occasion: Occasion): Columns {
  return typeof occasion === 'string' ? { occasion, rung: null } : { occasion: 'rung', rung: occasion.rung };
}
