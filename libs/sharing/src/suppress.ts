import type { Cell, Counted, Sum, Told } from './sums.js';
import { workedOut } from './worked-out.js';

/**
 * What of these numbers may be told, so that no few can be worked out from what is: fewer than `limit` are few, and none is not.
 * As long as something kept back can be one number only, the smallest number beside it is hidden too: a part first and a sum only
 * where no part is left, for sums are what is asked for most. Statisticians call it complementary suppression.
 */
export function suppress(counts: ReadonlyMap<string, Counted>, sums: Sum[], limit: number): Map<string, Cell> {
  const told: Told = new Map(
    [...counts].map(([name, { n, shown }]) => [name, !shown ? 'unshown' : isFew(n, limit) ? 'few' : { told: n }]),
  );
  const few = new Set([...counts].flatMap(([name, { n }]) => (isFew(n, limit) ? [name] : [])));
  for (;;) {
    const given = workedOut(told, few, sums, limit);
    const next = given === undefined ? undefined : nextToHide(given, told, sums);
    if (next === undefined) break;
    told.set(next, 'hidden');
  }
  return new Map([...told].flatMap(([name, cell]): [string, Cell][] => (cell === 'unshown' ? [] : [[name, cell]])));
}

function isFew(n: number, limit: number): boolean {
  return n > 0 && n < limit;
}

/** The smallest that is told and not none, in the sums nearest to what is given away. */
function nextToHide(given: string, told: Told, sums: Sum[]): string | undefined {
  const seen = new Set([given]);
  for (;;) {
    const near = sums.filter(({ sum, parts }) => [sum, ...parts].some((name) => seen.has(name)));
    const found = smallest(
      near.flatMap(({ parts }) => parts),
      told,
    );
    const next =
      found ??
      smallest(
        near.map(({ sum }) => sum),
        told,
      );
    if (next !== undefined) return next;
    const before = seen.size;
    for (const { sum, parts } of near) for (const name of [sum, ...parts]) seen.add(name);
    if (seen.size === before) return undefined;
  }
}

function smallest(names: string[], told: Told): string | undefined {
  const numbers = names.flatMap((name) => {
    const cell = told.get(name);
    return typeof cell === 'object' && cell.told > 0 ? [{ name, n: cell.told }] : [];
  });
  return numbers.toSorted((a, b) => a.n - b.n)[0]?.name;
}
