import { type ClaimedMail, passOn } from '#clockwork';
import { rows, type WorkerUnit } from '#database';
import { lockedOutOf } from './locked-out.js';
import { Member, messageIdOf, nextInTurn } from './recipients.js';

/** What mails say that failed for good is said to the next in turn: somebody is always told. */
export async function passOnFailed({ manager, now }: WorkerUnit, failed: Failed[]): Promise<void> {
  for (const mail of failed) {
    const members = await rows(
      manager,
      Member,
      'select account, agency, roles, heads_whole, duty, unit from samspel.working_at(array[$1])',
      [mail.agency],
    );
    const lockedOut = await lockedOutOf(manager, mail.owner);
    for (const next of nextInTurn(mail, members, lockedOut))
      await passOn(manager, mail, { ...next, messageId: messageIdOf(mail.notice, next) }, now);
  }
}

type Failed = Pick<ClaimedMail, 'id' | 'notice' | 'owner' | 'agency' | 'account'>;
