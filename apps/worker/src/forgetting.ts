import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { dropDrafts } from '#cases';
import { forgetServed } from '#clockwork';
import { type Database, InjectDatabase, InjectLog } from './tokens.js';

/**
 * What was begun and not sent lies for thirty days, and no longer than its writer works there; what has served, keys of requests and
 * notices, is forgotten.
 */
@Injectable()
export class Forgetting {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectLog() private readonly log: Logger,
  ) {}

  async run(): Promise<void> {
    const dropped = await dropDrafts(this.database);
    if (dropped > 0) this.log.info({ metric: 'drafts', dropped }, 'drafts that lay too long are gone');
    const forgotten = await forgetServed(this.database);
    if (forgotten > 0)
      this.log.info({ metric: 'forgotten', forgotten }, 'keys and notices that have served are forgotten');
  }
}
