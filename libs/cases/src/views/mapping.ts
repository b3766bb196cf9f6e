import { z } from 'zod';
import { Agency } from '#identity';
import { Instant } from '#use-case';

/** One agency's part of the mapping; either the child's view or why it is missing. */
export const MappingView = z
  .object({
    agency: Agency,
    /** The unit that wrote it, where it keeps to itself within its agency what is written there. */
    unit: z.string().nullable(),
    mine: z.boolean(),
    risks: z.array(z.string()),
    strengths: z.array(z.string()),
    childView: z.string().nullable(),
    childViewMissing: z.string().nullable(),
    at: Instant,
    revision: z.int(),
  })
  .meta({ id: 'MappingView' });
export type MappingView = z.infer<typeof MappingView>;
