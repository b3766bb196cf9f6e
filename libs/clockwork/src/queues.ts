import { z } from 'zod';
import type { ThingId } from '#workflow';

const thing = z.custom<ThingId>(
  (value) => typeof value === 'string' && /^(track|task|handoff|fact):./.test(value),
  'must name a dated thing, such as task:police.concern-talk',
);

/** What is dated outside of cases: a commitment of a pledge, a duty of the municipality. It bears its id. */
export type RecordThing = `${'pledge' | 'duty'}:${string}`;
const recordThing = z.custom<RecordThing>(
  (value) => typeof value === 'string' && /^(pledge|duty):./.test(value),
  'must name a commitment of a pledge or a duty',
);

/** A timer to ring: whose, and the instant it was set for. That instant is its generation: another one makes the job stale. */
const TimerJob = z.union([
  z.strictObject({ caseId: z.uuid(), thing, at: z.iso.datetime() }),
  z.strictObject({ thing: recordThing, at: z.iso.datetime() }),
]);
const MailJob = z.strictObject({ mail: z.uuid() });

export type TimerJob = z.infer<typeof TimerJob>;
export type MailJob = z.infer<typeof MailJob>;

/**
 * What may be asked of the worker: a queue for each kind of work, so that a burst of one doesn't hold up another. Jobs hold ids
 * alone; what is true is read again when they run.
 */
export const queues = {
  reminders: { job: 'ring-timer', payload: TimerJob },
  talks: { job: 'ring-timer', payload: TimerJob },
  handoffs: { job: 'ring-timer', payload: TimerJob },
  mail: { job: 'send-mail', payload: MailJob },
} as const;

export type QueueName = keyof typeof queues;
export type TimerQueue = Exclude<QueueName, 'mail'>;

export const TIMER_QUEUES: readonly TimerQueue[] = ['reminders', 'talks', 'handoffs'];
