import { type CaseState, clockOf } from '#workflow';

/**
 * Whether a mail is still worth sending. News always is. A reminder is, while its thing is open; one of a ladder's rungs only
 * while its date is the same, since a stage that was left or extended meanwhile is nothing to be reminded of.
 */
export function stillMatters(
  { thing, step, due }: { thing: string; step: number; due: string },
  state: CaseState,
): boolean {
  if (step === -1) return true;
  const clock = clockOf(state, thing);
  return clock !== undefined && (step < 0 || clock.due === due);
}
