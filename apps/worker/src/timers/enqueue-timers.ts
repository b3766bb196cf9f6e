import { Injectable } from '@nestjs/common';
import type { Instant } from '#calendar';
import { type DueTimer, readDueTimers } from '#clockwork';
import type { Rules } from '#workflow';
import { type TimerJob, timerJobId } from '../jobs/fire-timer.js';
import { Enqueue } from '../queue/enqueue.js';
import { EnqueueDue } from '../queue/enqueue-due.js';
import { type Database, InjectDatabase, InjectRules } from '../tokens.js';
import { Backoff } from './backoff.js';
import { queueOf, type TimerQueue, timerQueues } from './queue-of.js';

/** Puts timers that are due in the queue of their kind, but for those that failed and rest. */
@Injectable()
export class EnqueueTimers extends EnqueueDue<DueTimer> {
  constructor(
    @InjectDatabase() database: Database,
    @InjectRules() private readonly rules: Rules,
    private readonly queue: Enqueue,
    private readonly backoff: Backoff,
  ) {
    super(database);
  }

  protected page(by: Instant, after: DueTimer | undefined, most: number): Promise<DueTimer[]> {
    return readDueTimers(this.database, by, after, most);
  }

  protected async enqueue(page: DueTimer[], now: Instant, clockMoved: boolean): Promise<void> {
    const jobs = page.flatMap((timer) => {
      const data = jobOf(timer);
      const id = timerJobId(data);
      if (this.backoff.rests(id)) return [];
      return [{ id, data, at: timer.at, queue: this.queueOf(timer) }];
    });
    for (const name of timerQueues) {
      const theirs = jobs.filter(({ queue }) => queue === name);
      await this.queue.add(name, theirs, now, clockMoved);
    }
  }

  /** A pledge's record is reminded of, and is no thing of a case. */
  private queueOf(timer: DueTimer): TimerQueue {
    const { case_id, workflow, version } = timer;
    if (case_id === null) return 'reminders';
    const definition = this.rules.definitions
      .list()
      .find((each) => each.workflow === workflow && each.version === version);
    try {
      return queueOf(timer, definition);
    } catch {
      // One row that names nothing must not hold up the others; what is wrong with it is said when it rings.
      return 'reminders';
    }
  }
}

function jobOf({ at, ...timer }: DueTimer): TimerJob {
  return timer.case_id === null ? { thing: timer.thing, at } : { caseId: timer.case_id, thing: timer.thing, at };
}
