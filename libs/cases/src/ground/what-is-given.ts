import type { Act, CopiedKind } from '#sharing';
import { type ActRule } from '#settings';
import { settingInForce } from '#use-case';
import type { Work } from '../work.js';

/** What an act is today, where the actor works. */
export function ruleOf(work: Work, act: Act): ActRule {
  return settingInForce(work, 'acts')[act];
}

/** A ground that something goes by: as a disclosure names it, and whether it goes at once. */
export function groundOf(work: Work, ground: string): Omit<Share, 'gives'> {
  const found = settingInForce(work, 'grounds')[ground];
  if (found === undefined) throw new Error(`No ground "${ground}" is set, though something goes on it.`);
  return { paragraph: found.paragraph, acute: found.acute };
}

/** Work that moves between units of one authority: no secrecy is broken by it. */
export function transferParagraph(work: Work): string {
  return settingInForce(work, 'grounds').transfer.paragraph;
}

/** What is passed on between two agencies, and its ground: the paragraph, and whether the law has it go at once. */
type Share = { paragraph: string; acute?: boolean | undefined; gives: CopiedKind[] };

/** Nothing is anonymous any more between agencies that consent covers. `chosen` is a ground that was chosen instead of the act's own. */
export function shareOf(work: Work, act: Act, covered: boolean, chosen?: string): Share {
  const { ground, gives, untilConsent } = ruleOf(work, act);
  return untilConsent && covered ? consentShare(work) : { ...groundOf(work, chosen ?? ground), gives };
}

/** What an agency is given once consent covers it. */
export function consentShare(work: Work): Share {
  const { paragraph, acute, gives } = settingInForce(work, 'grounds').consent;
  return { paragraph, acute, gives };
}
