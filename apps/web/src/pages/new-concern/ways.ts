import type { NewReferralChoices, ReferralChoices } from '../../api/api-types.js';
import type { Ages } from './choices.js';
import { actsIn, boundsOf, isFor } from './choices.js';
import type { Draft } from './draft.js';
import { mustReport } from './draft.js';

/** The ways of working that a concern may begin by, the usual one first; a case has its own. Empty where nothing may be begun. */
export const waysIn = (choices: ReferralChoices | NewReferralChoices): ReferralChoices[] =>
  [choices, ...('others' in choices ? choices.others : [])].filter(({ acts }) => acts.length > 0);

/** By which of them it begins: the one that was chosen, else the usual one. */
export function wayOf({ workflow }: Pick<Draft, 'workflow'>, ways: [ReferralChoices, ...ReferralChoices[]]) {
  return ways.find((way) => way.workflow === workflow) ?? ways[0];
}

/** Why it can't begin that way: whoever has to report does that first, and it may be for nobody of that age. */
export function whyShut(
  draft: Draft,
  way: ReferralChoices,
  years: Ages,
): 'report-first' | { from: number; to: number } | undefined {
  const acts = actsIn(way);
  if (mustReport(draft, { choices: way, years }) && !acts.includes('statutory-report')) return 'report-first';
  const isForSome = way.acts.length > acts.length || acts.some((act) => isFor(way, act, years));
  if (isForSome) return undefined;
  const [first] = acts;
  return first === undefined ? undefined : boundsOf(way, first);
}

/** What changes with the way: what was chosen in another is not chosen in it, and where there is one thing to start it is that. */
export function begunBy(way: ReferralChoices): Pick<Draft, 'workflow' | 'acts' | 'offenceNotice' | 'adultGround'> {
  const acts = actsIn(way);
  return {
    workflow: way.workflow,
    acts: way.acts.length === 1 ? acts : [],
    offenceNotice: false,
    adultGround: null,
  };
}

/** A way that answers given since have shut is not chosen any more. */
export function onItsWay(draft: Draft, ways: [ReferralChoices, ...ReferralChoices[]], years: Ages): Draft {
  const way = wayOf(draft, ways);
  const [first] = ways;
  return way === first || whyShut(draft, way, years) === undefined ? draft : { ...draft, ...begunBy(first) };
}
