import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { dayOf, daysBetween } from '#calendar';
import { hadRemindersOf, markAddressed, type Notice, planMail, takeNotice, tryLockOwner, whenToGo } from '#clockwork';
import { inWorkerTransaction, rows, type WorkerUnit } from '#database';
import type { Rules } from '#workflow';
import { type Database, InjectDatabase, InjectLog, InjectRules } from '../tokens.js';
import { invite } from './invite.js';
import { lockedOutOf } from './locked-out.js';
import { addresseesOf, isUrgent, Member, messageIdOf } from './recipients.js';
import { WaysOfTelling } from './ways-of-telling.js';

/** Makes mails of notices: one row in the ledger for each who is told. */
@Injectable()
export class AddressNotices {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectLog() private readonly log: Logger,
    @InjectRules() private readonly rules: Rules,
    private readonly ways: WaysOfTelling,
  ) {}

  /**
   * Addresses all that wait, each in a transaction of its own. One that fails, or whose owner somebody else is at, waits for the next
   * look, and isn't in the way. `turned` is called after each.
   */
  async run(turned: () => void = () => undefined): Promise<void> {
    let after: Notice | undefined;
    for (;;) {
      const skipped = after;
      let taken: Notice | undefined;
      try {
        await inWorkerTransaction(this.database, async (unit) => {
          taken = await takeNotice(unit.manager, skipped, unit.now);
          if (taken !== undefined) await this.address(unit, taken);
        });
      } catch (error) {
        if (taken === undefined) throw error;
        this.log.error({ err: error, notice: taken.id, ...taken.owner }, 'a notice could not be addressed');
      }
      if (taken === undefined) return;
      after = taken;
      turned();
    }
  }

  private async address(unit: WorkerUnit, notice: Notice): Promise<void> {
    // Two notices of one case addressed at once would not see each other's mails, and both would be sent the same day.
    if (!(await tryLockOwner(unit.manager, notice.owner))) return;
    if (notice.word === 'invitation') await invite(unit, this.rules, this.ways, notice);
    else await this.tell(unit, notice);
    await markAddressed(unit.manager, notice, unit.now);
  }

  private async tell(unit: WorkerUnit, notice: Notice): Promise<void> {
    const { manager, now } = unit;
    const members = await rows(
      manager,
      Member,
      'select account, agency, roles, heads_whole, duty, unit from samspel.working_at($1)',
      [notice.recipients.map(({ agency }) => agency)],
    );
    const lockedOut = await lockedOutOf(manager, notice.owner);
    const urgent = notice.urgent || isUrgent(notice.recipients, members);
    const daysLate = daysBetween(notice.due, dayOf(now));
    for (const addressee of addresseesOf(notice.recipients, members, lockedOut, notice.byPerson)) {
      const ways = await this.ways.of(unit, notice.municipality, addressee.agency);
      if (addressee.top === true && daysLate < ways.topAfterDays) continue;
      const to = { ...addressee, messageId: messageIdOf(notice.id, addressee) };
      const hadTodays = await hadRemindersOf(manager, addressee, now);
      const going = whenToGo({ ...notice, urgent }, now, ways, this.rules.calendar, hadTodays);
      await planMail(manager, { ...notice, urgent }, to, now, going);
    }
  }
}
