import { z } from 'zod';
import { words } from '../words.js';

/** Fewer persons than the limit could be known by who reads their number, so that it is not told. None is not few: it tells of nobody. */
export const smallNumbers = z.object({
  limit: z.int().min(2, 'write how many persons may be told of, 2 or more'),
  source: words,
});
