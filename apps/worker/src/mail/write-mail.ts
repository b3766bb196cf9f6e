import type { ClaimedMail } from '#clockwork';
import type { Env } from '#config/env';
import { dayOf } from '#calendar';
import { type Mail, type MailReason, mails, type Said } from '#mail';
import { type ClaimedInvitation, uidOf } from './claimed-invitation.js';
import { isIncident, type MailContext } from './mail-context.js';

/** A mail that this worker sends and no other, with where it goes to. The address is kept nowhere else. */
export type Claimed = ClaimedMail &
  Omit<MailContext, 'matters' | 'agency' | 'person'> & {
    to: string;
    why: MailReason;
    invitation: ClaimedInvitation | undefined;
  };

/** One e-mail: the mail whose Message-ID it has, and all that it says. */
export type Together = [Claimed, ...Claimed[]];

type Ends = Pick<Env, 'PUBLIC_URL' | 'MAIL_FROM'>;

/** What goes out: all of it in one, or the one mail there is in its own form. */
export function writeMail(together: Together, { PUBLIC_URL, MAIL_FROM }: Ends): Mail {
  const [{ messageId, to }] = together;
  const ends = { messageId, to, from: MAIL_FROM };
  const newest = newestOf(together);
  if (newest.length > 1) return mails.digest.write({ said: newest.map((each) => saidOf(each, PUBLIC_URL)), ...ends });
  const [first = together[0]] = newest;
  const { word, name, path, due, invitation, plannedAt, why } = first;
  const link = PUBLIC_URL + path;
  if (invitation !== undefined) {
    const { sequence, begins } = invitation;
    const event = { uid: uidOf(invitation), sequence, begins, at: plannedAt, calledOff: word === 'cancellation' };
    return mails.invitation.write({ ...event, name, link, holds: why === 'responsible', ...ends });
  }
  if (isIncident(first.thing)) return mails.incident.write({ name, on: due, link, ...ends });
  return word === 'review'
    ? mails.alert.write({ name, on: due, link, ...ends })
    : mails.reminder.write({ ...saidOf(first, PUBLIC_URL), ...ends });
}

function saidOf(claimed: Claimed, publicUrl: string): Said {
  const { word, lead, byLaw, about, name, due, given, booked, why, path, plannedAt } = claimed;
  if (word === 'review' || word === 'invitation' || word === 'cancellation')
    throw new Error(`What is mailed alone: ${word}.`);
  // An answer, and what is told, is dated by its own day, and not by the one on which it was wanted.
  const day = lead === 'answered' || lead === 'taken-back' || lead === 'told' ? dayOf(plannedAt) : due;
  return { word, lead, byLaw, about, name, due: day, given, booked, why, link: publicUrl + path };
}

/** Of each thing what was planned last: the one before it says less. */
function newestOf(together: Together): Claimed[] {
  const inOrder = [...together].sort((one, other) => (one.plannedAt < other.plannedAt ? -1 : 1));
  const about = ({ owner, thing, occasion }: Claimed) => JSON.stringify([owner, thing, occasion === 'news']);
  return [...new Map(inOrder.map((each) => [about(each), each])).values()];
}
