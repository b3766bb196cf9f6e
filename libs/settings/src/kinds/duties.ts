import { z } from 'zod';
import { code, title, words } from '../words.js';

/** What a municipality has to do again and again: each is due so many months after it was last done, unless something earlier is chosen. */
export const duties = z
  .array(z.object({ kind: code, ...title, paragraph: words, months: z.int().min(1).max(120) }))
  .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'name each duty once');
