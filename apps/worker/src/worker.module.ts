import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { databaseOptions, isAway } from '#database';
import { CaseClock } from './clock/case-clock.js';
import { ClockWalks } from './clock/clock-walks.js';
import { Unfinished } from './clock/unfinished.js';
import { Delivery } from './delivery.js';
import { Heartbeat } from './heartbeat.js';
import { Listen } from './listen.js';
import { AddressNotices } from './mail/address-notices.js';
import { QueueMails } from './mail/queue-mails.js';
import { handlers, processors } from './jobs/processors.js';
import { queues } from './jobs/queues.js';
import { NoticesWritten } from './notices-written.js';
import { PREFIX, type QueueBackend } from './queue/backend.js';
import { Complaints } from './queue/complaints.js';
import { Enqueue } from './queue/enqueue.js';
import { Rhythm } from './rhythm.js';
import { Sweep } from './sweep.js';
import { Patience } from './timers/patience.js';
import { QueueTimers } from './timers/queue-timers.js';
import { type Given, givenProviders } from './tokens.js';

/** Retrying is PostgreSQL's business, and an id that stays behind would keep the same work from being queued again. */
const defaultJobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

@Module({})
export class WorkerModule {
  static of(given: Given, { connection, complaints }: QueueBackend): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...databaseOptions(given.env.DATABASE_URL), toRetry: isAway }),
        }),
        BullModule.forRoot({ connection, prefix: PREFIX, defaultJobOptions }),
        BullModule.registerQueue(...Object.keys(queues).map((name) => ({ name }))),
      ],
      providers: [
        ...givenProviders(given),
        { provide: Complaints, useValue: complaints },
        ...handlers,
        ...processors,
        AddressNotices,
        CaseClock,
        ClockWalks,
        Delivery,
        Enqueue,
        Heartbeat,
        Listen,
        NoticesWritten,
        Patience,
        QueueMails,
        QueueTimers,
        Rhythm,
        Sweep,
        Unfinished,
      ],
    };
  }
}
