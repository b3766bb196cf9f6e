import { addDays, addMonths, type Day, dayOf, yearsBetween } from '#calendar';
import { type ConsentFault, type DataKind, frees, givers, mayConsent, readKinds } from '#sharing';
import { type DomainError, invalid, settingInForce } from '#use-case';
import type { Work } from '../work.js';
import { consentRuleAt } from './consent-rule.js';
import { type Family, mayNotKnow } from './family.js';
import type { NewConsent } from './new-consent.js';

const OF_AGE = 18;

/**
 * Whether those who said yes may, at the young person's age. Says until when it holds at the longest, where that is sooner than
 * consents usually last: guardians dispose of a minor's secrecy, and of nobody's from the day of age (OSL 12 kap. 3 §).
 */
export function checkAnswer(work: Work, family: Family | undefined, consent: NewConsent): Day | undefined {
  const { now } = work;
  if (family === undefined)
    throw invalid(
      '/givenBy',
      'not-told-whom',
      'Your agency has not been told whom this is about: whoever referred asks.',
    );
  const today = dayOf(now);
  const rule = consentRuleAt(work, yearsBetween(family.birth_date, today));
  const fault = mayConsent(rule, {
    givenBy: consent.givenBy,
    guardians: family.guardians,
    noes: family.noes,
    hasChildView: family.child_view || consent.childView !== undefined,
    hasReason: consent.maturity !== undefined,
  });
  if (fault !== undefined) throw errorOf(fault);
  if (consent.givenBy.includes('young-person')) return undefined;
  const lastMinor = addDays(addMonths(family.birth_date, OF_AGE * 12), -1);
  if (lastMinor >= addMonths(today, 12)) return undefined;
  if (consent.until !== undefined && consent.until > lastMinor)
    throw invalid('/until', 'out-of-range', 'Guardians consent until the young person comes of age.', {
      from: today,
      to: lastMinor,
    });
  return lastMinor;
}

function errorOf(fault: ConsentFault): DomainError {
  switch (fault.fault) {
    case 'needs':
      return invalid('/givenBy', 'needs-their-yes', 'Without their yes there is no consent.', { allowed: fault.who });
    case 'has-no-say':
      return invalid('/givenBy', 'has-no-say', 'At this age the young person decides alone.', {
        allowed: ['young-person'],
      });
    case 'unknown-guardian':
      return invalid('/givenBy', 'not-allowed', 'No such guardian is known of in the case.', {
        allowed: givers.filter((who) => !fault.who.includes(who)),
      });
    case 'may-not-know':
      return mayNotKnow(fault.who);
    case 'nobody-to-ask':
      return invalid(
        '/givenBy',
        'nobody-to-ask',
        'No guardian may know of it, and a child of this age does not consent alone.',
      );
    case 'needs-reason':
      return invalid('/maturity', 'missing', 'Write why the young person is mature enough to decide without them.');
    case 'needs-child-view':
      return invalid('/childView', 'missing', 'Write what the child says of it, or why it was not asked.');
  }
}

/** What a yes is about, unless it is said to be about less. */
export function kindsOf(work: Work, { kinds, givenBy }: NewConsent): DataKind[] {
  const usual: DataKind[] = [...settingInForce(work, 'grounds').consent.gives, ...readKinds];
  return frees(givenBy, kinds ?? usual);
}
