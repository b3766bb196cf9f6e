import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { AddressNotices } from './mail/address-notices.js';
import { QueueMails } from './mail/queue-mails.js';
import { oneAtATime } from './one-at-a-time.js';
import { QueueTimers } from './timers/queue-timers.js';
import { InjectLog } from './tokens.js';

/**
 * Brings what PostgreSQL holds into the queues: due timers, and mails of notices. Safe to call at any time and by several
 * workers; it never throws, since what fails now is found again at the next look.
 */
@Injectable()
export class Delivery {
  /** When it last got on, in system time. A queue that hangs stops it. */
  turnedAt = Date.now();

  /** Timers are looked for apart from notices: a decision makes notices at once, and timers for later. */
  readonly queueTimers = oneAtATime(() => this.attempt('timers', () => this.timers.run(this.turned)));
  readonly queueNotices = oneAtATime(() =>
    this.attempt('notices', async () => {
      await this.notices.run();
      await this.mails.run(this.turned);
    }),
  );

  constructor(
    private readonly timers: QueueTimers,
    private readonly notices: AddressNotices,
    private readonly mails: QueueMails,
    @InjectLog() private readonly log: Logger,
  ) {}

  async all(): Promise<void> {
    await Promise.all([this.queueTimers(), this.queueNotices()]);
  }

  private readonly turned = (): void => {
    this.turnedAt = Date.now();
  };

  private async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.error({ err: error, what }, 'could not look for work');
    }
  }
}
