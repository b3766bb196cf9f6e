import { DomainError } from '#use-case';

/** Some megabytes at most; beyond it the oldest are forgotten. */
const REMEMBERED = 20_000;

type Counted = { count: number; until: number; told?: true };

/** So many times within so long, in system time, counted apart for each key. */
export class Limit {
  private readonly counted = new Map<string, Counted>();

  constructor(
    private readonly times: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one more. Throws too-many. */
  take(key: string, now = Date.now()): void {
    const before = this.counted.get(key);
    const current = before === undefined || before.until <= now ? { count: 0, until: now + this.windowMs } : before;
    if (current.count >= this.times)
      throw new DomainError({ code: 'too-many', retryAfterSeconds: Math.ceil((current.until - now) / 1000) });
    this.counted.delete(key);
    this.counted.set(key, { ...current, count: current.count + 1 });
    const [oldest] = this.counted.keys();
    if (this.counted.size > REMEMBERED && oldest !== undefined) this.counted.delete(oldest);
  }

  /** Whether a refusal is the first of its time: of one who asks on without end one row is left, and not as many as they ask. */
  isFirstRefusal(key: string): boolean {
    const refused = this.counted.get(key);
    if (refused === undefined || refused.told) return false;
    refused.told = true;
    return true;
  }

  forget(key: string): void {
    this.counted.delete(key);
  }
}
