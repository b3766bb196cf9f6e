import { type Instant, momentOf } from '#calendar';
import { caseClockOf } from '#database';
import type { Database } from '../tokens.js';

/**
 * How far ahead work is put in the queue, in milliseconds. More than a look every few seconds needs, so that a worker that is
 * restarted meanwhile rings on the second; little enough that the queue stays small with millions of dates pending.
 */
const HORIZON_MS = 60_000;

/** Rows read and queued at a time. */
const PAGE = 500;

/**
 * Puts what is due within the horizon in the queues. Nothing of it is stored, so what a queue lost comes back. Goes through all
 * pages, oldest first, so that none starves behind others that fail.
 */
export abstract class EnqueueDue<Row> {
  private offsetBefore: number | undefined;

  constructor(protected readonly database: Database) {}

  /** `by` is the horizon. */
  protected abstract page(by: Instant, after: Row | undefined, most: number, now: Instant): Promise<Row[]>;

  /** `clockMoved`: jobs that wait for a moment which the moved clock has passed are let go at once. */
  protected abstract enqueue(page: Row[], now: Instant, clockMoved: boolean): Promise<void>;

  /** `turned` is called after each page. */
  async run(turned: () => void): Promise<void> {
    const { now, offset } = await caseClockOf(this.database);
    const clockMoved = offset !== this.offsetBefore;
    let after: Row | undefined;
    do {
      const page = await this.page(horizonOf(now), after, PAGE, now);
      await this.enqueue(page, now, clockMoved);
      after = page.length === PAGE ? page.at(-1) : undefined;
      turned();
    } while (after !== undefined);
    this.offsetBefore = offset;
  }
}

function horizonOf(now: Instant): Instant {
  return momentOf(new Date(Date.parse(now) + HORIZON_MS));
}
