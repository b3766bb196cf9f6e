/** Why somebody was reminded stands in words: a review, or a rung of the ladder by its number. It was a number with two meanings. */
import { z } from 'zod';
import { clock, count, thing, told } from './version-1.js';
import { event2 } from './version-2.js';

const [opened, moved, track, steered, trackClosed, task, taskOver, fact, factOver, offered, answered, , closed] =
  event2.options;

export const event3 = z.discriminatedUnion('type', [
  opened,
  moved,
  track,
  steered,
  trackClosed,
  task,
  taskOver,
  fact,
  factOver,
  offered,
  answered,
  z.strictObject({
    ...told,
    type: z.literal('reminded'),
    thing,
    occasion: z.union([z.literal('review'), z.strictObject({ rung: count })]),
    clock,
  }),
  closed,
]);

export function toEvent3(old: z.output<typeof event2>): z.output<typeof event3> {
  if (old.type !== 'reminded') return old;
  const { step, ...reminded } = old;
  return { ...reminded, occasion: step < 0 ? 'review' : { rung: step } };
}
