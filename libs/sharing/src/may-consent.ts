/** Whether what a family answered is a consent: who has to have said yes, by the young person's age. Pure. */

/** Who of a family can have answered. */
export const givers = ['guardian-1', 'guardian-2', 'young-person'] as const;
export type Giver = (typeof givers)[number];
const guardians = ['guardian-1', 'guardian-2'] as const satisfies Giver[];

/** Who decides at an age (OSL 12 kap. 2 and 3 §, FB 6 kap. 11 and 13 §), as it is set. */
export type ConsentRule = {
  /** All guardians; all, or for a reason by the young person's maturity fewer or none; they have no say. */
  guardians: 'all' | 'all-or-reason' | 'none';
  /** What it says is written down; its yes is needed; it decides alone. */
  youngPerson: 'listened-to' | 'agrees' | 'alone';
};

type Answered = {
  givenBy: readonly Giver[];
  /** How many guardians are known of; with none one of them has to have answered all the same. */
  guardians: number;
  /** Who has said no and not said yes since. */
  noes: readonly string[];
  hasChildView: boolean;
  hasReason: boolean;
};

/** What is amiss: whose yes is wanting, who has no say, what was left out. */
export type ConsentFault =
  | { fault: 'needs'; who: Giver[] }
  | { fault: 'has-no-say'; who: Giver[] }
  | { fault: 'unknown-guardian'; who: Giver[] }
  | { fault: 'needs-child-view' }
  | { fault: 'needs-reason'; who: Giver[] };

export function mayConsent(rule: ConsentRule, answered: Answered): ConsentFault | undefined {
  const { givenBy, noes } = answered;
  const known = guardians.slice(0, Math.max(answered.guardians, 1));
  const unknown = answered.guardians === 0 ? [] : givenBy.filter((who) => isGuardian(who) && !known.includes(who));
  if (unknown.length > 0) return { fault: 'unknown-guardian', who: unknown };
  if (rule.guardians === 'none') {
    const others = givenBy.filter(isGuardian);
    if (others.length > 0) return { fault: 'has-no-say', who: others };
  }
  if (rule.youngPerson !== 'listened-to' && !givenBy.includes('young-person'))
    return { fault: 'needs', who: ['young-person'] };
  if (rule.guardians === 'none') return undefined;
  const saidYes = answered.guardians === 0 ? givenBy.some(isGuardian) : known.every((who) => givenBy.includes(who));
  // A guardian whose no stands is not passed over because another agency knows of one guardian alone.
  const refusing = guardians.filter((who) => noes.includes(who) && !givenBy.includes(who));
  const wanting = saidYes ? refusing : known.filter((who) => !givenBy.includes(who));
  if (wanting.length > 0 && rule.guardians === 'all') return { fault: 'needs', who: wanting };
  if (wanting.length > 0 && !answered.hasReason) return { fault: 'needs-reason', who: wanting };
  return rule.youngPerson === 'listened-to' && !answered.hasChildView ? { fault: 'needs-child-view' } : undefined;
}

function isGuardian(who: Giver): who is (typeof guardians)[number] {
  return who !== 'young-person';
}
