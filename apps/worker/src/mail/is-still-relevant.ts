import { type CaseState, clockOf, type Occasion } from '#workflow';

/**
 * Whether a mail is still worth sending. News always is. A reminder is, while its thing is open; one of a ladder's rungs only
 * while its date is the same, since a stage that was left or extended meanwhile is nothing to be reminded of.
 */
export function isStillRelevant(
  { thing, occasion, due }: { thing: string; occasion: Occasion; due: string },
  state: CaseState,
): boolean {
  if (occasion === 'news') return true;
  const clock = clockOf(state, thing);
  return clock !== undefined && (occasion === 'review' || clock.due === due);
}
