import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { inWorkerTransaction, type WorkerUnit } from '#database';
import type { Instant } from '#calendar';
import {
  askWhoIsInvited,
  claimMails,
  type ClaimedMail,
  type Fate,
  type Going,
  holdMails,
  letGo,
  recordAttempt,
  supersedeMails,
  wasSuperseded,
  whenToGo,
  type WhyNotSent,
} from '#clockwork';
import type { MailServer, Sending } from '#mail';
import type { Env } from '#config/env';
import type { Rules } from '#workflow';
import { type Database, InjectDatabase, InjectEnv, InjectLog, InjectMailServer, InjectRules } from '../tokens.js';
import { Metrics } from '../metrics/metrics.js';
import { invitationIn } from '../mail/claimed-invitation.js';
import { stillHolds } from '../mail/invite.js';
import { addressOf, ownAddress, reasonOf } from '../mail/mail-address.js';
import { subjectOf } from '../mail/mail-context.js';
import { passOnFailed } from '../mail/pass-on-failed.js';
import { nextAttempt } from '../mail/next-attempt.js';
import { WaysOfTelling } from '../mail/ways-of-telling.js';
import { type Claimed, type Together, writeMail } from '../mail/write-mail.js';

const mailJob = z.strictObject({ mail: z.uuid() });
type MailJob = z.infer<typeof mailJob>;

/** One job for one attempt: an attempt that died with its worker is not in the way of the next. */
export function mailJobId({ mail }: MailJob, attempts: number): string {
  return `${mail}.${attempts}`;
}

/** A claimed mail, and what was found of it. */
type Looked = { mail: ClaimedMail } & ({ found: Claimed | WhyNotSent; going: Going } | { found: 'unread' });
/** It may be put right: a definition that is not at hand yet, a record that is mended. */
const UNREADABLE: Sending = { accepted: false, refused: 'temporary', reason: 'unreadable' };

/**
 * Sends one e-mail, with all that is due to the same person: claims it, speaks to the server with no transaction open, and writes what
 * the server said. A crash between the server's yes and that write repeats the same Message-ID when the claim has run out, and never
 * another.
 */
@Injectable()
export class SendMail {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectEnv() private readonly env: Pick<Env, 'PUBLIC_URL' | 'MAIL_FROM'>,
    @InjectLog() private readonly log: Logger,
    @InjectMailServer() private readonly server: MailServer,
    @InjectRules() private readonly rules: Rules,
    private readonly ways: WaysOfTelling,
    private readonly metrics: Metrics,
  ) {}

  /** What fails is tried again when the claim has run out. */
  async run(job: unknown): Promise<void> {
    const { mail } = mailJob.parse(job);
    try {
      const claimed = await this.claim(mail);
      if (claimed === undefined) return;
      const said = await this.server.send(writeMail(claimed, this.env));
      await this.write(claimed, said);
    } catch (error) {
      this.log.error({ err: error, mail }, 'a mail could not be handled');
    }
  }

  /**
   * Claims a mail, and what goes with it. What has nothing to say any more is not said, and nobody is written to at an hour when their
   * agency isn't: another attempt, or a day that is free by now, waits for the morning. Undefined where it isn't due, is somebody
   * else's, waits or has nothing to say: what would have gone with it then goes in the e-mail of the next of them.
   */
  private async claim(id: string): Promise<Together | undefined> {
    try {
      return await inWorkerTransaction(this.database, async (unit) => {
        const looked: Looked[] = [];
        for (const mail of await claimMails(unit.manager, id, unit.now)) looked.push(await this.look(unit, mail));
        return this.together(unit, id, looked);
      });
    } catch (error) {
      this.log.warn({ err: error, mail: id }, 'not all that goes with a mail could be read: each is read apart');
      return this.claimApart(id);
    }
  }

  /**
   * The same where one of them can't be read: what failed takes its whole transaction with it, and so each is read in its own. That
   * one holds up nothing else: it goes by itself, and fails by itself.
   */
  private async claimApart(id: string): Promise<Together | undefined> {
    const claimed = await inWorkerTransaction(this.database, ({ manager, now }) => claimMails(manager, id, now));
    const looked: Looked[] = [];
    for (const mail of claimed) looked.push(await this.lookApart(mail));
    return inWorkerTransaction(this.database, async (unit) => {
      const { manager, now } = unit;
      const lead = looked.find(({ mail, found }) => mail.id === id && found === 'unread')?.mail;
      const fate = lead && fateOf(UNREADABLE, lead.attempts, lead.goesAt, now);
      if (lead !== undefined && fate !== undefined) {
        await recordAttempt(manager, [lead], fate);
        if (fate.status === 'failed' && lead.event === null) await passOnFailed(unit, [lead]);
      }
      return this.together(unit, id, looked);
    });
  }

  private async look(unit: WorkerUnit, mail: ClaimedMail): Promise<Looked> {
    const ways = await this.ways.of(unit, mail.municipality, mail.agency);
    const going = whenToGo(mail, unit.now, ways, this.rules.calendar, false);
    return { mail, going, found: await look(unit, mail, this.rules) };
  }

  private async lookApart(mail: ClaimedMail): Promise<Looked> {
    try {
      return await inWorkerTransaction(this.database, (unit) => this.look(unit, mail));
    } catch (error) {
      this.log.error({ err: error, mail: mail.id, ...mail.owner }, 'a mail could not be read, and goes by itself');
      return { mail, found: 'unread' };
    }
  }

  /** What goes in one e-mail, and what becomes of the rest. */
  private async together(unit: WorkerUnit, id: string, looked: Looked[]): Promise<Together | undefined> {
    const { manager } = unit;
    const held: (ClaimedMail & Going)[] = [];
    const said: Claimed[] = [];
    for (const each of looked) {
      const { mail, found } = each;
      if (found === 'moved-on' || found === 'without-consent') await takeBack(unit, mail, found);
      else if (found !== 'unread' && mustWait(mail, each.going)) held.push({ ...mail, ...each.going });
      else if (found !== 'unread') said.push(found);
      else if (mail.id !== id) await letGo(manager, [mail]);
    }
    await holdMails(manager, held);
    const first = said.find((each) => each.id === id);
    const along = said.filter(({ to }) => to === first?.to);
    // Whom a case was shut to since is written to elsewhere.
    await letGo(
      manager,
      said.filter((each) => !along.includes(each)),
    );
    return first === undefined ? undefined : [first, ...along.filter((each) => each !== first)];
  }

  private async write(together: Together, said: Sending): Promise<void> {
    const [first] = together;
    const fate = await inWorkerTransaction(this.database, async (unit) => {
      const { manager, now } = unit;
      const outcome = fateOf(said, first.attempts, first.goesAt, now);
      const { invitation } = first;
      // It reached somebody who was to hear of it no more: now that it is known, they are told that it is off.
      if (invitation !== undefined && outcome.status === 'sent' && (await wasSuperseded(manager, first)))
        await askWhoIsInvited(manager, invitation, now);
      await recordAttempt(manager, together, outcome);
      // What goes into somebody's calendar goes into nobody else's.
      if (outcome.status === 'failed' && invitation === undefined) await passOnFailed(unit, together);
      return outcome;
    });
    this.metrics.mailed(fate.status === 'planned' ? 'refused' : fate.status, together.length);
    for (const { id, owner, attempts } of together) {
      const line = { mail: id, ...owner, attempts, status: fate.status, why: fate.why };
      if (fate.status === 'sent') this.log.info(line, 'mail sent');
      else this.log.warn(line, fate.status === 'failed' ? 'mail failed for good' : 'mail refused for now');
    }
  }
}

