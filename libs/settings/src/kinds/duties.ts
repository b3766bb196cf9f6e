import { z } from 'zod';
import { code, title, words } from '../words.js';

/**
 * What a municipality has to do again and again: each is due so many months after it was last done, unless something earlier is chosen.
 * How often is the law's to say, but where it says no time: then it is `local`.
 */
export const duties = z
  .array(
    z.object({
      kind: code,
      ...title,
      paragraph: words,
      months: z.int().min(1).max(120),
      interval: z.literal('local').optional(),
    }),
  )
  .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'name each duty once');
