import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { caseTimeOf, inWorkerTransaction } from '#database';
import {
  askWhoIsInvited,
  countDifferent,
  type Difference,
  difference,
  listNoLongerInvited,
  lockSweptCase,
  readSweptCases,
  repairCaseTimers,
  type SweptCase,
} from '#clockwork';
import { readState, type Rules, type Timer, timersOf } from '#workflow';
import { repairTimers } from '#pledge';
import { learnVersions } from '#cases';
import { Metrics } from './metrics/metrics.js';
import { type Database, InjectDatabase, InjectLog, InjectRules } from './tokens.js';

/** Cases read at a time: a few hundred kilobytes of state. */
const PAGE = 100;

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
 * duties too.
 */
@Injectable()
export class Sweep {
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
    let after: string | undefined;
    do {
      const page = await readSweptCases(this.database, after, PAGE);
      for (const row of page) await this.look(row, count);
      after = page.length === PAGE ? page.at(-1)?.id : undefined;
    } while (after !== undefined);
    await this.lookBesideCases(count);
    await this.lookAtInvitations();
    const violations =
      count.tracksWithoutOwnerOrDate + count.casesWithoutTimer + count.timersRepaired + count.unreadable;
    this.metrics.sweptAll({
      'no-owner-or-date': count.tracksWithoutOwnerOrDate,
      'no-timer': count.casesWithoutTimer,
      'timers-repaired': count.timersRepaired,
      unreadable: count.unreadable,
    });
    const line = { metric: 'sweep', ...count, violations };
    if (violations > 0) this.log.error(line, 'the promise was broken');
    else this.log.info(line, 'the promise holds');
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
