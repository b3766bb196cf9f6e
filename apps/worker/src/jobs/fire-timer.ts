import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { fireTimer, learnVersions } from '#cases';
import { caseThing, isTimerSet, recordThing } from '#clockwork';
import { inWorkerTransaction, isHeld } from '#database';
import { fireRecord } from '#pledge';
import { NoDefinition, type Rules } from '#workflow';
import { Metrics } from '../metrics/metrics.js';
import { NoticesWritten } from '../notices-written.js';
import { Backoff } from '../timers/backoff.js';
import { type Database, InjectDatabase, InjectLog, InjectRules } from '../tokens.js';

/** A timer to ring: whose, and the instant it was set for. That instant is its generation: another one makes the job stale. */
export const timerJob = z.union([
  z.strictObject({ caseId: z.uuid(), thing: caseThing, at: z.iso.datetime() }),
  z.strictObject({ thing: recordThing, at: z.iso.datetime() }),
]);
export type TimerJob = z.infer<typeof timerJob>;

/**
 * One job for one generation of a timer. BullMQ takes no ':' in an id, and no bare integer; and it silently ignores an id that it
 * holds already: the same work is queued once.
 */
export function timerJobId(job: TimerJob): string {
  const { thing, at } = job;
  const whose = 'caseId' in job ? `${job.caseId}.` : '';
  return `${whose}${thing.replaceAll(':', '.')}.${Date.parse(at)}`;
}

/** Rings one timer: what it belongs to decides, through the same code as people's changes. A stale timer changes nothing. */
@Injectable()
export class FireTimer {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectRules() private readonly rules: Rules,
    @InjectLog() private readonly log: Logger,
    private readonly backoff: Backoff,
    private readonly written: NoticesWritten,
    private readonly metrics: Metrics,
  ) {}

  /** The timer's row stays due where this fails. */
  async run(data: unknown): Promise<void> {
    const job = timerJob.parse(data);
    const id = timerJobId(job);
    const outcome = await this.ring(job, 'may learn');
    if (outcome === 'rang') this.backoff.succeeded(id);
    else if (outcome === 'held') this.backoff.stoodInLine(id);
    else this.backoff.failed(id);
    this.written.tell();
  }

  private async ring(job: TimerJob, how: 'may learn' | 'has learned'): Promise<'rang' | 'held' | 'failed'> {
    try {
      let late = 0;
      const stillSet = await inWorkerTransaction(this.database, async (unit) => {
        late = Date.parse(unit.now) - Date.parse(job.at);
        if ('caseId' in job) await fireTimer({ ...unit, ...this.rules }, job.caseId, job.thing, job.at);
        else await fireRecord({ ...unit, calendar: this.rules.calendar }, job.thing, job.at);
        return isTimerSet(unit.manager, job);
      });
      if (stillSet)
        this.log.warn({ ...job }, 'a timer rang without effect: the sweep compares it with what it belongs to');
      this.metrics.rang(late);
      return stillSet ? 'failed' : 'rang';
    } catch (error) {
      // A program of another release may have begun it.
      if (error instanceof NoDefinition && how === 'may learn') {
        if (await learnVersions(this.database, this.rules.definitions)) return this.ring(job, 'has learned');
      }
      this.metrics.couldNotRing();
      if (isHeld(error)) {
        this.log.warn(job, 'somebody else holds what a timer is to ring for: it waits');
        return 'held';
      }
      this.log.error({ err: error, ...job }, 'a timer could not ring');
      return 'failed';
    }
  }
}
