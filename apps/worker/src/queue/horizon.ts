import { type Instant, momentOf } from '#calendar';

/**
 * How far ahead work is put in the queue, in milliseconds. More than a look every few seconds needs, so that a worker that is
 * restarted meanwhile rings on the second; little enough that the queue stays small with millions of dates pending.
 */
const HORIZON_MS = 60_000;

export function horizonOf(now: Instant): Instant {
  return momentOf(new Date(Date.parse(now) + HORIZON_MS));
}
