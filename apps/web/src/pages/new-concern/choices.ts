import type { ReferralChoices } from '../../api/api-types.js';

type Choice = ReferralChoices['acts'][number];
type Notice = Extract<Choice['act'], `offence-notice-${string}`>;
export type ActName = Choice['act'];
export type Act = Exclude<ActName, Notice>;

/** How old those are whom it is about: when it happened, and today. */
export type Ages = Record<Choice['ages'][number]['on'], number[]>;

export const isNotice = (act: Choice['act']): act is Notice => act.startsWith('offence-notice-');

const fits = (choice: Choice, years: Ages): boolean =>
  choice.ages.every(({ on, from, to }) => years[on].every((each) => each >= from && each <= to));

export const choiceOf = ({ acts }: ReferralChoices, act: Choice['act']): Choice | undefined =>
  acts.find((each) => each.act === act);

/** The kind of agency that takes it first. */
export function takerOf(choices: ReferralChoices, act: Choice['act'] | 'offence-notice'): string {
  const choice = choices.acts.find((each) => (act === 'offence-notice' ? isNotice(each.act) : each.act === act));
  return choice?.receivers[0]?.kind ?? '';
}

/** The acts that may be started, notices apart. */
export const actsIn = ({ acts }: ReferralChoices): Act[] => acts.flatMap(({ act }) => (isNotice(act) ? [] : [act]));

/** Whether an act is for those of that age. */
export function isFor(choices: ReferralChoices, act: Act, years: Ages): boolean {
  const choice = choiceOf(choices, act);
  return choice !== undefined && fits(choice, years);
}

/** The ages that an act is for, where it has bounds. */
export const boundsOf = (choices: ReferralChoices, act: Act): { from: number; to: number } | undefined =>
  choiceOf(choices, act)?.ages[0];

/** Whether there is a duty to report each of them: about a child (SoL 19 kap. 1 §). Of whom no age is known, it is a child's. */
export function dutiesFor({ duty }: ReferralChoices, { today }: Ages): boolean[] {
  if (duty === null) return today.map(() => true);
  return today.map((years) => years >= duty.from && years <= duty.to);
}

/** Nobody of them is a child any more. */
export const noDuty = (choices: ReferralChoices, years: Ages): boolean =>
  years.today.length > 0 && !dutiesFor(choices, years).includes(true);

/** Some of them have turned 18. */
export const hasAdult = (choices: ReferralChoices, years: Ages): boolean => dutiesFor(choices, years).includes(false);

/**
 * Which notice of an offence the law knows for each of those ages: one is written, and each gets that of their age, or none.
 * Empty where the reader gives none, or no age is known.
 */
export function noticesFor({ acts }: ReferralChoices, years: Ages): (Notice | 'too-old')[] {
  const notices = acts.flatMap((choice) => (isNotice(choice.act) ? [{ choice, act: choice.act }] : []));
  if (notices.length === 0) return [];
  return years.event.map((event, index) => {
    const own: Ages = { event: [event], today: years.today.slice(index, index + 1) };
    return notices.find(({ choice }) => fits(choice, own))?.act ?? 'too-old';
  });
}

/** The notices that are given, each once. */
export const noticesIn = (choices: ReferralChoices, years: Ages): Notice[] => [
  ...new Set(noticesFor(choices, years).filter((notice) => notice !== 'too-old')),
];

/** What can be started, for the words that say how many things there are. */
export const startable = (choices: ReferralChoices, years: Ages): (Act | 'offence-notice')[] => [
  ...actsIn(choices),
  ...(noticesFor(choices, years).length === 0 ? [] : (['offence-notice'] as const)),
];
