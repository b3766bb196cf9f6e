import type { Logger } from 'pino';

const QUIET_MS = 60_000;

/**
 * Logs what a connection complains about. A dozen connections to a server that is away say the same each second: one line a
 * minute is enough to see it.
 */
export function complaints(log: Logger): (error: Error) => void {
  const said = new Map<string, number>();
  return (error) => {
    const last = said.get(error.message);
    if (last !== undefined && Date.now() - last < QUIET_MS) return;
    if (said.size > 100) said.clear();
    said.set(error.message, Date.now());
    log.warn({ err: error }, 'the queue complains');
  };
}
