import { z } from 'zod';
import { Title } from '#use-case';
import { Day } from '../moment.js';

/** Due again so many months after it was last done. `nextDue` is null until coordination has said when. */
const Duty = z
  .object({
    kind: z.string(),
    name: Title,
    paragraph: z.string(),
    months: z.int(),
    /** Whether the law says how often, or the municipality. */
    byLaw: z.boolean(),
    lastDone: Day.nullable(),
    nextDue: Day.nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'Duty' });

export const Duties = z.object({ mayKeep: z.boolean(), items: z.array(Duty) }).meta({ id: 'Duties' });
export type Duties = z.infer<typeof Duties>;
