import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '#calendar';
import { ModuleRef } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bullmq';
import { Queue } from 'bullmq';
import { type QueueName, queues } from '../jobs/queues.js';
import { ConnectionErrorLog } from './connection-error-log.js';

/** A job and the instant of case time at which it is to run. */
type Planned = { id: string; data: object; at: string };

/** Puts jobs in the queues. What is there already is left alone: BullMQ ignores an id that it holds. */
@Injectable()
export class Enqueue implements OnModuleInit {
  constructor(
    private readonly modules: ModuleRef,
    private readonly connectionErrors: ConnectionErrorLog,
  ) {}

  onModuleInit(): void {
    for (const name of Object.keys(queues)) this.queue(name).on('error', this.connectionErrors.hear);
  }

  /** `clockMoved`: jobs that wait for a moment which the moved clock has passed are let go at once. */
  async add(name: QueueName, jobs: Planned[], now: Instant, clockMoved: boolean): Promise<void> {
    if (jobs.length === 0) return;
    const queue = this.queue(name);
    await queue.addBulk(
      jobs.map(({ id, data, at }) => ({
        name: queues[name].job,
        data,
        opts: { jobId: id, delay: Math.max(0, Date.parse(at) - Date.parse(now)) },
      })),
    );
    if (clockMoved) await Promise.all(jobs.filter(({ at }) => at <= now).map(({ id }) => promote(queue, id)));
  }

  /** How many jobs each queue holds, by their state. */
  async depth(): Promise<{ queue: string; state: string; jobs: number }[]> {
    const all = Object.keys(queues).map(async (queue) => {
      const counts = await this.queue(queue).getJobCounts('waiting', 'active', 'delayed');
      return Object.entries(counts).map(([state, jobs]) => ({ queue, state, jobs }));
    });
    return (await Promise.all(all)).flat();
  }

  private queue(name: string): Queue {
    return this.modules.get<Queue>(getQueueToken(name), { strict: false });
  }
}

async function promote(queue: Queue, id: string): Promise<void> {
  const job = await queue.getJob(id);
  if (job === undefined || !(await job.isDelayed())) return;
  try {
    await job.promote();
  } catch (error) {
    // It came due by itself meanwhile: nothing is left to do.
    if (await job.isDelayed()) throw error;
  }
}
