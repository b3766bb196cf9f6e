/**
 * A talk that is booked says who booked it: where nobody took the track, they take part. What is decided after an offer says what was
 * offered.
 */
import { z } from 'zod';
import { text, told } from './version-1.js';
import { fact4, state3, task4 } from './version-4.js';
import { event5 } from './version-5.js';

const task6 = task4.extend({ bookedBy: text.exactOptional(), afterOffer: text.exactOptional() });

export const state4 = state3.extend({ tasks: z.record(text, task6) });

const [
  opened,
  moved,
  track,
  steered,
  trackClosed,
  ,
  taskOver,
  fact,
  factOver,
  offered,
  answered,
  reminded,
  closed,
  trackReopened,
] = event5.options;

export const event6 = z.discriminatedUnion('type', [
  opened,
  moved,
  track,
  steered,
  trackClosed,
  z.strictObject({
    ...told,
    type: z.enum(['task-opened', 'task-booked', 'task-missed', 'task-reckoned']),
    task: task6,
  }),
  taskOver,
  fact,
  factOver,
  offered,
  answered,
  reminded,
  closed,
  trackReopened,
  z.strictObject({ ...told, type: z.literal('task-reopened'), task: task6 }),
  z.strictObject({ ...told, type: z.literal('fact-reopened'), fact: fact4 }),
]);

export const toEvent6 = (old: z.output<typeof event5>): z.output<typeof event6> => old;
