import type { DataSource } from 'typeorm';
import type { Day } from '#calendar';
import type { SettingKind, SettingValue } from '#settings';
import { Cases, fireTimer, type Work } from '#cases';
import { Definitions, type Rules, type ThingId } from '#workflow';
import { signIn } from '#identity';
import type { Request } from '#use-case';
import { Pledges, type PledgeWork, fireRecord } from '#pledge';
import type { RecordThing } from '#clockwork';
import { swedishCalendar } from '#calendar/holidays';
import { readDefinitions } from '#config/workflows';
import { inWorkerTransaction } from '#database';
import { DEMO_PASSWORD } from '../../apps/start/src/demo/directory.js';
import { identityKeys } from './identity-keys.js';
import type { TestDatabase } from './database.js';
import { type Ground, groundOn, leave, newGround } from './ground.js';

export const rules: Rules = {
  definitions: new Definitions(readDefinitions('config/workflows').map(({ definition }) => definition)),
  calendar: swedishCalendar(2020, 2032),
};

/** Two towns on a real database, without api and worker: use cases are called as the people who would click. */
export class Town {
  private readonly tokens = new Map<string, string>();

  readonly database: TestDatabase;
  readonly owner: DataSource;
  readonly api: DataSource;
  readonly auth: DataSource;
  readonly worker: DataSource;

  private constructor(
    private readonly ground: Ground,
    readonly cases: Cases,
    readonly pledges: Pledges,
    readonly rules: Rules,
  ) {
    ({ database: this.database, owner: this.owner, api: this.api, auth: this.auth, worker: this.worker } = ground);
  }

  /** `by` names older versions of the workflows too, where cases run on them. */
  static async open(on?: TestDatabase, by: Rules = rules): Promise<Town> {
    const ground = on === undefined ? await newGround() : await groundOn(on);
    return new Town(ground, new Cases(ground.api, by, identityKeys), new Pledges(ground.api, by.calendar), by);
  }

  async close(): Promise<void> {
    await leave(this.ground);
  }

  /** Runs a use case as somebody of `name@town.example`; `polis` is Lindvik's. */
  async as<T>(who: string, verb: (work: Work) => Promise<T>, idempotency?: Request['idempotency']): Promise<T> {
    const token = await this.token(who);
    const request = idempotency === undefined ? { token } : { token, idempotency };
    return this.cases.change(request, verb);
  }

  /** Runs a use case on pledges as somebody. */
  async pledging<T>(who: string, verb: (work: PledgeWork) => Promise<T>): Promise<T> {
    return this.pledges.change({ token: await this.token(who) }, verb);
  }

  async token(who: string): Promise<string> {
    const email = who.includes('@') ? `${who}.example` : `${who}@lindvik.example`;
    const known = this.tokens.get(email);
    if (known !== undefined) return known;
    const { token } = await signIn(this.auth, email, DEMO_PASSWORD);
    this.tokens.set(email, token);
    return token;
  }

  /** Sets case time; system time stays. */
  async setTime(instant: string): Promise<void> {
    const offset = Date.parse(instant) - Date.now();
    await this.owner.query('update samspel.installation set case_time_offset_ms = $1', [offset]);
  }

  /** Sets something for a municipality, as its administrator will: the next version of its own. */
  async set<K extends SettingKind>(
    municipality: string,
    kind: K,
    value: SettingValue<K>,
    from: Day = '2020-01-01',
  ): Promise<void> {
    await this.owner.query(
      `insert into samspel.setting (municipality, kind, version, from_day, value)
       select $1, $2, coalesce(max(version), 0) + 1, $3, $4 from samspel.setting where municipality = $1 and kind = $2`,
      [municipality, kind, from, JSON.stringify(value)],
    );
  }

  /** Rings every timer that is due by now, as the worker would. */
  async ringDue(): Promise<number> {
    return inWorkerTransaction(this.worker, async ({ manager, now }) => {
      type Due = ({ case_id: string; thing: ThingId } | { case_id: null; thing: RecordThing }) & { at: Date };
      const due: Due[] = await manager.query(
        'select case_id, thing, at from samspel.timer where at <= $1 order by at, case_id, thing',
        [now],
      );
      for (const { at, ...whose } of due) {
        const hands = { manager, now, ...this.rules };
        if (whose.case_id === null) await fireRecord(hands, whose.thing, at.toISOString());
        else await fireTimer(hands, whose.case_id, whose.thing, at.toISOString());
      }
      return due.length;
    });
  }

  /** Rows that the api's role reads with somebody's session, by raw SQL and no use case in between. */
  async raw<T>(who: string | undefined, sql: string): Promise<T[]> {
    const token = who === undefined ? 'no-such-session' : await this.token(who);
    return this.api.transaction(async (manager) => {
      await manager.query("select set_config('samspel.session', $1, true)", [token]);
      return manager.query(sql);
    });
  }

  async rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.owner.query(sql, parameters);
  }
}
