import type { Type } from '@nestjs/common';
import { FireTimer } from './fire-timer.js';
import { SendMail } from './send-mail.js';

/** How many of a queue's jobs run at once. They wait for PostgreSQL, and together stay below the pool's twenty connections. */
const SOME = 5;
const FEW = 3;

/**
 * What a queue's jobs are called there, who does them, and how many at once. A job holds ids and nothing beside them: what is true
 * is read again when it runs. What fails is logged and left to a later look: nothing of a job is kept by the queue.
 */
export type Queue = { job: string; handler: Type<{ run(data: unknown): Promise<void> }>; concurrency: number };

/**
 * What the worker does, a queue for each kind of work, so that a burst of one doesn't hold up another. A new job is a file with
 * its payload and its handler, and a line here.
 */
export const queues = {
  reminders: { job: 'ring-timer', handler: FireTimer, concurrency: SOME },
  talks: { job: 'ring-timer', handler: FireTimer, concurrency: FEW },
  handoffs: { job: 'ring-timer', handler: FireTimer, concurrency: FEW },
  mail: { job: 'send-mail', handler: SendMail, concurrency: SOME },
} as const satisfies Record<string, Queue>;

export type QueueName = keyof typeof queues;
