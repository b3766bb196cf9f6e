import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { PublishHeads, sealWaiting } from '#audit';
import type { Env } from '#config/env';
import { type Database, InjectDatabase, InjectEnv, InjectLog } from './tokens.js';

/** Seals what was written in the audit, with a key that the database does not have, and says elsewhere how far it got. */
@Injectable()
export class Sealing {
  private readonly heads: PublishHeads;

  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectEnv() private readonly env: Env,
    @InjectLog() log: Logger,
  ) {
    this.heads = new PublishHeads(database, env.AUDIT_HEAD_FILE, (head) =>
      log.info({ metric: 'audit-head', ...head }, 'the audit is sealed'),
    );
  }

  async run(): Promise<void> {
    await sealWaiting(this.database, this.env.AUDIT_KEY);
    await this.heads.run();
  }
}
