import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { inWorkerTransaction, type WorkerUnit } from '#database';
import { type TimerJob, timerJobId } from '#clockwork';
import { ringTimer } from '#cases';
import type { Rules } from '#workflow';
import { ringRecord } from '#pledge';
import { type Database, InjectDatabase, InjectLog, InjectRules } from '../tokens.js';
import { Patience } from './patience.js';

/** Rings one timer: what it belongs to decides, through the same code as people's changes. A stale timer changes nothing. */
@Injectable()
export class Ring {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectRules() private readonly rules: Rules,
    @InjectLog() private readonly log: Logger,
    private readonly patience: Patience,
  ) {}

  /** What fails is logged and left to a later look: the timer's row is still due. */
  async ring(job: TimerJob): Promise<void> {
    const id = timerJobId(job);
    try {
      const stillSet = await inWorkerTransaction(this.database, async (unit) => {
        if ('caseId' in job) await ringTimer({ ...unit, ...this.rules }, job.caseId, job.thing, job.at);
        else await ringRecord({ ...unit, calendar: this.rules.calendar }, job.thing, job.at);
        return isSet(unit, job);
      });
      if (!stillSet) return this.patience.succeeded(id);
      this.log.warn({ ...job }, 'a timer rang without effect: the sweep compares it with what it belongs to');
    } catch (error) {
      this.log.error({ err: error, ...job }, 'a timer could not ring');
    }
    this.patience.failed(id);
  }
}

async function isSet({ manager }: WorkerUnit, job: TimerJob): Promise<boolean> {
  const whose = 'caseId' in job ? ['case_id = $3', job.caseId] : ['case_id is null'];
  const found: unknown[] = await manager.query(
    `select 1 from samspel.timer where thing = $1 and at = $2 and ${whose[0]}`,
    [job.thing, job.at, ...whose.slice(1)],
  );
  return found.length > 0;
}
