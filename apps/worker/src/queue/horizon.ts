/**
 * How far ahead work is put in the queue, in milliseconds. More than a look every few seconds needs, so that a worker that is
 * restarted meanwhile rings on the second; little enough that the queue stays small with millions of dates pending.
 */
const HORIZON_MS = 60_000;

/** Rows read and queued at a time. */
export const PAGE = 500;

export function horizonOf(now: string): string {
  return new Date(Date.parse(now) + HORIZON_MS).toISOString();
}
