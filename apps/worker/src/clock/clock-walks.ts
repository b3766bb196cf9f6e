import { setTimeout as pause } from 'node:timers/promises';
import { type Instant, momentOf } from '#calendar';
import { type AskedWalk, beginWalk, finishWalk, nextWalk } from '#clockwork';
import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { caseTimeOf, row, run } from '#database';
import { Dispatcher } from '../dispatcher.js';
import { oneAtATime } from '../one-at-a-time.js';
import { type Database, InjectDatabase, InjectLog } from '../tokens.js';
import { PendingWork } from './pending-work.js';

const Lock = z.object({ mine: z.boolean() });

const DAY_MS = 86_400_000;

/** How long one step may take, in system time. Longer is a fault somewhere else: the walk says so and goes on. */
const STEP_MS = 30_000;

/** How often a step looks whether it is done. Far shorter than a step, which sends mails. */
const LOOK_MS = 10;

/** Any number, the same in every worker: only one walks at a time. */
const WALKING = 8_371_305;

/**
 * Moves the demo's case time forward. It walks: to the next due timer or mail, until its consequences are done by the real
 * worker and its mails tried, and on. What a jump leads to is what the days would have led to.
 */
@Injectable()
export class ClockWalks {
  private stopping = false;

  /** Walks all jumps that are asked for, if no other worker is at it. Never throws. */
  readonly walkAll = oneAtATime(async () => {
    try {
      await this.alone(async () => {
        for (
          let walk = await nextWalk(this.database);
          walk !== undefined && !this.stopping;
          walk = await nextWalk(this.database)
        )
          await this.walk(walk);
      });
    } catch (error) {
      this.log.error({ err: error }, 'a walk of the demo clock failed; it goes on at the next look');
    }
  });

  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectLog() private readonly log: Logger,
    private readonly dispatcher: Dispatcher,
    private readonly pending: PendingWork,
  ) {}

  /** Ends a walk after the step it is at; the next worker goes on from there. */
  stop(): void {
    this.stopping = true;
  }

  /** The lock belongs to a connection, and goes with it if this worker dies. */
  private async alone(work: () => Promise<void>): Promise<void> {
    if ((await nextWalk(this.database)) === undefined) return;
    const connection = this.database.createQueryRunner();
    try {
      const lock = await row(connection.manager, Lock, 'select pg_try_advisory_lock($1) as mine', [WALKING]);
      if (lock?.mine !== true) return;
      try {
        await work();
      } finally {
        await run(connection.manager, 'select pg_advisory_unlock($1)', [WALKING]);
      }
    } finally {
      await connection.release();
    }
  }

  private async walk(walk: AskedWalk): Promise<void> {
    const to = await this.begin(walk);
    await this.settle();
    for (let at = await this.pending.next(to); at !== undefined; at = await this.pending.next(to)) {
      if (this.stopping) return;
      await this.moveTo(at);
      await this.settle();
    }
    await this.moveTo(to);
    await this.settle();
    // The clock went on while the last step was done, and its mails bear those seconds: they belong to this walk.
    const now = await caseTimeOf(this.database);
    await finishWalk(this.database, walk.id, now);
  }

  /** Moves case time on to this instant, never back. The database refuses it outside of a demo. */
  private async moveTo(instant: Instant): Promise<void> {
    await run(
      this.database,
      'update samspel.installation set case_time_offset_ms = greatest(case_time_offset_ms, $1)',
      [Date.parse(instant) - Date.now()],
    );
  }

  /** Settles where the walk goes; one that a dead worker began keeps its goal. */
  private async begin({ id, wanted, from_at, to_at }: AskedWalk): Promise<Instant> {
    if (from_at !== null && to_at !== null) return to_at;
    const now = await caseTimeOf(this.database);
    const to = await this.goal(wanted, now);
    await beginWalk(this.database, id, now, to);
    return to;
  }

  private async goal(wanted: AskedWalk['wanted'], now: Instant): Promise<Instant> {
    switch (wanted) {
      case 'one-day':
        return momentOf(new Date(Date.parse(now) + DAY_MS));
      case 'one-week':
        return momentOf(new Date(Date.parse(now) + 7 * DAY_MS));
      case 'next-event':
        return (await this.pending.next(undefined)) ?? now;
    }
  }

  /** Lets the worker do all that is due now, through its queues, and waits until it is done and its mails are tried. */
  private async settle(): Promise<void> {
    const until = Date.now() + STEP_MS;
    await this.dispatcher.all();
    for (;;) {
      const due = await this.pending.due();
      if (due.length === 0 || this.stopping) return;
      if (Date.now() > until) {
        this.log.error({ due }, 'a step of the demo clock was not done in time; it goes on without');
        this.pending.leave(due);
        return;
      }
      await pause(LOOK_MS);
    }
  }
}
