import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { caseTimeOf, inWorkerTransaction } from '#database';
import {
  askWhoIsInvited,
  countDifferent,
  type Difference,
  difference,
  leaveRoundAt,
  listNoLongerInvited,
  lockSweptCase,
  readSweptAmong,
  readSweptCases,
  repairCaseTimers,
  type SweptCase,
  takeChanged,
  takeRound,
} from '#clockwork';
import { readState, type Rules, type Timer, timersOf } from '#workflow';
import { repairTimers } from '#pledge';
import { learnVersions } from '#cases';
import { Metrics, type SweepRound } from './metrics/metrics.js';
import { workerHere } from './worker-here.js';
import { type Database, InjectDatabase, InjectLog, InjectRules } from './tokens.js';

/** Cases read at a time: a few hundred kilobytes of state. */
const PAGE = 100;

/** Two thousand cases a minute at most: those of a town at once, a million in eight hours, and the worker hardly feels it. */
const PAGES_A_TIME = 20;

/** What a sweep counts. Every number but `cases` and `pledgesAndDuties` is a broken promise. */
type Count = {
  cases: number;
  pledgesAndDuties: number;
  tracksWithoutOwnerOrDate: number;
  casesWithoutTimer: number;
  timersRepaired: number;
  unreadable: number;
};

/**
 * Holds the promise once more, apart from the code that keeps it: every open track of every open case has an agency and a next
 * date, and the timers in the table are the ones that the state asks for. Timers that differ are put right, those of pledges and
 * duties too. What was written is looked at within the minute; the rest in a round, a piece at a time, which one worker makes.
 */
@Injectable()
export class Sweep {
  private readonly worker = workerHere(process.pid);

  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectRules() private readonly rules: Rules,
    @InjectLog() private readonly log: Logger,
    private readonly metrics: Metrics,
  ) {}

  async run(): Promise<void> {
    const count: Count = {
      cases: 0,
      pledgesAndDuties: 0,
      tracksWithoutOwnerOrDate: 0,
      casesWithoutTimer: 0,
      timersRepaired: 0,
      unreadable: 0,
    };
    await learnVersions(this.database, this.rules.definitions);
    const looked = await this.lookAtChanged(count);
    const round = await this.goRound(count, looked);
    await this.lookBesideCases(count);
    await this.lookAtInvitations();
    const violations =
      count.tracksWithoutOwnerOrDate + count.casesWithoutTimer + count.timersRepaired + count.unreadable;
    this.metrics.swept(round, {
      'no-owner-or-date': count.tracksWithoutOwnerOrDate,
      'no-timer': count.casesWithoutTimer,
      'timers-repaired': count.timersRepaired,
      unreadable: count.unreadable,
    });
    const line = { metric: 'sweep', ...count, violations };
    if (violations > 0) this.log.error(line, 'the promise was broken');
    else this.log.info(line, 'the promise holds');
  }

  /** Says which. */
  private async lookAtChanged(count: Count): Promise<Set<string>> {
    const looked = new Set<string>();
    for (let page = 0; page < PAGES_A_TIME; page += 1) {
      const changed = await takeChanged(this.database, PAGE);
      for (const row of await readSweptAmong(this.database, changed)) await this.look(row, count);
      for (const id of changed) looked.add(id);
      if (changed.length < PAGE) break;
    }
    return looked;
  }

  /** Goes on with the round, where it is this worker's. */
  private async goRound(count: Count, looked: Set<string>): Promise<SweepRound> {
    const round = await this.database.transaction((manager) => takeRound(manager, this.worker));
    if (round?.mine !== true) return { endedAt: round?.ended ?? null, goesOn: false };
    let after = round.after ?? undefined;
    for (let page = 0; page < PAGES_A_TIME; page += 1) {
      const cases = await readSweptCases(this.database, after, PAGE);
      for (const row of cases) if (!looked.has(row.id)) await this.look(row, count);
      after = cases.length === PAGE ? cases.at(-1)?.id : undefined;
      if (after === undefined) break;
    }
    await leaveRoundAt(this.database, this.worker, after);
    return after === undefined ? { endedAt: new Date(), goesOn: false } : { endedAt: round.ended, goesOn: true };
  }

  private async lookBesideCases(count: Count): Promise<void> {
    const now = await caseTimeOf(this.database);
    await repairTimers(this.database, this.rules.calendar, now, (belonging, differed) => {
      count.pledgesAndDuties += 1;
      if (typeof differed === 'number') {
        count.timersRepaired += differed;
        if (differed > 0) this.log.error(belonging, 'timers differed from their records');
      } else {
        count.unreadable += 1;
        this.log.error({ err: differed.error, ...belonging }, 'a pledge or a duty could not be swept');
      }
    });
  }

  /** Who left, was locked out or is of an agency that left is told by nothing in the case that they have a meeting in their calendar. */
  private async lookAtInvitations(): Promise<void> {
    await inWorkerTransaction(this.database, async ({ manager, now }) => {
      for (const meeting of await listNoLongerInvited(manager, now)) await askWhoIsInvited(manager, meeting, now);
    });
  }

  private async look(row: SweptCase, count: Count): Promise<void> {
    count.cases += 1;
    try {
      const tracks = Object.values(readState(row.state).tracks);
      count.tracksWithoutOwnerOrDate += tracks.filter(
        ({ agency, clock }) => agency === '' || Number.isNaN(Date.parse(clock.next)),
      ).length;
      if (tracks.length > 0 && row.timers.length === 0) count.casesWithoutTimer += 1;
      if (countDifferent(this.difference(row)) > 0) count.timersRepaired += await this.repair(row.id);
    } catch (error) {
      count.unreadable += 1;
      this.log.error({ err: error, caseId: row.id }, 'a case could not be swept');
    }
  }

  /** Looks again with the case locked, since it may have moved on between. */
  private async repair(caseId: string): Promise<number> {
    return inWorkerTransaction(this.database, async ({ manager }) => {
      const row = await lockSweptCase(manager, caseId);
      if (row === undefined) return 0;
      const different = this.difference(row);
      const count = countDifferent(different);
      if (count === 0) return 0;
      await repairCaseTimers(manager, caseId, different);
      const things = [...different.set.map(({ thing }) => thing), ...different.cancel];
      this.log.error({ caseId, things }, 'timers differed from their case');
      return count;
    });
  }

  private difference({ state: stored, timers }: SweptCase): Difference<Timer> {
    const state = readState(stored);
    return difference(timersOf(this.rules.definitions.get(state.workflow, state.version), state), timers);
  }
}
