import { isDeepStrictEqual } from 'node:util';
import { decide } from '#workflow';
import { hold } from './promises.js';
import type { Look } from './walk/walk.js';

/** The same question has the same answer, and what was given is touched by nobody: all of it is frozen. */
export const decidesTheSameTwice: Look = (story, who, command) => {
  const { definition, state } = story;
  const context = deepFreeze(story.context(who));
  deepFreeze(definition);
  deepFreeze(state);
  const first = decide(definition, state, deepFreeze(command), context);
  const second = decide(definition, state, command, context);
  hold(isDeepStrictEqual(first, second), 'the same question has the same answer', command);
};

/** Writing to what is frozen throws, since modules are strict. What is frozen already is known to be so throughout. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
