import { z } from 'zod';
import { Word } from './timeline.js';
import { Instant } from '#use-case';

/** A jump of the demo clock. `reference` is null where it was not a case of mine. */
export const Walk = z
  .object({
    from: Instant,
    to: Instant,
    happened: z.array(z.object({ at: Instant, word: Word, reference: z.string().nullable(), to: z.string() })),
  })
  .meta({ id: 'Walk' });
export type Walk = z.infer<typeof Walk>;

/** Case time in the demo: whether it is ahead of the machine's clock, and whether a jump is under way. */
export const DemoClock = z.object({ now: Instant, ahead: z.boolean(), walking: z.boolean() }).meta({ id: 'DemoClock' });
export type DemoClock = z.infer<typeof DemoClock>;
