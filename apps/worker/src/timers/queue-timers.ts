import { Injectable } from '@nestjs/common';
import { type RecordThing, TIMER_QUEUES, type TimerJob, timerJobId, type TimerQueue } from '#clockwork';
import type { Rules, ThingId } from '#workflow';
import { CaseClock } from '../clock/case-clock.js';
import { Enqueue, type Planned } from '../queue/enqueue.js';
import { horizonOf, PAGE } from '../queue/horizon.js';
import { type Database, InjectDatabase, InjectRules } from '../tokens.js';
import { Patience } from './patience.js';
import { queueOf } from './queue-of.js';

type Row = ({ case_id: string; thing: ThingId } | { case_id: null; thing: RecordThing }) & {
  at: Date;
  track: string;
  definition: string;
  workflow: string | null;
  version: number | null;
};

/** Puts timers that are due within the horizon in the queues. Nothing of it is stored, so what a queue lost comes back. */
@Injectable()
export class QueueTimers {
  private offsetBefore: number | undefined;

  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectRules() private readonly rules: Rules,
    private readonly clock: CaseClock,
    private readonly enqueue: Enqueue,
    private readonly patience: Patience,
  ) {}

  /** Goes through all pages, oldest first, so that none starves behind others that fail. `turned` is called after each page. */
  async run(turned: () => void): Promise<void> {
    const { now, offset } = await this.clock.read();
    const clockMoved = offset !== this.offsetBefore;
    let after: Row | undefined;
    do {
      const page = await this.page(now, after);
      const jobs = this.jobsOf(page);
      for (const name of TIMER_QUEUES) await this.enqueue.add(name, jobs[name], now, clockMoved);
      after = page.length === PAGE ? page.at(-1) : undefined;
      turned();
    } while (after !== undefined);
    this.offsetBefore = offset;
  }

  private page(now: string, after: Row | undefined): Promise<Row[]> {
    return this.database.query(
      `select t.case_id, t.thing, t.at, t.track, t.definition, c.workflow, c.version
       from samspel.timer t left join samspel.concern_case c on c.id = t.case_id
       where t.at <= $1 and ($2::timestamptz is null or (t.at, t.thing, t.case_id) > ($2, $3, $4::uuid))
       order by t.at, t.thing, t.case_id limit ${PAGE}`,
      [horizonOf(now), after?.at ?? null, after?.thing ?? null, after?.case_id ?? null],
    );
  }

  private jobsOf(page: Row[]): Record<TimerQueue, Planned[]> {
    const jobs: Record<TimerQueue, Planned[]> = { reminders: [], talks: [], handoffs: [] };
    for (const row of page) {
      const at = row.at.toISOString();
      const data: TimerJob =
        row.case_id === null ? { thing: row.thing, at } : { caseId: row.case_id, thing: row.thing, at };
      const id = timerJobId(data);
      if (this.patience.rests(id)) continue;
      const definition = this.rules.definitions
        .list()
        .find(({ workflow, version }) => workflow === row.workflow && version === row.version);
      // A pledge's record is reminded of, and is no thing of a case.
      const queue = row.case_id === null ? 'reminders' : queueOf(row, definition);
      jobs[queue].push({ id, data, at });
    }
    return jobs;
  }
}
