import { dayOf } from '#calendar';
import { type Act, type CopiedKind, isUsable } from '#sharing';
import { type ActRule } from '#settings';
import { invalid, settingInForce } from '#use-case';
import type { Work } from '../work.js';

/** What an act is today, where the actor works. */
export function ruleOf(work: Work, act: Act): ActRule {
  return settingInForce(work, 'acts')[act];
}

/** What is passed on between two agencies, and its ground by its name: the paragraph, and whether the law has it go at once. */
type Share = { ground: string; paragraph: string; acute?: boolean | undefined; gives: CopiedKind[] };
type ShareGround = Omit<Share, 'gives'>;

/** A ground that something goes by: as a disclosure names it, and whether it goes at once. */
export function groundOf(work: Work, ground: string): ShareGround {
  const found = settingInForce(work, 'grounds')[ground];
  if (found === undefined) throw new Error(`No ground "${ground}" is set, though something goes on it.`);
  return { ground, paragraph: found.paragraph, acute: found.acute };
}

/** Whether a ground may be used today, where the actor works. */
export function mayGoOn(work: Work, ground: string): boolean {
  const found = settingInForce(work, 'grounds')[ground];
  return found !== undefined && isUsable(found, dayOf(work.now));
}

/** The family's yes, or the work that moves between units of one authority, by which no secrecy is broken: where it may be used today. */
export function groundOfHandoff(work: Work, onConsent: boolean): ShareGround {
  const ground = onConsent ? 'consent' : 'transfer';
  if (!mayGoOn(work, ground))
    throw invalid('', 'does-not-fit', `The ground of this handoff (${ground}) may not be used here today.`);
  return groundOf(work, ground);
}

/** Nothing is anonymous any more between agencies that consent covers. `chosen` is a ground that was chosen instead of the act's own. */
export function shareOf(work: Work, act: Act, covered: boolean, chosen?: string): Share {
  const { ground, gives, untilConsent } = ruleOf(work, act);
  return untilConsent && covered && mayGoOn(work, 'consent')
    ? consentShare(work)
    : { ...groundOf(work, chosen ?? ground), gives };
}

/** What an agency is given once consent covers it. */
export function consentShare(work: Work): Share {
  return { ...groundOf(work, 'consent'), gives: settingInForce(work, 'grounds').consent.gives };
}
