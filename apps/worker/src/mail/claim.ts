import { z } from 'zod';
import type { Calendar } from '#calendar';
import { claimMail, type ClaimedMail, supersedeMail } from '#clockwork';
import { row, type WorkerUnit } from '#database';
import { type MailSubject, subjectOf } from './mail-subject.js';

/** A mail that this worker sends and no other, with where it goes to. The address is kept nowhere else. */
export type Claimed = Omit<ClaimedMail, 'agency' | 'account' | 'thing' | 'occasion'> &
  Omit<MailSubject, 'matters'> & { news: boolean; to: string };

/** Claims a mail. Undefined where it isn't due, is somebody else's, or has nothing to say any more. */
export async function claim(unit: WorkerUnit, id: string, calendar: Calendar): Promise<Claimed | undefined> {
  const { manager, now } = unit;
  const mail = await claimMail(manager, id, now);
  if (mail === undefined) return undefined;
  const { matters, ...subject } = await subjectOf(unit, mail.owner, mail, calendar);
  if (!matters) {
    await supersedeMail(manager, mail, now);
    return undefined;
  }
  const { agency: _agency, account: _account, thing: _thing, occasion, ...claimed } = mail;
  return { ...claimed, ...subject, news: occasion === 'news', to: await addressOf(unit, mail) };
}

const Address = z.object({ address: z.string() });

/** Who left the agency hears nothing more of its cases: its mailbox does. */
async function addressOf({ manager }: WorkerUnit, { agency, account }: ClaimedMail): Promise<string> {
  const found = await row(
    manager,
    Address,
    `select coalesce(a.email, g.mailbox) as address from samspel.agency g
     left join samspel.membership m on m.agency = g.id and m.account = $2
     left join samspel.account a on a.id = m.account
     where g.id = $1`,
    [agency, account],
  );
  if (found === undefined) throw new Error(`A mail to agency ${agency}, which is missing.`);
  return found.address;
}
