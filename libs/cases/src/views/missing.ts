import { z } from 'zod';
import { Agency } from '#identity';
import { Title } from '#use-case';

/**
 * What would have to hold first. `waits` hides what the asker may not see; `reader` asks for a named reader of a protected identity,
 * who alone writes what is written of it; `lines` that what stands open in the plan is kept or dropped; `about` is whose part is meant, say, and `joins` whom
 * one consent has to name; `link` leads to
 * where it can be done.
 */
export const MissingView = z
  .object({
    need: z.enum(['fact', 'task', 'handoff', 'answer', 'other-person', 'reader', 'lines', 'waits']),
    title: Title.nullable(),
    codes: z.array(Title),
    about: Agency.nullable(),
    joins: z.array(Agency),
    link: z.string().nullable(),
  })
  .meta({ id: 'MissingView' });
export type MissingView = z.infer<typeof MissingView>;
