import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Addressee } from '#clockwork';
import type { Recipient } from '#workflow';

/** An agency's member, as far as mail is concerned. */
export const Member = z.object({ account: z.string(), agency: z.string(), roles: z.array(z.string()) });
export type Member = z.output<typeof Member>;

/**
 * Whom a notice's recipients are. A person who left the agency, and a role that nobody has, fall to the agency's mailbox, so
 * that somebody is always told. Nobody is told twice.
 */
export function addresseesOf(recipients: Recipient[], members: Member[]): Addressee[] {
  const all = recipients.flatMap((recipient) => {
    const found = members.filter((member) => isMeant(member, recipient));
    const mailbox: Addressee = { agency: recipient.agency, account: null };
    return found.length === 0 ? [mailbox] : found.map(({ agency, account }): Addressee => ({ agency, account }));
  });
  return [...new Map(all.map((addressee) => [`${addressee.agency} ${addressee.account}`, addressee])).values()];
}

function isMeant(member: Member, { agency, person, role }: Recipient): boolean {
  if (member.agency !== agency) return false;
  if (person !== undefined) return member.account === person;
  return role !== undefined && member.roles.includes(role);
}

/** The same for the same notice and addressee, however often and by whichever worker it is worked out. Says nothing outside. */
export function messageIdOf(notice: string, { agency, account }: Addressee): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([notice, agency, account]))
    .digest('hex');
  return `<${hash}@samspel>`;
}
