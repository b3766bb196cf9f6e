import type { Logger } from 'pino';

const QUIET_MS = 60_000;

/**
 * Logs what connections to the queue complain about. A dozen of them say the same each second when their server is away: one
 * line a minute is enough to see it.
 */
export class ConnectionErrorLog {
  private readonly said = new Map<string, number>();

  constructor(private readonly log: Logger) {}

  readonly hear = (error: Error): void => {
    const last = this.said.get(error.message);
    if (last !== undefined && Date.now() - last < QUIET_MS) return;
    if (this.said.size > 100) this.said.clear();
    this.said.set(error.message, Date.now());
    this.log.warn({ err: error }, 'the queue complains');
  };
}
