import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { AddressNotices } from './mail/address-notices.js';
import { EnqueueMails } from './mail/enqueue-mails.js';
import { oneAtATime } from './one-at-a-time.js';
import { Progress } from './progress.js';
import { EnqueueTimers } from './timers/enqueue-timers.js';
import { InjectLog } from './tokens.js';

/**
 * Brings what PostgreSQL holds into the queues: due timers, and mails of notices. Safe to call at any time and by several
 * workers; it never throws, since what fails now is found again at the next look.
 */
@Injectable()
export class Dispatcher {
  /** When each kind of work last got on, in system time. A queue that hangs stops it. */
  private readonly gotOn = { timers: Date.now(), notices: Date.now() };
  private readonly underWay = new Progress();

  /** Timers are looked for apart from notices: a decision makes notices at once, and timers for later. */
  readonly queueTimers = oneAtATime(() => this.attempt('timers', () => this.timers.run(() => this.turned('timers'))));
  readonly queueNotices = oneAtATime(() =>
    this.attempt('notices', async () => {
      await this.notices.run(() => this.turned('notices'));
      await this.mails.run(() => this.turned('notices'));
    }),
  );

  constructor(
    private readonly timers: EnqueueTimers,
    private readonly notices: AddressNotices,
    private readonly mails: EnqueueMails,
    @InjectLog() private readonly log: Logger,
  ) {}

  async all(): Promise<void> {
    await Promise.all([this.queueTimers(), this.queueNotices()]);
  }

  /** For how many milliseconds something has been stuck. */
  stuckFor(): number {
    return Date.now() - Math.min(this.gotOn.timers, this.gotOn.notices);
  }

  /** For how many milliseconds something that is under way has not got on: what failed is no longer. */
  hangsFor(): number {
    return this.underWay.hangsFor();
  }

  private turned(what: 'timers' | 'notices'): void {
    this.gotOn[what] = Date.now();
    this.underWay.getsOn(what);
  }

  private async attempt(what: string, work: () => Promise<void>): Promise<void> {
    this.underWay.getsOn(what);
    try {
      await work();
    } catch (error) {
      this.log.error({ err: error, what }, 'could not look for work');
    } finally {
      this.underWay.ends(what);
    }
  }
}
