import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { type MailJob, type QueueName, queues, type TimerJob } from '#clockwork';
import { Complaints } from './complaints.js';

/** A job and the instant of case time at which it is to run. */
export type Planned = { id: string; data: TimerJob | MailJob; at: string };

/** Puts jobs in the queues. What is there already is left alone: BullMQ ignores an id that it holds. */
@Injectable()
export class Enqueue {
  private readonly byName: Record<QueueName, Queue>;

  constructor(
    @InjectQueue('reminders') reminders: Queue,
    @InjectQueue('talks') talks: Queue,
    @InjectQueue('handoffs') handoffs: Queue,
    @InjectQueue('mail') mail: Queue,
    complaints: Complaints,
  ) {
    this.byName = { reminders, talks, handoffs, mail };
    for (const queue of Object.values(this.byName)) queue.on('error', complaints.hear);
  }

  /** `clockMoved`: jobs that wait for a moment which the moved clock has passed are let go at once. */
  async add(name: QueueName, jobs: Planned[], now: string, clockMoved: boolean): Promise<void> {
    if (jobs.length === 0) return;
    const queue = this.byName[name];
    await queue.addBulk(
      jobs.map(({ id, data, at }) => ({
        name: queues[name].job,
        data,
        opts: { jobId: id, delay: Math.max(0, Date.parse(at) - Date.parse(now)) },
      })),
    );
    if (clockMoved) await Promise.all(jobs.filter(({ at }) => at <= now).map(({ id }) => promote(queue, id)));
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
