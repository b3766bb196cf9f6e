import { z } from 'zod';
import { Agency } from '#identity';
import { Ask } from './case.js';
import { Day, Instant, Title } from '#use-case';

/** A talk, planned or held. `ownNotes` and who was `present` are the reading agency's alone. */
export const TalkView = z
  .object({
    id: z.string(),
    task: z.string(),
    track: z.string(),
    title: Title,
    agency: Agency,
    mine: z.boolean(),
    on: Instant,
    place: z.string().nullable(),
    outcome: z.enum(['held', 'missed']).nullable(),
    answer: Title.nullable(),
    present: z.array(z.string()),
    childsWords: z.string().nullable(),
    agreements: z.array(z.object({ what: z.string(), who: z.string(), by: Day })),
    ownNotes: z.string().nullable(),
    asks: z.array(Ask),
    /** Whether what it asks is how it was held; with missed as one more answer that is asked once. */
    asksHowHeld: z.boolean(),
    /** Those who may be there. */
    guardians: z.array(z.string()),
    revision: z.int(),
  })
  .meta({ id: 'TalkView' });
export type TalkView = z.infer<typeof TalkView>;
