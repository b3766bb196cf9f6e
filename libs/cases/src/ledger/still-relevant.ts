import { type CaseState, clockOf, type Occasion, ofFact } from '#workflow';

/**
 * Whether a mail is still worth sending. News is, but of an offered line of the plan that is answered or ended meanwhile: with
 * the consent that it stood on, whoever was asked hears nothing more of it. A reminder is, while its thing is open; one of a
 * ladder's rungs only while its date is the same, since a stage that was left or extended meanwhile is nothing to be reminded of.
 */
export function isStillRelevant(
  { thing, occasion, due }: { thing: string; occasion: Occasion; due: string },
  state: CaseState,
): boolean {
  if (occasion === 'news') return !isFactThatWas(thing, state);
  const clock = clockOf(state, thing);
  return clock !== undefined && (occasion === 'review' || clock.due === due);
}

const FACT = ofFact('');

function isFactThatWas(thing: string, { facts }: CaseState): boolean {
  return thing.startsWith(FACT) && facts[thing.slice(FACT.length)] === undefined;
}
