import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { databaseOptions, installationOf, isAway } from '#database';
import { DataSource } from 'typeorm';
import { ClockWalks } from './clock/clock-walks.js';
import { PendingWork } from './clock/pending-work.js';
import { Dispatcher } from './dispatcher.js';
import { Heartbeat } from './heartbeat.js';
import { Listen } from './listen.js';
import { AddressNotices } from './mail/address-notices.js';
import { EnqueueMails } from './mail/enqueue-mails.js';
import { WaysOfTelling } from './mail/ways-of-telling.js';
import { handlers, processors } from './jobs/processors.js';
import { queues } from './jobs/queues.js';
import { MailMark } from './mail-mark.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsServer } from './metrics/metrics-server.js';
import { WaitingGauges } from './metrics/waiting-gauges.js';
import { NoticesWritten } from './notices-written.js';
import type { QueueBackend } from './queue/backend.js';
import { ConnectionErrorLog } from './queue/connection-error-log.js';
import { Enqueue } from './queue/enqueue.js';
import { Scheduler } from './scheduler.js';
import { Sealing } from './sealing.js';
import { Corrections } from './corrections.js';
import { Forgetting } from './forgetting.js';
import { Sweep } from './sweep.js';
import { Backoff } from './timers/backoff.js';
import { EnqueueTimers } from './timers/enqueue-timers.js';
import { type Dependencies, dependencyProviders } from './tokens.js';

/** Retrying is PostgreSQL's business, and an id that stays behind would keep the same work from being queued again. */
const defaultJobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

@Module({})
export class WorkerModule {
  static of(dependencies: Dependencies, { queuesOf, connectionErrors }: QueueBackend): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...databaseOptions(dependencies.env.DATABASE_URL), toRetry: isAway }),
        }),
        BullModule.forRootAsync({
          inject: [DataSource],
          useFactory: async (database: DataSource) => ({
            ...queuesOf(await installationOf(database)),
            defaultJobOptions,
          }),
        }),
        BullModule.registerQueue(...Object.keys(queues).map((name) => ({ name }))),
      ],
      providers: [
        ...dependencyProviders(dependencies),
        { provide: ConnectionErrorLog, useValue: connectionErrors },
        ...handlers,
        ...processors,
        AddressNotices,
        ClockWalks,
        Dispatcher,
        Enqueue,
        Heartbeat,
        Listen,
        MailMark,
        Metrics,
        MetricsServer,
        WaitingGauges,
        NoticesWritten,
        Backoff,
        EnqueueMails,
        EnqueueTimers,
        Scheduler,
        Sealing,
        Corrections,
        Forgetting,
        Sweep,
        PendingWork,
        WaysOfTelling,
      ],
    };
  }
}
