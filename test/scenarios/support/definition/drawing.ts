import fc, { type GeneratorValue } from 'fast-check';

/** Draws at random, so that a definition is told again by the seed. */
export type Drawing = {
  /** From 0, below this. */
  number(below: number): number;
  chance(percent: number): boolean;
  one<T>(from: readonly T[]): T;
  /** As many as it happens, `least` of them at any rate. */
  some<T>(from: readonly T[], least?: number): T[];
};

/** One source of numbers, which the library need not tell from others at each draw. */
const any = () => fc.noBias(fc.nat());

export function drawing(draw: GeneratorValue): Drawing {
  const number = (below: number) => draw(any) % below;
  const one = <T>(from: readonly T[]): T => {
    const chosen = from[number(from.length)];
    if (chosen === undefined) throw new Error('nothing to draw from');
    return chosen;
  };
  return {
    number,
    one,
    chance: (percent) => number(100) < percent,
    some: (from, least = 0) => {
      const chosen = from.filter(() => number(2) === 0);
      return chosen.length >= least ? chosen : from.slice(0, least);
    },
  };
}

/** A record of what `make` gives for each name. */
export function named<T>(
  names: readonly string[],
  make: (name: string, index: number) => T,
  prefix = '',
): Record<string, T> {
  return Object.fromEntries(names.map((name, index) => [`${prefix}${name}`, make(name, index)]));
}
