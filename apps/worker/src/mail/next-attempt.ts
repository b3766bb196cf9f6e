import { type Instant, momentOf } from '#calendar';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Minutes for a server that restarts, hours for one that somebody has to mend, and then twice a day. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR];
const THEN = 12 * HOUR;

/** What mail servers themselves keep trying for (RFC 5321 section 4.5.4.1 asks for four to five days). */
const GIVE_UP = 5 * 24 * HOUR;

/**
 * When to try again, in case time; undefined when it is time to give up.
 * @param attempts how many were made, from 1
 * @param goesAt when it was to go first
 */
export function nextAttempt(attempts: number, goesAt: Instant, now: Instant): Instant | undefined {
  const at = Date.parse(now) + (WAITS[attempts - 1] ?? THEN);
  return at - Date.parse(goesAt) > GIVE_UP ? undefined : momentOf(new Date(at));
}
