import { type Definition, nameOf, readThing, taskNamed } from '#workflow';
import type { QueueName } from '../jobs/queues.js';

export const timerQueues = ['reminders', 'talks', 'handoffs'] as const satisfies QueueName[];
export type TimerQueue = (typeof timerQueues)[number];

export type TimerKind = { thing: string; track: string; definition: string };

/** Which queue a timer's job goes to. A definition that isn't at hand makes it a reminder; ringing it will say what is missing. */
export function queueOf({ thing, track, definition: name }: TimerKind, definition: Definition | undefined): TimerQueue {
  const { kind } = readThing(thing);
  if (kind === 'handoff') return 'handoffs';
  if (kind !== 'task') return 'reminders';
  const task = definition && taskNamed(definition, nameOf(track), name);
  return task?.kind === 'talk' ? 'talks' : 'reminders';
}
