import { dayOf, yearsBetween } from '#calendar';
import { breaksSecrecy, isUsable } from '#sharing';
import { invalid, secrecyOfActor, settingInForce } from '#use-case';
import { ruleOf } from '../ground/what-is-given.js';
import type { ReferralChoices } from '../views/referral-choices.js';
import type { Work } from '../work.js';
import type { LaterReferral } from './new-referral.js';

/** Whether whoever suspects harm has to report it: of a child (SoL 19 kap. 1 §). Of whom nobody knows the age, it is a child's. */
export function hasDuty(work: Work, birthDate: string | undefined): boolean {
  const { duty } = ruleOf(work, 'statutory-report');
  if (duty === undefined || birthDate === undefined) return true;
  const years = yearsBetween(birthDate, dayOf(work.now));
  return years >= duty.from && years <= duty.to;
}

/** The grounds on which somebody may be reported about whom there is no duty. */
export function groundsWithoutDuty(work: Work): ReferralChoices['adultGrounds'] {
  const grounds = settingInForce(work, 'grounds');
  const { otherwise = [] } = ruleOf(work, 'statutory-report');
  return otherwise.flatMap((code) => {
    const ground = grounds[code];
    if (ground === undefined || !isUsable(ground, dayOf(work.now))) return [];
    const { paragraph, sv, en, senders, asks = [] } = ground;
    if (senders?.includes(work.actor.kind) === false || !breaksSecrecy(ground, secrecyOfActor(work))) return [];
    return [{ code, paragraph, title: { sv, en }, asksWhy: asks.length > 0 }];
  });
}

/** Who suspects that a child fares ill has to report it; of others it is asked on which ground. */
export function checkDuty(
  work: Work,
  told: LaterReferral,
  people: readonly { birthDate?: string | undefined }[],
): void {
  const { suspectsHarm, statutoryReport, adultGround, wantsFeedback } = told;
  const owed = people.filter(({ birthDate }) => hasDuty(work, birthDate)).length;
  if (suspectsHarm === 'yes' && !statutoryReport && owed > 0)
    throw invalid(
      '/statutoryReport',
      'duty-to-report',
      'Whoever knows or suspects that a child fares ill has to report at once (SoL 19 kap. 1 §).',
    );
  if (adultGround !== undefined && (!statutoryReport || owed === people.length))
    throw invalid(
      '/adultGround',
      'not-asked',
      'A ground is chosen for reporting somebody who has turned 18; leave it out.',
    );
  if (!statutoryReport || owed === people.length) return;
  if (owed === 0 && adultGround === undefined)
    throw invalid(
      '/adultGround',
      'missing',
      'There is no duty to report somebody who has turned 18 (SoL 19 kap. 1 §): say whether they consent, or choose another ground.',
    );
  if (owed === 0 && wantsFeedback === true)
    throw invalid(
      '/wantsFeedback',
      'not-asked',
      'Feedback is for who reports by duty (SoL 19 kap. 6 §); leave it out.',
    );
  checkGround(work, told);
}

/** A ground that was chosen is one that is offered, and what it asks to have weighed is written. */
function checkGround(work: Work, { adultGround, assessment = '' }: LaterReferral): void {
  if (adultGround === undefined) return;
  const offered = groundsWithoutDuty(work);
  const chosen = offered.find(({ code }) => code === adultGround);
  const allowed = offered.map(({ code }) => code);
  if (chosen === undefined)
    throw invalid('/adultGround', 'not-allowed', `Choose one of: ${allowed.join(', ')}.`, { allowed });
  if (chosen.asksWhy && assessment.trim() === '')
    throw invalid('/assessment', 'missing', 'Write what you have weighed: this ground asks for it.');
}
