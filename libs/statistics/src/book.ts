import { type Cell, type Counted, type Sum, suppress } from '#sharing';
import type { Count, Kept } from './statistics.js';
import type { OnTime } from './read-dates.js';

/**
 * All numbers that a picture is made of, by name, and how they add up: what is told of one is decided with all the others, since
 * one that is hidden in its own table may be the difference of two in another.
 */
export class Book {
  private readonly counts = new Map<string, Counted>();
  private readonly sums: Sum[] = [];

  constructor(private readonly limit: number) {}

  count(name: string, n: number): string {
    this.counts.set(name, { n, shown: true });
    return name;
  }

  /** What stands nowhere, and what is told could be subtracted to: who did not consent, which answers came late. */
  rest(name: string, n: number): string {
    this.counts.set(name, { n, shown: false });
    return name;
  }

  adds(sum: string, parts: string[]): void {
    this.sums.push({ sum, parts });
  }

  /** A whole, those of it in time, and those that are late. */
  kept(name: string, { inTime, of }: OnTime): void {
    const parts = [this.count(`${name}/in-time`, inTime), this.rest(`${name}/late`, of - inTime)];
    this.adds(this.count(name, of), parts);
  }

  close(): Shown {
    return new Shown(suppress(this.counts, this.sums, this.limit));
  }
}

/** What may be told. */
export class Shown {
  constructor(private readonly cells: ReadonlyMap<string, Cell>) {}

  count(name: string): Count {
    const cell = this.cells.get(name);
    if (cell === undefined) return 0;
    return typeof cell === 'object' ? cell.told : cell;
  }

  /** Where the whole is not told, neither is the part. */
  kept(name: string): Kept {
    const of = this.count(name);
    return { inTime: typeof of === 'number' ? this.count(`${name}/in-time`) : of, of };
  }
}
