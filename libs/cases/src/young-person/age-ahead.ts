import { addDays, addMonths, type Day, dayOf, yearsBetween } from '#calendar';
import { settingInForce } from '#use-case';
import { consentRuleAt } from '../consent/consent-rule.js';
import type { AgeAhead } from '../views/people.js';
import type { Work } from '../work.js';
import type { YoungPersonColumns } from './young-person.js';

/** So long before there is time to ask somebody who is to decide. */
export const FORESEEN_DAYS = 60;

/** The ages at which something changes: who has to say yes, as it is set, and the last of those at which the law does. */
export function agesThatCount(work: Work): number[] {
  const { bands } = settingInForce(work, 'consent-rules');
  const last = settingInForce(work, 'age-bands').bands.at(-1)?.from ?? 0;
  return [...new Set([...bands.map(({ from }) => from), last])].filter((age) => age > 0).sort((a, b) => a - b);
}

/**
 * The age that somebody soon comes to, and what changes then. Reckoned when it is read, of the reader's own record: a date that tells of
 * a birthday stands in no timer, job or mail. Of a protected identity and of whom the reader has not been told of, nothing.
 */
export function ageAhead(work: Work, { birth_date, protected_identity }: YoungPersonColumns): AgeAhead | null {
  if (birth_date === null || protected_identity === true) return null;
  const today = dayOf(work.now);
  for (const age of agesThatCount(work)) {
    const on = dayOfAge(birth_date, age);
    if (on >= today && on <= addDays(today, FORESEEN_DAYS)) return { age, on, change: changeAt(work, age) };
  }
  return null;
}

/** Who was born on a leap day comes of an age on the first of March. */
function dayOfAge(birth: Day, age: number): Day {
  const day = addMonths(birth, age * 12);
  return yearsBetween(birth, day) < age ? addDays(day, 1) : day;
}

function changeAt(work: Work, age: number): AgeAhead['change'] {
  const [before, then] = [consentRuleAt(work, age - 1), consentRuleAt(work, age)];
  if (then.guardians === 'none' && before.guardians !== 'none') return 'guardians-end';
  return then.youngPerson === before.youngPerson ? 'no-longer-young' : 'own-yes';
}
