import type { Act, CopiedKind } from '#sharing';
import { type ActRule } from '#settings';
import { settingInForce } from '#use-case';
import type { Work } from '../work.js';

/** What an act is today, where the actor works. */
export function ruleOf(work: Work, act: Act): ActRule {
  return settingInForce(work, 'acts')[act];
}

/** The paragraph of a ground, as a disclosure names it. */
function paragraphOf(work: Work, ground: string): string {
  const found = settingInForce(work, 'grounds')[ground];
  if (found === undefined) throw new Error(`No ground "${ground}" is set, though an act goes on it.`);
  return found.paragraph;
}

/** Work that moves between units of one authority: no secrecy is broken by it. */
export function transferParagraph(work: Work): string {
  return settingInForce(work, 'grounds').transfer.paragraph;
}

/** What is passed on between two agencies, and the paragraph of its ground. */
type Share = { paragraph: string; gives: CopiedKind[] };

/** Nothing is anonymous any more between agencies that consent covers. */
export function shareOf(work: Work, act: Act, covered: boolean): Share {
  const { ground, gives, untilConsent } = ruleOf(work, act);
  return untilConsent && covered ? consentShare(work) : { paragraph: paragraphOf(work, ground), gives };
}

/** What an agency is given once consent covers it. */
export function consentShare(work: Work): Share {
  const { paragraph, gives } = settingInForce(work, 'grounds').consent;
  return { paragraph, gives };
}
