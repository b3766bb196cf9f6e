import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { inWorkerTransaction } from '#database';
import type { MailJob } from '#clockwork';
import { type MailServer, reminder, type Sending } from '#mail';
import type { Env } from '#config/env';
import type { Rules } from '#workflow';
import { type Database, InjectDatabase, InjectEnv, InjectLog, InjectMailServer, InjectRules } from '../tokens.js';
import { claim, type Claimed } from './claim.js';
import { nextAttempt } from './next-attempt.js';

/**
 * Sends one mail: claims it, speaks to the server with no transaction open, and writes what the server said. A crash between
 * the server's yes and that write repeats the same Message-ID when the claim has run out, and never another.
 */
@Injectable()
export class Send {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectEnv() private readonly env: Env,
    @InjectLog() private readonly log: Logger,
    @InjectMailServer() private readonly server: MailServer,
    @InjectRules() private readonly rules: Rules,
  ) {}

  /** What fails is logged and left to a later look, when the claim has run out. */
  async send({ mail }: MailJob): Promise<void> {
    try {
      const claimed = await inWorkerTransaction(this.database, (unit) => claim(unit, mail, this.rules.calendar));
      if (claimed === undefined) return;
      const { word, news, about, name, due, to, messageId } = claimed;
      const link = this.env.PUBLIC_URL + claimed.path;
      const said = await this.server.send(
        reminder({ word, news, about, name, due, link, messageId, to, from: this.env.MAIL_FROM }),
      );
      await this.write(claimed, said);
    } catch (error) {
      this.log.error({ err: error, mail }, 'a mail could not be handled');
    }
  }

  private async write({ id, belongs, attempts, plannedAt }: Claimed, said: Sending): Promise<void> {
    const fate = await inWorkerTransaction(this.database, async ({ manager, now }) => {
      const outcome = fateOf(said, attempts, plannedAt, now);
      // The attempt's number keeps a worker that was given up for dead from overwriting what its successor wrote.
      await manager.query(
        `update samspel.mail set status = $3, why = $4, sent_at = $5, next_attempt_at = $6, claimed_until = null
         where id = $1 and attempts = $2 and status = 'planned'`,
        [id, attempts, outcome.status, outcome.why, outcome.sentAt, outcome.nextAttemptAt],
      );
      return outcome;
    });
    const line = { mail: id, ...belongs, attempts, status: fate.status, why: fate.why };
    if (fate.status === 'sent') this.log.info(line, 'mail sent');
    else this.log.warn(line, fate.status === 'failed' ? 'mail failed for good' : 'mail refused for now');
  }
}

type Fate = {
  status: 'sent' | 'planned' | 'failed';
  why: string | null;
  sentAt: string | null;
  nextAttemptAt: string | null;
};

function fateOf(said: Sending, attempts: number, plannedAt: string, now: string): Fate {
  if (said.accepted) return { status: 'sent', why: null, sentAt: now, nextAttemptAt: null };
  const again = said.refused === 'permanent' ? undefined : nextAttempt(attempts, plannedAt, now);
  if (again === undefined) return { status: 'failed', why: said.reason, sentAt: null, nextAttemptAt: null };
  return { status: 'planned', why: said.reason, sentAt: null, nextAttemptAt: again };
}
