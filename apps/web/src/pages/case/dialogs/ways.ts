import type { ActionView, CaseView, TaskView } from '../../../api/api-types.js';
import { CONSENT, nameOfAction, nameOfOffer, nameOfTask } from '../opening.js';

/** To go on in the track as it stands, without anybody being asked. */
export const STAY = 'stay';

/** To write another line of the plan, or the same for somebody else. */
export const LINE = 'another-line';

/** A way on, by the name of what it opens. */
export type Way = { code: string; title: TaskView['title'] | null };

/**
 * What may follow upon a decision: to ask somebody, to ask the family, to take a step of the track, or to go on as it stands. A step that
 * waits for nothing but the decision itself goes once that is made.
 */
export function waysOn(view: CaseView, task: TaskView): Way[] {
  const decision = nameOfTask(task);
  const goes = ({ possible, missing }: ActionView): boolean =>
    possible || (missing.length > 0 && missing.every(({ link }) => link === decision));
  return [
    ...(task.line === null ? [] : [{ code: LINE, title: null }]),
    ...view.offers
      .filter(({ track, receivers }) => track === task.track && receivers.some(({ possible }) => possible))
      .map((offer) => ({ code: nameOfOffer(offer), title: offer.title })),
    ...(view.may.includes('record-consent') && !view.consents.some(({ code }) => code === 'in-force')
      ? [{ code: CONSENT, title: null }]
      : []),
    ...view.actions
      .filter((action) => action.track === task.track && goes(action))
      .map((action) => ({ code: nameOfAction(action), title: action.title })),
    { code: STAY, title: null },
  ];
}
