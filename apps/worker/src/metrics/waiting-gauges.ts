import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { countWaiting, mailsHeldSince } from '#clockwork';
import { caseTimeOf } from '#database';
import { Enqueue } from '../queue/enqueue.js';
import { type Database, InjectDatabase } from '../tokens.js';
import { Metrics } from './metrics.js';

/** What waits, asked as somebody measures: of the database, whichever worker will do it, and of the queue. */
@Injectable()
export class WaitingGauges {
  private readonly due: Gauge<'what'>;
  private readonly oldest: Gauge;
  private readonly held: Gauge;
  private readonly depth: Gauge<'queue' | 'state'>;

  constructor(
    @InjectDatabase() private readonly database: Database,
    private readonly queue: Enqueue,
    private readonly metrics: Metrics,
  ) {
    const registers = [metrics.registry];
    this.due = new Gauge({
      name: 'samspel_due',
      help: 'Timers to ring, notices to address and mails to try that are due, in case time.',
      labelNames: ['what'] as const,
      registers,
    });
    this.oldest = new Gauge({
      name: 'samspel_due_oldest_seconds',
      help: 'For how long the oldest timer has been due.',
      registers,
    });
    this.held = new Gauge({
      name: 'samspel_mail_held',
      help: '1 while mail is held, since a backup was restored.',
      registers,
    });
    this.depth = new Gauge({
      name: 'samspel_queue_jobs',
      help: 'Jobs in the queues.',
      labelNames: ['queue', 'state'] as const,
      registers,
    });
  }

  /** The metrics in Prometheus' text format. */
  async text(): Promise<string> {
    const { oldestSeconds, ...counts } = await countWaiting(this.database, await caseTimeOf(this.database));
    for (const [what, count] of Object.entries(counts)) this.due.set({ what }, count);
    this.oldest.set(oldestSeconds);
    this.held.set((await mailsHeldSince(this.database)) === undefined ? 0 : 1);
    for (const { queue, state, jobs } of await this.queue.depth()) this.depth.set({ queue, state }, jobs);
    return this.metrics.registry.metrics();
  }
}
