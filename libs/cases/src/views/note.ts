import { z } from 'zod';
import { Person } from '#identity';
import { Day, Instant, Title } from '#use-case';

/** A note of one's own agency; `talk` where it was written at one. */
export const NoteView = z
  .object({
    id: z.string(),
    kind: z.enum(['note', 'phone-call', 'remaining-needs', 'step']),
    /** The step that it was written at. */
    step: Title.nullable(),
    /** Of an extension: from which day to which. */
    moved: z.object({ from: Day, to: Day }).nullable(),
    text: z.string(),
    withWhom: z.string().nullable(),
    transferred: z.boolean(),
    diaryNumber: z.string().nullable(),
    talk: z.string().nullable(),
    by: Person,
    at: Instant,
  })
  .meta({ id: 'NoteView' });
export type NoteView = z.infer<typeof NoteView>;
