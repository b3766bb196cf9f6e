import { z } from 'zod';
import { ActName, SharedField } from './receipt.js';
import { Title } from './title.js';

/** A definition in the words that the screens need; `acts` are those that begin it, and what each gives its receiver at once. */
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
      }),
    ),
    acts: z.array(z.object({ act: ActName, receiver: z.string(), gives: z.array(SharedField) })),
  })
  .meta({ id: 'WorkflowView' });
export type WorkflowView = z.infer<typeof WorkflowView>;
