/** Beside what version 1 held, a handoff whose track has moved to another agency says who had offered it, and a case moves on. */
import { z } from 'zod';
import { count, event1, handoff, state1, text, told } from './version-1.js';

const handoff2 = handoff.extend({ offeredBy: text.exactOptional() });

export const state2 = state1.extend({ handoffs: z.record(text, handoff2) });

const [opened, track, trackSteered, trackClosed, task, taskOver, fact, factOver, , , reminded, closed] = event1.options;

export const event2 = z.discriminatedUnion('type', [
  opened,
  z.strictObject({
    ...told,
    type: z.literal('case-moved'),
    from: count,
    to: count,
    stages: z.record(text, text),
  }),
  track,
  trackSteered,
  trackClosed,
  task,
  taskOver,
  fact,
  factOver,
  z.strictObject({ ...told, type: z.enum(['handoff-offered', 'handoff-reckoned']), handoff: handoff2 }),
  z.strictObject({
    ...told,
    type: z.enum(['handoff-accepted', 'handoff-declined', 'handoff-withdrawn']),
    handoff: handoff2,
    reason: text.exactOptional(),
  }),
  reminded,
  closed,
]);
