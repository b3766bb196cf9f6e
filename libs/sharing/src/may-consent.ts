/** Whether what a family answered is a consent: who has to have said yes, by the young person's age. Pure. */

import type { DataKind } from './data-kinds.js';

/** Who of a family can have answered. */
export const givers = ['guardian-1', 'guardian-2', 'young-person'] as const;
export type Giver = (typeof givers)[number];
const guardians = ['guardian-1', 'guardian-2'] as const satisfies Giver[];
/** So many guardians decide. */
export const guardianPlaces = guardians.length;

/** Whose data a yes may be about: the young person's, and with them what a guardian who says so adds of their own; or that alone. */
export const whoseData = ['young-person', 'guardian'] as const;
export type WhoseData = (typeof whoseData)[number];

/** All guardians; all, or for a reason by the young person's maturity fewer or none; they have no say. */
export const guardiansSay = ['all', 'all-or-reason', 'none'] as const;
/** What the young person says is written down; its yes is needed; it decides alone. */
export const youngPersonSays = ['listened-to', 'agrees', 'alone'] as const;

/** Who decides at an age (OSL 12 kap. 2 and 3 §, FB 6 kap. 11 and 13 §), as it is set. */
export type ConsentRule = {
  guardians: (typeof guardiansSay)[number];
  youngPerson: (typeof youngPersonSays)[number];
};

/** Who may not know of it disposes of nothing: the others decide (OSL 12 kap. 3 § andra stycket). */
export type KnownGuardian = { mayNotKnow: boolean };

type Answered = {
  givenBy: readonly Giver[];
  /** The guardians who are known of; with none there may be as many as decide, and each has to have answered. */
  guardians: readonly KnownGuardian[];
  /** Who has said no and not said yes since. */
  noes: readonly string[];
  hasChildView: boolean;
  hasReason: boolean;
};

/** What is amiss: whose yes is wanting, who has no say, who may not be asked, what was left out. */
export type ConsentFault =
  | { fault: 'needs'; who: Giver[] }
  | { fault: 'has-no-say'; who: Giver[] }
  | { fault: 'unknown-guardian'; who: Giver[] }
  | { fault: 'may-not-know'; who: Giver[] }
  | { fault: 'nobody-to-ask' }
  | { fault: 'needs-child-view' }
  | { fault: 'needs-reason'; who: Giver[] };

export function mayConsent(rule: ConsentRule, answered: Answered): ConsentFault | undefined {
  const { givenBy, noes } = answered;
  const isKnown = answered.guardians.length > 0;
  // That there is one alone, the record says, which then has that one: of nobody's guardians nothing is known.
  const known: readonly Giver[] = isKnown ? guardians.slice(0, answered.guardians.length) : guardians;
  const unknown = isKnown ? givenBy.filter((who) => isGuardian(who) && !known.includes(who)) : [];
  if (unknown.length > 0) return { fault: 'unknown-guardian', who: unknown };
  const untold = mayNotAnswer(answered.guardians, guardians);
  const answeredUnasked = mayNotAnswer(answered.guardians, givenBy);
  if (answeredUnasked.length > 0) return { fault: 'may-not-know', who: answeredUnasked };
  if (rule.guardians === 'none') {
    const others = givenBy.filter(isGuardian);
    if (others.length > 0) return { fault: 'has-no-say', who: others };
  }
  if (rule.youngPerson !== 'listened-to' && !givenBy.includes('young-person'))
    return { fault: 'needs', who: ['young-person'] };
  if (rule.guardians === 'none') return undefined;
  const asked = known.filter((who) => !untold.includes(who));
  if (asked.length === 0 && rule.guardians === 'all') return { fault: 'nobody-to-ask' };
  const saidYes = asked.length > 0 && asked.every((who) => givenBy.includes(who));
  // A guardian whose no stands is not passed over: not because another agency knows of one guardian alone, nor because they were
  // found afterwards to be one who may not know.
  const refusing = noes.filter((who) => who !== 'young-person' && !givenBy.some((giver) => giver === who));
  const unasked = asked.length > 0 ? asked : known;
  const wanting = saidYes
    ? guardians.filter((who) => refusing.includes(who))
    : unasked.filter((who) => !givenBy.includes(who));
  const isWanting = saidYes ? refusing.length > 0 : wanting.length > 0;
  if (isWanting && rule.guardians === 'all') return { fault: 'needs', who: wanting };
  if (isWanting && !answered.hasReason) return { fault: 'needs-reason', who: wanting };
  return rule.youngPerson === 'listened-to' && !answered.hasChildView ? { fault: 'needs-child-view' } : undefined;
}

/** Those of them who may not know: none of their answers was asked for, and none is written down. */
export const mayNotAnswer = (known: readonly KnownGuardian[], givenBy: readonly Giver[]): Giver[] =>
  givenBy.filter((who) => isGuardian(who) && known[guardians.indexOf(who)]?.mayNotKnow === true);

function isGuardian(who: Giver): who is (typeof guardians)[number] {
  return who !== 'young-person';
}

/**
 * What is a guardian's own, a guardian's yes frees and nobody else's (OSL 12 kap. 2 §): the young person's opens none of it, nor
 * does one guardian's what is another's, which is asked of each where it is passed on.
 */
export function frees<K extends DataKind>(givenBy: readonly Giver[], kinds: readonly K[]): K[] {
  return kinds.filter((kind) => kind !== 'guardians' || givenBy.some(isGuardian));
}
