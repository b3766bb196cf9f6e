import { Injectable } from '@nestjs/common';

const FIRST_MS = 60_000;
const LONGEST_MS = 3_600_000;

/**
 * Work that failed rests before it is tried again, twice as long each time and an hour at most. Kept in memory: a restarted
 * worker tries at once, which is right after a repair.
 */
@Injectable()
export class Backoff {
  private readonly resting = new Map<string, { failures: number; until: number }>();

  /** Somebody else is at what it needs: nothing is wrong with it, and it rests no longer than the first time. */
  stoodInLine(id: string): void {
    this.resting.set(id, { failures: 0, until: Date.now() + FIRST_MS });
  }

  failed(id: string): void {
    const failures = (this.resting.get(id)?.failures ?? 0) + 1;
    this.resting.set(id, { failures, until: Date.now() + Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) });
    this.forgetOld();
  }

  succeeded(id: string): void {
    this.resting.delete(id);
  }

  rests(id: string): boolean {
    const found = this.resting.get(id);
    return found !== undefined && found.until > Date.now();
  }

  /** What was not tried again within an hour of its time has moved on. */
  private forgetOld(): void {
    for (const [id, { until }] of this.resting) if (until + LONGEST_MS < Date.now()) this.resting.delete(id);
  }
}
