import { z } from 'zod';
import { Agency, Person } from '#identity';
import { CaseHead } from './people.js';
import { Day, Instant, Title } from '#use-case';

/**
 * A case in a list or on the board. `ours` is how it stands at the reader's own agency, and who has a track there; a track is `mine` when the reader took it,
 * and `what` is due with it first. `next` is what of the whole case is due first, and whose.
 */
export const CaseCard = CaseHead.extend({
  status: z.enum(['open', 'closed']),
  opened: Instant,
  nextDate: Day.nullable(),
  late: z.boolean(),
  next: z.object({ title: Title, agency: Agency }).nullable(),
  ours: z.object({ late: z.boolean(), untaken: z.boolean(), people: z.array(Person) }),
  tracks: z.array(
    z.object({
      id: z.string(),
      definition: z.string(),
      title: Title,
      agency: Agency,
      mine: z.boolean(),
      stage: z.string(),
      stageTitle: Title,
      entered: Instant,
      what: Title,
      due: Day,
      parked: Day.nullable(),
      late: z.boolean(),
    }),
  ),
}).meta({ id: 'CaseCard' });
export type CaseCard = z.infer<typeof CaseCard>;

/** A page of cases; `next` is the cursor of the page after, null on the last. */
export const CasePage = z.object({ items: z.array(CaseCard), next: z.string().nullable() }).meta({ id: 'CasePage' });
export type CasePage = z.infer<typeof CasePage>;
