import { isDeepStrictEqual } from 'node:util';
import { type CaseState, decide, type Definition, timersOf } from '#workflow';
import { hold } from './promises.js';
import type { Look } from './walk/walk.js';

/**
 * The same question has the same answer, in whichever order a database gives the keys of what it kept, and what was given is touched by nobody: all
 * of it is frozen.
 */
export const decidesTheSameTwice: Look = (story, who, command) => {
  const { definition, state } = story;
  const context = deepFreeze(story.context(who));
  deepFreeze(definition);
  deepFreeze(state);
  const first = decide(definition, state, deepFreeze(command), context);
  const second = decide(definition, state, command, context);
  hold(isDeepStrictEqual(first, second), 'the same question has the same answer', command);
  const other = turnedRound(state);
  const turnedAnswer = decide(definition, other, command, context);
  hold(isDeepStrictEqual(first, turnedAnswer), 'the order of keys decides nothing', command);
  hold(isDeepStrictEqual(timers(definition, state), timers(definition, other)), 'nor whom a timer reminds', command);
};

const timers = (definition: Definition, state: CaseState) =>
  timersOf(definition, state).sort((one, two) => (one.thing < two.thing ? -1 : 1));

/** The same state, with its parts in another order. */
function turnedRound(state: CaseState): CaseState {
  const { tracks, tasks, facts, handoffs } = state;
  return { ...state, tracks: turned(tracks), tasks: turned(tasks), facts: turned(facts), handoffs: turned(handoffs) };
}

const turned = <T>(each: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(each).toReversed());

/** Writing to what is frozen throws, since modules are strict. What is frozen already is known to be so throughout. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
