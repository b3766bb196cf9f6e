import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type Type } from '@nestjs/common';
import type { Job, WorkerOptions } from 'bullmq';
import { ConnectionErrorLog } from '../queue/connection-error-log.js';
import { type Queue, queues } from './queues.js';

/**
 * A job whose worker died is found again within twenty seconds instead of BullMQ's minute. That one is handled twice, when a
 * program hangs for that long and lives, does no harm: all handlers look again before they act.
 */
const lively: Partial<WorkerOptions> = { lockDuration: 15_000, stalledInterval: 5_000 };

function processorOf(name: string, { handler, concurrency }: Queue): Type<WorkerHost> {
  @Processor(name, { ...lively, concurrency })
  class QueueProcessor extends WorkerHost {
    constructor(
      @Inject(handler) private readonly handles: InstanceType<Queue['handler']>,
      @Inject(ConnectionErrorLog) private readonly connectionErrors: ConnectionErrorLog,
    ) {
      super();
    }

    async process(job: Job<unknown>): Promise<void> {
      await this.handles.run(job.data);
    }

    @OnWorkerEvent('error')
    complained(error: Error): void {
      this.connectionErrors.hear(error);
    }
  }
  return QueueProcessor;
}

/** Nest wants a class for each queue. */
export const processors = Object.entries(queues).map(([name, queue]) => processorOf(name, queue));

/** Two queues may share a handler. */
export const handlers = [...new Set(Object.values(queues).map(({ handler }) => handler))];
