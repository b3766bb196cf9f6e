/** A consent joins agencies: one fact for it, not one for each agency. What is decided after it ended says which it was. */
import { z } from 'zod';
import { fact, task, text, told } from './version-1.js';
import { state2 } from './version-2.js';
import { event3 } from './version-3.js';

const scope = z.strictObject({
  joins: z.array(text),
  left: z.array(text),
  openedBy: z.array(text),
  kinds: z.array(text),
});
export const fact4 = fact.extend({ scope: scope.exactOptional() });
export const task4 = task.extend({ afterConsent: text.exactOptional() });

export const state3 = state2.extend({ facts: z.record(text, fact4), tasks: z.record(text, task4) });

const [opened, moved, track, steered, trackClosed, , taskOver, , factOver, offered, answered, reminded, closed] =
  event3.options;

export const event4 = z.discriminatedUnion('type', [
  opened,
  moved,
  track,
  steered,
  trackClosed,
  z.strictObject({
    ...told,
    type: z.enum(['task-opened', 'task-booked', 'task-missed', 'task-reckoned']),
    task: task4,
  }),
  taskOver,
  z.strictObject({
    ...told,
    type: z.enum(['fact-recorded', 'fact-corrected', 'fact-confirmed', 'fact-narrowed']),
    fact: fact4,
  }),
  factOver,
  offered,
  answered,
  reminded,
  closed,
]);

/** What consent was called in every text of that time. */
const CONSENT = 'consent';

/**
 * An agency's consent of before joins it with nobody: which it was said together with stands in the consents' rows, and migration
 * 0080 made what was recorded there of it.
 */
function toFact4(old: z.output<typeof fact>): z.output<typeof fact4> {
  if (old.kind !== CONSENT || old.subject === undefined) return old;
  return { ...old, scope: { joins: [old.subject], left: [], openedBy: [], kinds: [] } };
}

export function toState3({ facts, ...old }: z.output<typeof state2>): z.output<typeof state3> {
  return { ...old, facts: Object.fromEntries(Object.entries(facts).map(([id, each]) => [id, toFact4(each)])) };
}

export function toEvent4(old: z.output<typeof event3>): z.output<typeof event4> {
  return old.type === 'fact-recorded' || old.type === 'fact-corrected' ? { ...old, fact: toFact4(old.fact) } : old;
}
