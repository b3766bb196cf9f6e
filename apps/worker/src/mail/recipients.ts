import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Addressee } from '#clockwork';
import type { Recipient } from '#workflow';
import type { LockedOut } from './locked-out.js';

/** An agency's member, as far as mail is concerned. */
export const Member = z
  .object({
    account: z.string(),
    agency: z.string(),
    roles: z.array(z.string()),
    heads_whole: z.boolean(),
    /** Of whoever is on duty while the office is closed: whether it is now. Nobody else's. */
    duty: z.enum(['on', 'off']).nullable(),
  })
  .transform(({ heads_whole: headsWhole, ...member }) => ({ ...member, headsWhole }));
export type Member = z.output<typeof Member>;

/** Whoever answers for an agency: hears what nobody else of it may. */
const HEAD = 'head';

/**
 * Whom a notice's recipients are. Of those who are locked out the head is told instead. A person who left the agency, and a role
 * that nobody has, fall to the agency's mailbox, so that somebody is always told. Nobody is told twice.
 */
export function addresseesOf(recipients: Recipient[], members: Member[], lockedOut: LockedOut[]): Addressee[] {
  const isIn = ({ agency, account }: Member): boolean =>
    !lockedOut.some((each) => each.agency === agency && each.account === account);
  const all = recipients.flatMap((recipient) => {
    const heads = headsOf(recipient.agency, members);
    const meant = recipient.role === HEAD ? heads : members.filter((member) => isMeant(member, recipient));
    const within = meant.filter(isIn);
    const found = within.length === 0 && meant.length > 0 ? heads.filter(isIn) : within;
    // While the office is open nobody is on duty, and the others are told.
    if (recipient.duty === true && found.length === 0) return [];
    const mailbox: Addressee = { agency: recipient.agency, account: null };
    return found.length === 0 ? [mailbox] : found.map(({ agency, account }): Addressee => ({ agency, account }));
  });
  const told = all.length === 0 ? recipients.map(({ agency }): Addressee => ({ agency, account: null })) : all;
  return [...new Map(told.map((addressee) => [`${addressee.agency} ${addressee.account}`, addressee])).values()];
}

/** A unit's head answers for the agency where nobody heads the whole of it. */
function headsOf(at: string, members: Member[]): Member[] {
  const heads = members.filter(({ agency, roles, duty }) => agency === at && roles.includes(HEAD) && duty === null);
  const whole = heads.filter(({ headsWhole }) => headsWhole);
  return whole.length > 0 ? whole : heads;
}

/** Whoever is on duty hears what is said to duty, in its hours, and nothing else. */
function isMeant(member: Member, { agency, person, role, duty }: Recipient): boolean {
  if (member.agency !== agency) return false;
  if (duty === true || member.duty !== null) return duty === true && member.duty === 'on';
  if (person !== undefined) return member.account === person;
  return role !== undefined && member.roles.includes(role);
}

/** Said while the office is closed to whoever is on duty: it goes out though they have heard of the case the same day. */
export const isUrgent = (recipients: Recipient[], members: Member[]): boolean =>
  recipients.some(
    ({ agency, duty }) => duty === true && members.some((each) => each.agency === agency && each.duty === 'on'),
  );

/** The same for the same notice and addressee, however often and by whichever worker it is worked out. Says nothing outside. */
export function messageIdOf(notice: string, { agency, account }: Addressee): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([notice, agency, account]))
    .digest('hex');
  return `<${hash}@samspel>`;
}
