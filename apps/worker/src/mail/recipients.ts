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
    unit: z.string().nullable(),
  })
  .transform(({ heads_whole: headsWhole, ...member }) => ({ ...member, headsWhole }));
export type Member = z.output<typeof Member>;

/** Whoever answers for an agency: hears what nobody else of it may. */
const HEAD = 'head';

/** One who is told; of the top of an agency, that another head is told first. */
export type Told = Addressee & { top?: true };

/**
 * Whom a notice's recipients are. Of those who are locked out the head is told instead. A person who left the agency, and a role
 * that nobody has, fall to the agency's mailbox, so that somebody is always told. Nobody is told twice, nor of what they did themselves.
 */
export function addresseesOf(
  recipients: Recipient[],
  members: Member[],
  lockedOut: LockedOut[],
  byPerson: string | null = null,
): Told[] {
  const isIn = ({ agency, account }: Member): boolean =>
    !lockedOut.some((each) => each.agency === agency && each.account === account);
  const all = recipients.flatMap((recipient): Told[] => {
    const { first, top } = headsOf(recipient.agency, recipients, members);
    const meant = recipient.role === HEAD ? first : members.filter((member) => isMeant(member, recipient));
    const within = meant.filter(isIn);
    const found = within.length === 0 && meant.length > 0 ? [...first, ...top].filter(isIn) : within;
    // While the office is open nobody is on duty, and the others are told.
    if (recipient.duty === true && found.length === 0) return [];
    if (found.length === 0) return [{ agency: recipient.agency, account: null }];
    const later =
      recipient.role === HEAD ? top.filter(isIn).map((member): Told => ({ ...named(member), top: true })) : [];
    return [...found.map(named), ...later];
  });
  const told = all.length === 0 ? recipients.map(({ agency }): Told => ({ agency, account: null })) : all;
  // Of one who is both it counts that they are told first.
  const once = new Map(told.toReversed().map((each) => [`${each.agency} ${each.account}`, each]));
  return [...once.values()].toReversed().filter(({ account }) => account === null || account !== byPerson);
}

const named = ({ agency, account }: Member): Told => ({ agency, account });

/**
 * The head of the unit in which somebody has it, and after them the top of the agency; the top at once where nobody has it, or nobody
 * else heads their unit. A unit's head answers for the agency where nobody heads the whole of it.
 */
function headsOf(at: string, recipients: Recipient[], members: Member[]): { first: Member[]; top: Member[] } {
  const heads = members.filter(({ agency, roles, duty }) => agency === at && roles.includes(HEAD) && duty === null);
  const whole = heads.filter(({ headsWhole }) => headsWhole);
  const top = whole.length > 0 ? whole : heads;
  const has = members.filter(({ agency, account }) =>
    recipients.some((each) => each.agency === agency && agency === at && each.person === account),
  );
  const first = heads.filter(
    ({ account, headsWhole, unit }) =>
      !headsWhole && unit !== null && has.some((each) => each.unit === unit && each.account !== account),
  );
  return first.length > 0 ? { first, top: top.filter((each) => !first.includes(each)) } : { first: top, top: [] };
}

/**
 * Who hears in the place of somebody whom no mail reaches: the agency's mailbox, and where that fails too, its heads and who stands in
 * for one.
 */
export function nextInTurn({ agency, account }: Addressee, members: Member[], lockedOut: LockedOut[]): Addressee[] {
  if (account !== null) return [{ agency, account: null }];
  const { first } = headsOf(agency, [], members);
  const isIn = (head: Member): boolean =>
    !lockedOut.some((each) => each.agency === agency && each.account === head.account);
  return first.filter(isIn).map(named);
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
