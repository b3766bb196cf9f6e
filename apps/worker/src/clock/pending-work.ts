import { Injectable } from '@nestjs/common';
import type { Instant } from '#calendar';
import { listPending, nextPending } from '#clockwork';
import { caseTimeOf } from '#database';
import { type Database, InjectDatabase } from '../tokens.js';

/** Enough to see that a step isn't done. */
const MOST = 500;

/** What is due and not done: timers to ring, notices to address, mails to try. */
@Injectable()
export class PendingWork {
  /** What a walk waited for in vain: it isn't waited for again. */
  private readonly left = new Set<string>();

  constructor(@InjectDatabase() private readonly database: Database) {}

  /** What is due by now in case time, by name. */
  async due(): Promise<string[]> {
    const now = await caseTimeOf(this.database);
    const found = await listPending(this.database, now, MOST);
    return found.filter((name) => !this.left.has(name));
  }

  leave(names: string[]): void {
    for (const name of names) this.left.add(name);
  }

  /** The next instant at which something comes due, not after `until`. */
  async next(until: Instant | undefined): Promise<Instant | undefined> {
    const now = await caseTimeOf(this.database);
    const at = await nextPending(this.database, now);
    return at === undefined || (until !== undefined && at > until) ? undefined : at;
  }
}
