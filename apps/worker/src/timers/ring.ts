import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { inWorkerTransaction, type WorkerUnit } from '#database';
import { type TimerJob, timerJobId } from '#jobs';
import { type Rules, ringTimer } from '#cases';
import { type Database, InjectDatabase, InjectLog, InjectRules } from '../tokens.js';
import { Patience } from './patience.js';

/** Rings one timer: the case decides, through the same write path as people's commands. A stale timer changes nothing. */
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
    const { caseId, thing, at } = job;
    const id = timerJobId(job);
    try {
      const stillSet = await inWorkerTransaction(this.database, async (unit) => {
        await ringTimer({ ...unit, ...this.rules }, caseId, thing, at);
        return isSet(unit, job);
      });
      if (!stillSet) return this.patience.succeeded(id);
      this.log.warn({ caseId, thing, at }, 'a timer rang without effect: the sweep compares it with its case');
    } catch (error) {
      this.log.error({ err: error, caseId, thing, at }, 'a timer could not ring');
    }
    this.patience.failed(id);
  }
}

async function isSet({ manager }: WorkerUnit, { caseId, thing, at }: TimerJob): Promise<boolean> {
  const found: unknown[] = await manager.query(
    'select 1 from samspel.timer where case_id = $1 and thing = $2 and at = $3',
    [caseId, thing, at],
  );
  return found.length > 0;
}
