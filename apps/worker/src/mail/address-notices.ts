import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { addDays, dayOf, instantAt } from '#calendar';
import { type Going, lockOwner, markAddressed, type Notice, planMail, takeNotice, wasMailedOn } from '#clockwork';
import { inWorkerTransaction, rows, type WorkerUnit } from '#database';
import { type Database, InjectDatabase, InjectLog } from '../tokens.js';
import { lockedOutOf } from './locked-out.js';
import { addresseesOf, isUrgent, Member, messageIdOf } from './recipients.js';

/** When the day's reminders ring. */
const MORNING = '09:00';

/** Makes mails of notices: one row in the ledger for each who is told. */
@Injectable()
export class AddressNotices {
  constructor(
    @InjectDatabase() private readonly database: Database,
    @InjectLog() private readonly log: Logger,
  ) {}

  /** Addresses all that wait, each in a transaction of its own. One that fails waits for the next look, and isn't in the way. */
  async run(): Promise<void> {
    let after: Notice | undefined;
    for (;;) {
      const skipped = after;
      let taken: Notice | undefined;
      try {
        await inWorkerTransaction(this.database, async (unit) => {
          taken = await takeNotice(unit.manager, skipped, unit.now);
          if (taken !== undefined) await address(unit, taken);
        });
      } catch (error) {
        if (taken === undefined) throw error;
        this.log.error({ err: error, notice: taken.id, ...taken.owner }, 'a notice could not be addressed');
      }
      if (taken === undefined) return;
      after = taken;
    }
  }
}

async function address({ manager, now }: WorkerUnit, notice: Notice): Promise<void> {
  // Two notices of one case addressed at once would not see each other's mails, and both would be sent the same day.
  await lockOwner(manager, notice.owner);
  const members = await rows(
    manager,
    Member,
    'select account, agency, roles, heads_whole, duty from samspel.working_at($1)',
    [notice.recipients.map(({ agency }) => agency)],
  );
  const lockedOut = await lockedOutOf(manager, notice.owner);
  const goesAtOnce = notice.occasion === 'news' || isUrgent(notice.recipients, members);
  for (const addressee of addresseesOf(notice.recipients, members, lockedOut)) {
    const to = { ...addressee, messageId: messageIdOf(notice.id, addressee) };
    // Nobody needs to hear of one case or pledge twice a day, unless more presses: it goes with the next morning's.
    const heldBack = !goesAtOnce && (await wasMailedOn(manager, notice, addressee, now));
    const going: Going = heldBack
      ? { at: instantAt(addDays(dayOf(now), 1), MORNING), heldBack: 'same-day', gathers: true }
      : { at: now, gathers: !goesAtOnce };
    await planMail(manager, notice, to, now, going);
  }
  await markAddressed(manager, notice, now);
}
