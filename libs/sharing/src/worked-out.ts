import type { Sum, Told } from './sums.js';

type Bound = { least: number; most: number };

/**
 * The first number kept back that can be one number only, for a reader who adds and subtracts what is told, and who knows how we
 * hide; nothing where there is none. `few` are those that are, told or not.
 */
export function workedOut(told: Told, few: ReadonlySet<string>, sums: Sum[], limit: number): string | undefined {
  const alone = solved(told, sums);
  const bounds = boundsOf(told, few, sums, limit);
  return [...told.keys()].find((name) => {
    const cell = told.get(name);
    if (typeof cell === 'object' || (cell === 'unshown' && !few.has(name))) return false;
    const bound = bounds.get(name);
    return alone.has(name) || (bound !== undefined && bound.least === bound.most);
  });
}

/** What each number can be: few are below the limit, hidden are not, and sums add up. */
function boundsOf(told: Told, few: ReadonlySet<string>, sums: Sum[], limit: number): Map<string, Bound> {
  // Something hidden says that there is a few beside it, also where that stands nowhere.
  const suspected = new Set(
    sums
      .map(({ sum, parts }) => [sum, ...parts])
      .flatMap((names) => (names.some((name) => told.get(name) === 'hidden') ? names : [])),
  );
  const first = (name: string): Bound => {
    const cell = told.get(name);
    if (typeof cell === 'object') return { least: cell.told, most: cell.told };
    if (cell === 'few' || (few.has(name) && suspected.has(name))) return { least: 1, most: limit - 1 };
    return { least: cell === 'hidden' ? limit : 0, most: Number.POSITIVE_INFINITY };
  };
  const bounds = new Map([...told.keys()].map((name) => [name, first(name)]));
  const of = (name: string): Bound => bounds.get(name) ?? { least: 0, most: Number.POSITIVE_INFINITY };
  let narrowed = true;
  // Numbers that contradict each other would be narrowed for ever.
  for (let round = 0; narrowed && round <= bounds.size; round += 1) {
    narrowed = false;
    for (const { sum, parts } of sums) {
      const all = totalOf(parts.map(of));
      if (narrow(of(sum), all)) narrowed = true;
      for (const part of parts) {
        const others = totalOf(parts.filter((each) => each !== part).map(of));
        if (narrow(of(part), { least: of(sum).least - others.most, most: of(sum).most - others.least }))
          narrowed = true;
      }
    }
  }
  return bounds;
}

function totalOf(bounds: Bound[]): Bound {
  return bounds.reduce((all, { least, most }) => ({ least: all.least + least, most: all.most + most }), {
    least: 0,
    most: 0,
  });
}

function narrow(bound: Bound, { least, most }: Bound): boolean {
  const before = { ...bound };
  if (least > bound.least) bound.least = least;
  if (most < bound.most) bound.most = most;
  return bound.least !== before.least || bound.most !== before.most;
}

/** The numbers that the sums leave one solution for, all taken together: what Gauss's elimination leaves alone in its row. */
function solved(told: Told, sums: Sum[]): Set<string> {
  const unknown = [...told.keys()].filter((name) => typeof told.get(name) !== 'object');
  const rows = sums.map(({ sum, parts }) =>
    unknown.map((name) => (name === sum ? -1 : 0) + (parts.includes(name) ? 1 : 0)),
  );
  const alone = new Set<string>();
  let done = 0;
  for (const column of unknown.keys()) {
    const pivot = rows.findIndex((row, at) => at >= done && !isNone(row[column]));
    const chosen = rows[pivot];
    const swapped = rows[done];
    if (chosen === undefined || swapped === undefined) continue;
    const scaled = chosen.map((value) => value / (chosen[column] ?? 1));
    rows[pivot] = swapped;
    rows[done] = scaled;
    for (const [at, row] of rows.entries())
      if (at !== done && !isNone(row[column])) rows[at] = row.map((v, c) => v - (row[column] ?? 0) * (scaled[c] ?? 0));
    done += 1;
  }
  for (const row of rows) {
    const left = unknown.filter((_, column) => !isNone(row[column]));
    if (left.length === 1 && left[0] !== undefined) alone.add(left[0]);
  }
  return alone;
}

function isNone(value: number | undefined): boolean {
  return Math.abs(value ?? 0) < 1e-9;
}
