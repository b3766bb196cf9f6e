import { z } from 'zod';
import { Title } from '#use-case';

/** A definition in the words that the screens need. */
export const WorkflowView = z
  .object({
    workflow: z.string(),
    version: z.int(),
    title: Title,
    tracks: z.array(
      z.object({
        definition: z.string(),
        title: Title,
        agency: z.string(),
        stages: z.array(z.object({ stage: z.string(), title: Title })),
        /** Whether the reader may bring in a case from paper here, and say when it was received. */
        bringsIn: z.boolean(),
        asksReceived: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'WorkflowView' });
export type WorkflowView = z.infer<typeof WorkflowView>;
