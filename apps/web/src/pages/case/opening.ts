import type { ActionView, CaseView, OfferView, Postponement, TaskView, TrackView } from '../../api/api-types.js';

/** What can be opened on a case, by the name that the address has for it. */
export type Opening =
  | { kind: 'task'; task: TaskView }
  | { kind: 'talk'; task: TaskView }
  | { kind: 'consent' }
  | { kind: 'action'; action: ActionView }
  | { kind: 'offer'; offer: OfferView }
  | { kind: 'assign'; track: TrackView }
  | { kind: 'extend' | 'park'; track: TrackView; may: Postponement }
  | { kind: 'dated'; dated: CaseView['dated'][number] }
  | { kind: 'withdraw-consent' }
  | { kind: 'confirm-consent'; consent: CaseView['consents'][number] }
  | { kind: 'undo-close'; closed: CaseView['closed'][number] }
  | { kind: 'duplicate' }
  | { kind: 'lock-out' }
  | { kind: 'break-glass' };

export const nameOfTask = (task: TaskView): string => `task:${task.id}`;
export const nameOfAction = (action: ActionView): string => `action:${action.track}:${action.action}`;
export const nameOfOffer = (offer: OfferView): string => `offer:${offer.track}:${offer.handoff}`;
export const nameOfAssignment = (track: TrackView): string => `assign:${track.id}`;
export const nameOfExtension = (track: TrackView): string => `extend:${track.id}`;
export const nameOfParking = (track: TrackView): string => `park:${track.id}`;
export const nameOfConfirmation = ({ id }: { id: string }): string => `confirm-consent:${id}`;
export const nameOfDated = ({ kind }: { kind: string }): string => `date:${kind}`;
export const nameOfUndoing = ({ id }: { id: string }): string => `undo-close:${id}`;
export const CONSENT = 'consent';
/** The record of whom it is about, to be corrected where it stands on the overview. */
export const CORRECT_PERSON = 'correct-person';
export const WITHDRAW_CONSENT = 'withdraw-consent';
export const DUPLICATE = 'duplicate';
export const LOCK_OUT = 'lock-out';
export const BREAK_GLASS = 'break-glass';

/** What the name means on this case now; undefined when it is over or never was. */
export function openingOf(view: CaseView, name: string): Opening | undefined {
  if (name === CONSENT && view.may.includes('record-consent')) return { kind: 'consent' };
  const task = view.tasks.find((each) => each.mine && nameOfTask(each) === name);
  if (task !== undefined) {
    if (task.asksConsent) return { kind: 'consent' };
    return { kind: task.kind === 'talk' ? 'talk' : 'task', task };
  }
  const action = view.actions.find((each) => each.possible && nameOfAction(each) === name);
  if (action !== undefined) return { kind: 'action', action };
  const offer = view.offers.find((each) => nameOfOffer(each) === name);
  if (offer !== undefined) return { kind: 'offer', offer };
  const dated = view.dated.find((each) => nameOfDated(each) === name);
  if (dated !== undefined) return { kind: 'dated', dated };
  if (name === WITHDRAW_CONSENT && view.may.includes('withdraw-consent')) return { kind: 'withdraw-consent' };
  const consent = view.consents.find((each) => each.mayConfirm && nameOfConfirmation(each) === name);
  if (consent !== undefined) return { kind: 'confirm-consent', consent };
  const closed = view.closed.find((each) => each.undo?.hindrance === null && nameOfUndoing(each) === name);
  if (closed !== undefined) return { kind: 'undo-close', closed };
  if (name === DUPLICATE && view.may.includes('close-as-duplicate')) return { kind: 'duplicate' };
  if (name === BREAK_GLASS && view.breakGlass.possible) return { kind: 'break-glass' };
  if (name === LOCK_OUT && view.lockedOut !== null) return { kind: 'lock-out' };
  return openingOfTrack(view, name);
}

function openingOfTrack(view: CaseView, name: string): Opening | undefined {
  for (const track of view.tracks.filter(({ mine }) => mine)) {
    if (name === nameOfAssignment(track)) return { kind: 'assign', track };
    if (name === nameOfExtension(track) && track.extension !== null)
      return { kind: 'extend', track, may: track.extension };
    if (name === nameOfParking(track) && track.parking !== null) return { kind: 'park', track, may: track.parking };
  }
  return undefined;
}

/** The consents that can be taken back. */
const inForce = (view: CaseView): CaseView['consents'] => view.consents.filter(({ code }) => code === 'in-force');

/** The agencies that a consent in force names, each once: from those it can be taken back. */
export function covered(view: CaseView): CaseView['consents'][number]['agencies'] {
  const all = inForce(view).flatMap(({ agencies }) => agencies);
  return all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index);
}

/** What my agency has promised. */
type Commitment = CaseView['commitments'][number];

/** The one thing to do first. */
export type Primary = { task: TaskView } | { commitment: Commitment } | { action: ActionView } | null;

/**
 * What of mine is due first: a task, what was promised, or the way on from where a track of mine stands. Of one day the task, and of
 * tasks the required one; the way on last, since the others are part of it.
 */
export function primaryOf(view: CaseView): Primary {
  const ways = view.actions.filter((each) => each.primary && each.possible);
  const due = ({ track }: ActionView): string => view.tracks.find(({ id }) => id === track)?.due ?? LAST;
  const all = [
    ...view.tasks
      .filter(({ mine }) => mine)
      .map((task) => ({ is: { task }, due: task.due, order: task.required ? 0 : 1 })),
    ...promised(view).map((commitment) => ({ is: { commitment }, due: commitment.due, order: 2 })),
    ...ways.map((action) => ({ is: { action }, due: due(action), order: 3 })),
  ];
  const [first] = all.sort((a, b) => a.due.localeCompare(b.due) || a.order - b.order);
  return first?.is ?? null;
}

const LAST = '9999-12-31';

/** Those that the reader says the outcome of. */
const promised = (view: CaseView): Commitment[] => view.commitments.filter(({ doers }) => doers === null);

/** Where on a case that which is due that day is worked with; nowhere of its own where it is none of mine, or a stage. */
export function placeOfDue(view: CaseView, due: string): { open?: string; tab?: 'plan' } {
  const [task] = view.tasks
    .filter((each) => each.mine && each.due === due)
    .sort((a, b) => Number(b.required) - Number(a.required));
  if (task !== undefined) return { open: nameOfTask(task) };
  const commitment = promised(view).find((each) => each.due === due);
  if (commitment !== undefined) return { tab: 'plan', open: commitment.thing };
  const ends = inForce(view).some(({ until }) => until === due);
  return ends && view.may.includes('record-consent') ? { open: CONSENT } : {};
}
