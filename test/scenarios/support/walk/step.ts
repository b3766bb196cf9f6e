/** A random walk over a case: what somebody does next, made of plain numbers so that a failing walk can be told and shrunk. */
import fc from 'fast-check';
import type { Actor, Definition } from '#workflow';
import type { Story } from '../story.js';

/** `wild` says anything to anybody; `directed` does what is offered, and what a refusal says is missing; `wait` lets time go by. */
export type Step = {
  way: 'wild' | 'directed' | 'wait';
  who: number;
  what: number;
  which: number;
  where: number;
  when: number;
};

/** Without bias towards small numbers, which would choose the same few things over and over. */
const number = fc.noBias(fc.nat({ max: 9_999 }));

const step: fc.Arbitrary<Step> = fc.record({
  way: fc.oneof(
    { weight: 3, arbitrary: fc.constant('directed' as const) },
    { weight: 2, arbitrary: fc.constant('wild' as const) },
    { weight: 1, arbitrary: fc.constant('wait' as const) },
  ),
  who: number,
  what: number,
  which: number,
  where: number,
  when: number,
});

export const steps = (from: number, to: number): fc.Arbitrary<Step[]> =>
  fc.array(step, { minLength: from, maxLength: to, size: 'max' });

export function pick<T>(from: readonly T[], number: number): T {
  const chosen = from[number % from.length];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

export function whoOf({ folk }: Story, { who }: Step): Actor | 'system' {
  return pick([...folk, 'system' as const], who);
}

/** Every form filled in with one of its codes. */
export function answersOf(definition: Definition, number: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(definition.facts).map(([kind, { codes }]) => [kind, pick(Object.keys(codes), number)]),
  );
}
