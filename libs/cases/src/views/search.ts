import { z } from 'zod';
import { CaseHead } from './people.js';
import { Instant } from '#use-case';

/** A case of my agency's own that a search found. */
export const SearchHit = CaseHead.extend({ status: z.enum(['open', 'closed']), opened: Instant }).meta({
  id: 'SearchHit',
});
export type SearchHit = z.infer<typeof SearchHit>;
