import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { caseTimeOf, inWorkerTransaction, type WorkerUnit } from '#database';
import { readState, type Rules, type ThingId, type Timer, timersOf } from '#workflow';
import { repairTimers } from '#pledge';
import { type Database, InjectDatabase, InjectLog, InjectRules } from './tokens.js';

/** Cases read at a time: a few hundred kilobytes of state. */
const PAGE = 100;

type Row = { id: string; state: unknown; timers: (Omit<Timer, 'at'> & { at: string })[] };

/** A timer that is not as it should be, with what it should be (undefined: not there). */
type Difference = { thing: ThingId; timer: Timer | undefined };

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
    let after: string | undefined;
    do {
      const page = await this.page(after);
      for (const row of page) await this.look(row, count);
      after = page.length === PAGE ? page.at(-1)?.id : undefined;
    } while (after !== undefined);
    await this.lookBesideCases(count);
    const violations =
      count.tracksWithoutOwnerOrDate + count.casesWithoutTimer + count.timersRepaired + count.unreadable;
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

  private page(after: string | undefined): Promise<Row[]> {
    return this.database.query(
      `${READ} where c.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
         and (c.status = 'open' or exists (select from samspel.timer t where t.case_id = c.id))
       order by c.id limit ${PAGE}`,
      [after ?? null],
    );
  }

  private async look(row: Row, count: Count): Promise<void> {
    count.cases += 1;
    try {
      const tracks = Object.values(readState(row.state).tracks);
      count.tracksWithoutOwnerOrDate += tracks.filter(
        ({ agency, clock }) => agency === '' || Number.isNaN(Date.parse(clock.next)),
      ).length;
      if (tracks.length > 0 && row.timers.length === 0) count.casesWithoutTimer += 1;
      if (this.differences(row).length > 0) count.timersRepaired += await this.repair(row.id);
    } catch (error) {
      count.unreadable += 1;
      this.log.error({ err: error, caseId: row.id }, 'a case could not be swept');
    }
  }

  /** Looks again with the case locked, since it may have moved on between. */
  private async repair(caseId: string): Promise<number> {
    return inWorkerTransaction(this.database, async ({ manager }) => {
      await manager.query('select 1 from samspel.concern_case where id = $1 for update', [caseId]);
      const [row]: Row[] = await manager.query(`${READ} where c.id = $1`, [caseId]);
      if (row === undefined) return 0;
      const different = this.differences(row);
      await put(manager, caseId, different);
      if (different.length > 0)
        this.log.error({ caseId, things: different.map(({ thing }) => thing) }, 'timers differed from their case');
      return different.length;
    });
  }

  /** The timers that are not as the state asks, with what they should be (undefined: not there). */
  private differences({ state: stored, timers }: Row): Difference[] {
    const state = readState(stored);
    const wanted = timersOf(this.rules.definitions.get(state.workflow, state.version), state);
    const there = new Map(timers.map((timer) => [timer.thing, timer]));
    const wrong = wanted.filter((timer) => !same(timer, there.get(timer.thing)));
    const asked = new Set(wanted.map(({ thing }) => thing));
    const surplus = timers.filter(({ thing }) => !asked.has(thing));
    return [
      ...wrong.map((timer) => ({ thing: timer.thing, timer })),
      ...surplus.map(({ thing }) => ({ thing, timer: undefined })),
    ];
  }
}

const READ = `
  select c.id, c.state, coalesce((
    select jsonb_agg(jsonb_build_object('thing', t.thing, 'at', t.at, 'due', t.due, 'track', t.track, 'definition', t.definition,
      'agency', t.agency, 'person', t.person))
    from samspel.timer t where t.case_id = c.id), '[]') as timers
  from samspel.concern_case c`;

function same(wanted: Timer, there: Row['timers'][number] | undefined): boolean {
  return (
    there !== undefined &&
    Date.parse(there.at) === Date.parse(wanted.at) &&
    there.due === wanted.due &&
    there.track === wanted.track &&
    there.definition === wanted.definition &&
    there.agency === wanted.agency &&
    (there.person ?? undefined) === wanted.person
  );
}

async function put(manager: WorkerUnit['manager'], caseId: string, different: Difference[]): Promise<void> {
  const cancelled = different.flatMap(({ thing, timer }) => (timer === undefined ? [thing] : []));
  const wanted = different.flatMap(({ timer }) => timer ?? []);
  await manager.query(
    'select samspel.put_timers(id, null, null, municipality, $2, $3) from samspel.concern_case where id = $1',
    [caseId, cancelled, JSON.stringify(wanted)],
  );
}
