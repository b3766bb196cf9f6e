import { z } from 'zod';
import { Agency } from '#identity';
import { Day, Instant, Title } from '#use-case';

/**
 * A line of the plan: who does what by when. `person` has no account and is reached through `holder`. Whoever is told what and
 * when alone finds null for the rest; `mine` may say how it went, or take an offer back; `answers` may accept or decline it, by
 * `answerBy`; `said` is what its status is called, with the reason of a no. `thing` is what it is as a dated thing of the case, and
 * `doers` who says at the reader's own agency, by their role, where the reader may not.
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
    answers: z.boolean(),
    doers: z.array(Title).nullable(),
    status: z.enum(['offered', 'open', 'kept', 'dropped', 'declined', 'withdrawn']).nullable(),
    said: Title.nullable(),
    answerBy: Day.nullable(),
    late: z.boolean(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'CommitmentView' });
export type CommitmentView = z.infer<typeof CommitmentView>;

/** What worries somebody in the mapping. Null but for its id to who does not read that part, and where it was reworded since. */
export const NeedView = z
  .object({
    id: z.string(),
    text: z.string().nullable(),
    from: Agency.nullable(),
    unit: z.string().nullable(),
  })
  .meta({ id: 'NeedView' });
export type NeedView = z.infer<typeof NeedView>;

/** The plan as far as this agency may see it. `from` is null where no goals are seen; `mine` may write them. */
export const PlanView = z
  .object({
    goals: z.array(z.string()),
    /** What a goal, by its place, answers of the mapping. */
    answers: z.array(z.object({ goal: z.int(), need: NeedView })),
    /** What whoever writes the goals may tie them to. */
    needs: z.array(NeedView),
    childView: z.string().nullable(),
    from: Agency.nullable(),
    at: Instant.nullable(),
    mine: z.boolean(),
    /** For whom the asker may write a line. */
    holders: z.array(Agency),
    /** Why a line that is offered may be declined. */
    declineReasons: z.array(z.object({ code: z.string(), title: Title })),
    revision: z.int(),
    commitments: z.array(CommitmentView),
  })
  .meta({ id: 'PlanView' });
export type PlanView = z.infer<typeof PlanView>;
