import type { ConsentRule } from '#sharing';
import { settingInForce } from '#use-case';
import type { Work } from '../work.js';

/** Who decides at an age, as it is set today. */
export function consentRuleAt(work: Work, age: number): ConsentRule {
  const { bands } = settingInForce(work, 'consent-rules');
  const found = bands.find(({ from, to }) => age >= from && (to === undefined || age <= to));
  if (found === undefined) throw new Error(`No rule of consent is set for the age of ${age}.`);
  return found;
}
