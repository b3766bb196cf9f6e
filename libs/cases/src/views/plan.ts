import { z } from 'zod';
import { Agency } from '#identity';
import { Day, Instant, Title } from '#use-case';

/**
 * A line of the plan: who does what by when. `person` has no account and is reached through `holder`. Whoever is told what and
 * when alone finds null for the rest; `mine` may say how it went; `thing` is what it is as a
 * dated thing of the case, and `doers` who says at the reader's own agency, by their role, where the reader may not.
 */
export const CommitmentView = z
  .object({
    id: z.string(),
    thing: z.string().nullable(),
    what: z.string(),
    due: Day,
    holder: Agency,
    person: z.object({ name: z.string(), role: z.string() }).nullable(),
    mine: z.boolean(),
    doers: z.array(Title).nullable(),
    status: z.enum(['open', 'kept', 'dropped']).nullable(),
    late: z.boolean(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'CommitmentView' });
export type CommitmentView = z.infer<typeof CommitmentView>;

/** The plan as far as this agency may see it. `from` is null where no goals are seen; `mine` may write them. */
export const PlanView = z
  .object({
    goals: z.array(z.string()),
    childView: z.string().nullable(),
    from: Agency.nullable(),
    at: Instant.nullable(),
    mine: z.boolean(),
    /** For whom the asker may write a line. */
    holders: z.array(Agency),
    revision: z.int(),
    commitments: z.array(CommitmentView),
  })
  .meta({ id: 'PlanView' });
export type PlanView = z.infer<typeof PlanView>;
