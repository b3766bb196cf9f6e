import { z } from 'zod';
import { Agency, AgencyKindView, Person } from './people.js';
import { Instant } from '#use-case';

/** Who is signed in, where, and what time it is in case time. */
export const Me = z
  .object({
    person: Person,
    municipality: z.object({ id: z.string(), name: z.string() }),
    agency: Agency,
    /** The kinds of agencies in the municipality. */
    agencyKinds: z.array(AgencyKindView),
    roles: z.array(z.string()),
    /** Whether concerns begin with them: not with whoever looks after the system. */
    opensConcerns: z.boolean(),
    /** Whether the steering group's statistics are for them. */
    seesStatistics: z.boolean(),
    /** Whether the municipality's audit is for them. */
    readsAudit: z.boolean(),
    demo: z.boolean(),
    now: Instant,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
