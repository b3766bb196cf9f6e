import { Injectable } from '@nestjs/common';
import { type Database, InjectDatabase } from '../tokens.js';
import { CaseClock } from './case-clock.js';

/** Enough to see that a step isn't done. */
const MOST = 500;

/** What is due and not done: timers to ring, notices to address, mails to try. */
@Injectable()
export class Unfinished {
  /** What a walk waited for in vain: it isn't waited for again. */
  private readonly left = new Set<string>();

  constructor(
    @InjectDatabase() private readonly database: Database,
    private readonly clock: CaseClock,
  ) {}

  /** What is due by now in case time, by name. */
  async due(): Promise<string[]> {
    const { now } = await this.clock.read();
    const found: { name: string }[] = await this.database.query(
      `(select concat('timer ', case_id, ' ', thing) as name from samspel.timer where at <= $1 order by at limit ${MOST})
       union all (select concat('notice ', id) from samspel.notice where addressed_at is null limit ${MOST})
       union all (select concat('mail ', id) from samspel.mail where status = 'planned' and next_attempt_at <= $1 limit ${MOST})`,
      [now],
    );
    return found.map(({ name }) => name).filter((name) => !this.left.has(name));
  }

  leave(names: string[]): void {
    for (const name of names) this.left.add(name);
  }

  /** The next instant at which something comes due, not after `until`. */
  async next(until: string | undefined): Promise<string | undefined> {
    const { now } = await this.clock.read();
    const [row]: { at: Date | null }[] = await this.database.query(
      `select least(
         (select min(at) from samspel.timer where at > $1),
         (select min(next_attempt_at) from samspel.mail where status = 'planned' and next_attempt_at > $1)) as at`,
      [now],
    );
    const at = row?.at?.toISOString();
    return at === undefined || (until !== undefined && at > until) ? undefined : at;
  }
}
