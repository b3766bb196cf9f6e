import { isDeepStrictEqual } from 'node:util';

/** What has to be done for the timers in the table to be those that are wanted. */
export type Difference<T extends { thing: string }> = { set: T[]; cancel: T['thing'][] };

export function difference<T extends { thing: string }>(wanted: T[], there: T[]): Difference<T> {
  const asked = new Set<string>(wanted.map(({ thing }) => thing));
  const found = new Map<string, T>(there.map((timer) => [timer.thing, timer]));
  return {
    set: wanted.filter((timer) => !isDeepStrictEqual(timer, found.get(timer.thing))),
    cancel: there.map(({ thing }) => thing).filter((thing) => !asked.has(thing)),
  };
}

/** How many timers are not as they should be. */
export function countDifferent({ set, cancel }: Difference<{ thing: string }>): number {
  return set.length + cancel.length;
}