/** What has nothing to say any more is not said. Of a meeting that somebody has another version of, it is worked out what they are told. */
async function takeBack({ manager, now }: WorkerUnit, mail: ClaimedMail, why: WhyNotSent): Promise<void> {
  await supersedeMails(manager, [mail], why);
  const invitation = invitationIn(mail);
  if (invitation !== undefined) await askWhoIsInvited(manager, invitation, now);
}

/** What is told of a meeting waits for no morning after it. */
const mustWait = ({ event }: ClaimedMail, { at, heldBack }: Going): boolean =>
  heldBack !== undefined && (event === null || at < event.begins);

/** What a claimed mail says and where it goes; or why it has nothing to say any more. */
async function look(unit: WorkerUnit, mail: ClaimedMail, rules: Rules): Promise<Claimed | WhyNotSent> {
  const { matters, agency: whose, person, ...subject } = await subjectOf(unit, mail.owner, mail, rules);
  const invitation = invitationIn(mail);
  const holds = invitation === undefined ? matters || 'moved-on' : await stillHolds(unit, rules, invitation);
  if (holds !== true) return holds;
  const { agency } = mail;
  if (invitation !== undefined) {
    const to = await ownAddress(unit, invitation);
    const why = agency === invitation.holder ? 'responsible' : 'party';
    return { ...mail, ...subject, path: `/cases/${subject.name}`, to, why, invitation };
  }
  const { address, ...reader } = await addressOf(unit, mail);
  const why = reasonOf(reader, { agency, whose, person, handoff: mail.word === 'handoff', lead: subject.lead });
  return { ...mail, ...subject, to: address, why, invitation };
}

function fateOf(said: Sending, attempts: number, goesAt: Instant, now: Instant): Fate {
  if (said.accepted) return { status: 'sent', why: null, sentAt: now, nextAttemptAt: null };
  const again = said.refused === 'permanent' ? undefined : nextAttempt(attempts, goesAt, now);
  if (again === undefined) return { status: 'failed', why: said.reason, sentAt: null, nextAttemptAt: null };
  return { status: 'planned', why: said.reason, sentAt: null, nextAttemptAt: again };
}
