import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { inWorkerTransaction } from '#database';
import type { MailJob } from '#jobs';
import { split } from '#workflow';
import { type MailServer, reminder, type Sending } from '#mail';
import type { Env } from '#config/env';
import { type Database, InjectDatabase, InjectEnv, InjectLog, InjectMailServer } from '../tokens.js';
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
  ) {}

  /** What fails is logged and left to a later look, when the claim has run out. */
  async send({ mail }: MailJob): Promise<void> {
    try {
      const claimed = await inWorkerTransaction(this.database, (unit) => claim(unit, mail));
      if (claimed === undefined) return;
      const { word, news, reference, due, to, messageId } = claimed;
      const link = this.env.PUBLIC_URL + pathTo(claimed);
      const said = await this.server.send(
        reminder({ word, news, reference, due, link, messageId, to, from: this.env.MAIL_FROM }),
      );
      await this.write(claimed, said);
    } catch (error) {
      this.log.error({ err: error, mail }, 'a mail could not be handled');
    }
  }

  private async write({ id, caseId, attempts, plannedAt }: Claimed, said: Sending): Promise<void> {
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
    const line = { mail: id, caseId, attempts, status: fate.status, why: fate.why };
    if (fate.status === 'sent') this.log.info(line, 'mail sent');
    else this.log.warn(line, fate.status === 'failed' ? 'mail failed for good' : 'mail refused for now');
  }
}

/**
 * A handoff that waits has a page of its own for its two ends: the agency that is asked is no party to the case before it
 * accepts. Who is only told that nobody answers finds it in the case.
 */
function pathTo({ thing, atEnd, reference }: Claimed): string {
  const [kind, id] = split(thing);
  return kind === 'handoff' && atEnd ? `/handoffs/${id}` : `/cases/${reference}`;
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
