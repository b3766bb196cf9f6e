import { z } from 'zod';
import { Day } from '#use-case';

const Steps = z.array(
  z.object({
    day: Day,
    why: z.enum(['starts', 'counted', 'month-end', 'saturday', 'sunday', 'holiday', 'eve', 'rolled']),
    name: z.string().nullable(),
  }),
);

/** A deadline worked out: the date the rule gives, the same rolled to a weekday, and the days on the way. */
export const WorkOut = z.object({ statutory: Day, rolled: Day, steps: Steps }).meta({ id: 'WorkOut' });
export type WorkOut = z.infer<typeof WorkOut>;

/**
 * How a date of a case was reckoned. `rule` and `source` are null where somebody gave the day, `source` is a paragraph or `local`;
 * without steps the day follows from one that was given. `isMoved` where it was set to a day of its own: extended, or booked.
 */
export const DateWorkingOut = z
  .object({
    source: z.string().nullable(),
    rule: z.object({ amount: z.int(), unit: z.enum(['calendar-day', 'working-day', 'week', 'month']) }).nullable(),
    from: Day,
    statutory: Day,
    due: Day,
    isMoved: z.boolean(),
    steps: Steps,
  })
  .meta({ id: 'DateWorkingOut' });
export type DateWorkingOut = z.infer<typeof DateWorkingOut>;
