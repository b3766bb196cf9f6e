import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { inWorkerTransaction } from '#database';
import type { Instant } from '#calendar';
import { type Fate, recordAttempt } from '#clockwork';
import { type MailServer, mails, type Sending } from '#mail';
import type { Env } from '#config/env';
import type { Rules } from '#workflow';
import { type Database, InjectDatabase, InjectEnv, InjectLog, InjectMailServer, InjectRules } from '../tokens.js';
import { claim, type Claimed } from '../mail/claim.js';
import { nextAttempt } from '../mail/next-attempt.js';
import { Handler } from './handler.js';

const mailJob = z.strictObject({ mail: z.uuid() });
export type MailJob = z.infer<typeof mailJob>;

/** One job for one attempt: an attempt that died with its worker is not in the way of the next. */
export function mailJobId({ mail }: MailJob, attempts: number): string {
  return `${mail}.${attempts}`;
}

/**
 * Sends one mail: claims it, speaks to the server with no transaction open, and writes what the server said. A crash between
 * the server's yes and that write repeats the same Message-ID when the claim has run out, and never another.
 */
@Injectable()
export class SendMail extends Handler<MailJob> {
  protected readonly payload = mailJob;

  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectEnv() private readonly env: Env,
    @InjectLog() private readonly log: Logger,
    @InjectMailServer() private readonly server: MailServer,
    @InjectRules() private readonly rules: Rules,
  ) {
    super();
  }

  /** What fails is tried again when the claim has run out. */
  protected async handle({ mail }: MailJob): Promise<void> {
    try {
      const claimed = await inWorkerTransaction(this.database, (unit) => claim(unit, mail, this.rules.calendar));
      if (claimed === undefined) return;
      const { word, news, about, name, due, to, messageId } = claimed;
      const link = this.env.PUBLIC_URL + claimed.path;
      const said = await this.server.send(
        mails.reminder.write({ word, news, about, name, due, link, messageId, to, from: this.env.MAIL_FROM }),
      );
      await this.write(claimed, said);
    } catch (error) {
      this.log.error({ err: error, mail }, 'a mail could not be handled');
    }
  }

  private async write({ id, owner, attempts, plannedAt }: Claimed, said: Sending): Promise<void> {
    const fate = await inWorkerTransaction(this.database, async ({ manager, now }) => {
      const outcome = fateOf(said, attempts, plannedAt, now);
      await recordAttempt(manager, { id, attempts }, outcome);
      return outcome;
    });
    const line = { mail: id, ...owner, attempts, status: fate.status, why: fate.why };
    if (fate.status === 'sent') this.log.info(line, 'mail sent');
    else this.log.warn(line, fate.status === 'failed' ? 'mail failed for good' : 'mail refused for now');
  }
}

function fateOf(said: Sending, attempts: number, plannedAt: Instant, now: Instant): Fate {
  if (said.accepted) return { status: 'sent', why: null, sentAt: now, nextAttemptAt: null };
  const again = said.refused === 'permanent' ? undefined : nextAttempt(attempts, plannedAt, now);
  if (again === undefined) return { status: 'failed', why: said.reason, sentAt: null, nextAttemptAt: null };
  return { status: 'planned', why: said.reason, sentAt: null, nextAttemptAt: again };
}
