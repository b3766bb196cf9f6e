/** A close may be undone: what ended with it is as it was, under the name that it had. */
import { z } from 'zod';
import { told, track } from './version-1.js';
import { event4, fact4, task4 } from './version-4.js';

export const event5 = z.discriminatedUnion('type', [
  ...event4.options,
  z.strictObject({ ...told, type: z.literal('track-reopened'), track }),
  z.strictObject({ ...told, type: z.literal('task-reopened'), task: task4 }),
  z.strictObject({ ...told, type: z.literal('fact-reopened'), fact: fact4 }),
]);

export const toEvent5 = (old: z.output<typeof event4>): z.output<typeof event5> => old;
