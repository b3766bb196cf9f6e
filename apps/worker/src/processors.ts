import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Job, WorkerOptions } from 'bullmq';
import { queues } from '#clockwork';
import { Delivery } from './delivery.js';
import { Send } from './mail/send.js';
import { Complaints } from './queue/complaints.js';
import { Ring } from './timers/ring.js';

/**
 * A job whose worker died is found again within twenty seconds instead of BullMQ's minute. That one is handled twice, when a
 * program hangs for that long and lives, does no harm: all handlers look again before they act.
 */
const lively: Partial<WorkerOptions> = { lockDuration: 15_000, stalledInterval: 5_000 };

// Handlers wait for PostgreSQL; together they stay below the pool's twenty connections.
const some: Partial<WorkerOptions> = { ...lively, concurrency: 5 };
const few: Partial<WorkerOptions> = { ...lively, concurrency: 3 };

@Injectable()
abstract class TimerProcessor extends WorkerHost {
  constructor(
    private readonly ring: Ring,
    private readonly delivery: Delivery,
    private readonly complaints: Complaints,
  ) {
    super();
  }

  async process(job: Job<unknown>): Promise<void> {
    await this.ring.ring(queues.reminders.payload.parse(job.data));
    void this.delivery.queueNotices();
  }

  @OnWorkerEvent('error')
  complained(error: Error): void {
    this.complaints.hear(error);
  }
}

@Processor('reminders', some)
export class ReminderProcessor extends TimerProcessor {}

@Processor('talks', few)
export class TalkProcessor extends TimerProcessor {}

@Processor('handoffs', few)
export class HandoffProcessor extends TimerProcessor {}

@Processor('mail', some)
export class MailProcessor extends WorkerHost {
  constructor(
    private readonly send: Send,
    private readonly complaints: Complaints,
  ) {
    super();
  }

  async process(job: Job<unknown>): Promise<void> {
    await this.send.send(queues.mail.payload.parse(job.data));
  }

  @OnWorkerEvent('error')
  complained(error: Error): void {
    this.complaints.hear(error);
  }
}
