import { z } from 'zod';
import { Agency, AgencyKindView, Person } from './people.js';
import { permissions } from '#sharing';
import { Instant } from '#use-case';

/** Who is signed in, where, and what time it is in case time. */
export const Me = z
  .object({
    person: Person,
    municipality: z.object({ id: z.string(), name: z.string() }),
    agency: Agency,
    /** Their unit, where it alone reads within the agency what is written there. */
    unit: z.string().nullable(),
    /** The kinds of agencies in the municipality. */
    agencyKinds: z.array(AgencyKindView),
    roles: z.array(z.string()),
    /** What they may: the words that guard the routes. */
    may: z.array(z.enum(permissions)),
    /** The number of whoever is on duty, while the office of social services is closed; null while it is open, and where nobody is. */
    duty: z.object({ phone: z.string() }).nullable(),
    demo: z.boolean(),
    now: Instant,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
