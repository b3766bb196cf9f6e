import type { DueRule, Rule } from './rule.js';

/** The plain words that `read-rule.ts` reads: `14 calendar days`, `1 week`, `same day`. */
export function sayRule({ amount, unit }: Rule): string {
  if (amount === 0 && unit === 'calendar-day') return 'same day';
  const word = unit.replace('-', ' ');
  return `${amount} ${amount === 1 ? word : `${word}s`}`;
}

/** `14 calendar days from report.received, also on holidays`. */
export function sayDue({ rule, from, rolled }: DueRule): string {
  return `${sayRule(rule)} from ${from === 'entry' ? 'entry' : from.facts.join(' or ')}${rolled ? '' : ', also on holidays'}`;
}
