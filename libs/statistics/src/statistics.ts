import { z } from 'zod';
import { Agency } from '#identity';
import { Day, Instant } from '#use-case';

/** A number; or that it is at least one and below the limit; or that it is kept back because such a one could be worked out from it. */
const Count = z.union([z.int(), z.enum(['few', 'hidden'])]);

/** How many of so many. Dates, talks and answers, not persons; where there are few of them neither is told. */
const Kept = z.object({ inTime: Count, of: Count }).meta({ id: 'Kept' });
export type Kept = z.infer<typeof Kept>;

/** How the cooperation goes, in counts alone. `to` is the year's last day, or today in the year that runs. */
export const Statistics = z
  .object({
    from: Day,
    to: Day,
    at: Instant,
    /** Fewer than these are few. */
    limit: z.int(),
    /**
     * Days from the concern to the first concern talk; medians of no few, null where there are few. `goal` is the days that
     * the workflows allow, null where they differ.
     */
    firstTalk: z.object({
      goal: z.int().nullable(),
      median: z.int().nullable(),
      talks: Count,
      inTime: Count,
      months: z.array(z.object({ month: z.string(), median: z.int().nullable() })),
    }),
    /** Deadlines that the law sets: those that were met, and those that passed and still are not. */
    deadlines: Kept,
    /** Answers to handoffs, by who was asked. The longest wait is in working days. */
    handoffs: Kept.extend({
      longestWait: z.int().nullable(),
      agencies: z.array(Kept.extend({ agency: Agency, longestWait: z.int().nullable() })),
    }),
    /** Talks whose day came: those that were held, of those and the missed. */
    talks: Kept,
    /** Lines of plans: those kept by their day, of the kept and the late. */
    commitments: Kept,
    /** What nearly fell between the chairs, by why. Dates and offers; few are told nowhere. */
    nearMisses: z.array(
      z.object({
        what: z.enum(['report', 'check', 'offer']),
        causes: z.array(z.object({ cause: z.enum(['nobody', 'somebody', 'last-day', 'after']), count: Count })),
        sum: Count,
      }),
    ),
    /** What became of the concerns of the period. Each is one young person's case; a duplicate is not counted. */
    concerns: z.object({
      received: Count,
      consent: Count,
      declined: Count,
      mapped: Count,
      planned: Count,
      commitments: Count,
      closed: Count,
      goalsMet: Count,
    }),
    /** Who saw the concern first, by quarters of the year. Rows, columns and their sums. */
    firstSeen: z.object({
      quarters: z.array(z.int()),
      agencies: z.array(z.object({ agency: Agency, counts: z.array(Count), sum: Count })),
      counts: z.array(Count),
      sum: Count,
    }),
    /** As it is now, whatever the period. `withoutResponsibleOrDate` is the promise: always zero, and told as it is if it is not. */
    now: z.object({ withoutResponsibleOrDate: z.int(), overdue: z.int() }),
    reminders: z.object({ sent: z.int(), notNeeded: z.int() }),
  })
  .meta({ id: 'Statistics' });
export type Statistics = z.infer<typeof Statistics>;
export type Count = z.infer<typeof Count>;
