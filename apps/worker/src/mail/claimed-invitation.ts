import { createHash } from 'node:crypto';
import type { ClaimedMail, Guest, Version } from '#clockwork';

/** A claimed mail that goes into somebody's calendar, or out of it. */
export type ClaimedInvitation = Version & Guest & { caseId: string; thing: string };

/** Undefined of any other mail. */
export function invitationIn({
  word,
  event,
  owner,
  account,
  agency,
  thing,
}: ClaimedMail): ClaimedInvitation | undefined {
  if (event === null || account === null || !('case' in owner)) return undefined;
  if (word !== 'invitation' && word !== 'cancellation') return undefined;
  return { word, ...event, agency, account, caseId: owner.case, thing };
}

/**
 * The one event that a meeting is in all calendars, over its life: the same however often and by whichever worker it is worked out, after a
 * backup was restored too. Says nothing outside, since a case's id is told to nobody.
 */
export function uidOf({ caseId, thing }: Pick<ClaimedInvitation, 'caseId' | 'thing'>): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(['meeting', caseId, thing]))
    .digest('hex');
  return `${hash}@samspel`;
}
