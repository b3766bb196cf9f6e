import { z } from 'zod';
import { Day } from '#use-case';

/** A deadline worked out: the date the rule gives, the same rolled to a weekday, and the days on the way. */
export const WorkOut = z
  .object({
    statutory: Day,
    rolled: Day,
    steps: z.array(
      z.object({
        day: Day,
        why: z.enum(['starts', 'counted', 'month-end', 'saturday', 'sunday', 'holiday', 'eve', 'rolled']),
        name: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'WorkOut' });
export type WorkOut = z.infer<typeof WorkOut>;
