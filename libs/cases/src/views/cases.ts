import { z } from 'zod';
import { Agency, CaseHead } from './people.js';
import { Day, Instant, Title } from './title.js';

export const CaseCard = CaseHead.extend({
  status: z.enum(['open', 'closed']),
  opened: Instant,
  nextDate: Day.nullable(),
  late: z.boolean(),
  tracks: z.array(
    z.object({
      id: z.string(),
      definition: z.string(),
      title: Title,
      stage: Title,
      agency: Agency,
      due: Day,
      late: z.boolean(),
    }),
  ),
}).meta({ id: 'CaseCard' });
export type CaseCard = z.infer<typeof CaseCard>;

/** Twenty cases; `next` is the cursor of the page after, null on the last. */
export const CasePage = z.object({ items: z.array(CaseCard), next: z.string().nullable() }).meta({ id: 'CasePage' });
export type CasePage = z.infer<typeof CasePage>;
