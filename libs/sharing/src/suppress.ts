/** A number that is told, one that is few, or one that is kept back because it would give a few away. */
export type Cell = { told: number } | 'few' | 'hidden';

/** Row by row, with the sums of rows and columns and of all, each suppressed too. */
type Suppressed = { cells: Cell[][]; rowSums: Cell[]; columnSums: Cell[]; sum: Cell };

/**
 * A table of persons with its sums, in which no few can be worked out from what is told. The sums are treated as one more row and
 * column. As long as a few can be one number only, the smallest number that shares a row or column with something hidden is
 * hidden too; sums go last, for they are what is asked for most. Fewer persons than `limit` are few; none is not.
 */
export function suppress(numbers: number[][], limit: number): Suppressed {
  const full = withSums(numbers);
  const shown: Cell[][] = full.map((row) => row.map((n) => (isFew(n, limit) ? 'few' : { told: n })));
  const lines = linesOf(numbers.length, full[0]?.length ?? 0);
  while (givesAway(full, shown, lines, limit)) {
    const [row, column] = nextToHide(full, shown, lines) ?? [-1, -1];
    const cells = shown[row];
    if (cells === undefined) break;
    cells[column] = 'hidden';
  }
  return {
    cells: shown.slice(0, numbers.length).map((row) => row.slice(0, -1)),
    rowSums: shown.slice(0, numbers.length).map((row) => row.at(-1) ?? 'hidden'),
    columnSums: (shown.at(-1) ?? []).slice(0, -1),
    sum: shown.at(-1)?.at(-1) ?? 'hidden',
  };
}

/**
 * Numbers of persons of which each is a part of the one before: how many came so far. One is hidden as well where what it lacks to
 * the last that is told is few, since that would be worked out. `first` is how the first is told elsewhere, and so here.
 */
export function suppressSteps(numbers: number[], limit: number, first?: Cell): Cell[] {
  let before: number | undefined;
  return numbers.map((n, step) => {
    const cell = step === 0 && first !== undefined ? first : suppressOne(n, limit, before);
    if (isTold(cell)) before = n;
    return cell;
  });
}

function suppressOne(n: number, limit: number, before: number | undefined): Cell {
  if (isFew(n, limit)) return 'few';
  return before !== undefined && isFew(before - n, limit) ? 'hidden' : { told: n };
}

function isFew(n: number, limit: number): boolean {
  return n > 0 && n < limit;
}

type Place = readonly [row: number, column: number];
type Bounds = { least: number; most: number }[][];

/** One row is its own sums of columns. */
function withSums(numbers: number[][]): number[][] {
  const rows = numbers.map((row) => [...row, total(row)]);
  if (rows.length < 2) return rows;
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, column) => total(rows.map((row) => row[column] ?? 0)))];
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}

/** Rows and columns, the sum of each last. One row has no columns to add. */
function linesOf(rows: number, width: number): Place[][] {
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index);
  const height = rows < 2 ? rows : rows + 1;
  const across = upTo(height).map((row) => upTo(width).map((column): Place => [row, column]));
  const down = upTo(width).map((column) => upTo(height).map((row): Place => [row, column]));
  return rows < 2 ? across : [...across, ...down];
}

/** What each number can be, for one who knows how we hide: few are below the limit, hidden are not, and lines add up. */
function boundsOf(full: number[][], shown: Cell[][], lines: Place[][], limit: number): Bounds {
  const bounds: Bounds = shown.map((row, r) =>
    row.map((cell, c) =>
      cell === 'few'
        ? { least: 1, most: limit - 1 }
        : cell === 'hidden'
          ? { least: limit, most: Number.POSITIVE_INFINITY }
          : { least: at(full, [r, c]), most: at(full, [r, c]) },
    ),
  );
  let narrowed = true;
  while (narrowed) {
    narrowed = false;
    for (const line of lines) {
      const parts = line.slice(0, -1).map((place) => bound(bounds, place));
      const sum = bound(bounds, line.at(-1) ?? [0, 0]);
      const least = total(parts.map((part) => part.least));
      const most = total(parts.map((part) => part.most));
      if (narrow(sum, least, most)) narrowed = true;
      for (const part of parts) {
        const others = {
          least: least - part.least,
          most: total(parts.filter((each) => each !== part).map((each) => each.most)),
        };
        if (narrow(part, sum.least - others.most, sum.most - others.least)) narrowed = true;
      }
      if (narrowed) break;
    }
  }
  return bounds;
}

function narrow(bound: { least: number; most: number }, least: number, most: number): boolean {
  const before = { ...bound };
  bound.least = Math.max(bound.least, least);
  bound.most = Math.min(bound.most, most);
  return bound.least !== before.least || bound.most !== before.most;
}

/** Whether a few can be one number only. */
function givesAway(full: number[][], shown: Cell[][], lines: Place[][], limit: number): boolean {
  const bounds = boundsOf(full, shown, lines, limit);
  return bounds.some((row, r) => row.some(({ least, most }, c) => shown[r]?.[c] === 'few' && least === most));
}

function nextToHide(full: number[][], shown: Cell[][], lines: Place[][]): Place | undefined {
  const told = ([row, column]: Place): boolean => isTold(shown[row]?.[column]) && at(full, [row, column]) > 0;
  const smallest = (places: Place[]): Place | undefined =>
    places.filter(told).sort((a, b) => at(full, a) - at(full, b))[0];
  const near = lines.filter((line) => line.some(([row, column]) => !isTold(shown[row]?.[column])));
  return smallest(near.flatMap((line) => line.slice(0, -1))) ?? smallest(lines.flat());
}

function isTold(cell: Cell | undefined): boolean {
  return typeof cell === 'object';
}

function at(full: number[][], [row, column]: Place): number {
  return full[row]?.[column] ?? 0;
}

function bound(bounds: Bounds, [row, column]: Place): { least: number; most: number } {
  return bounds[row]?.[column] ?? { least: 0, most: 0 };
}
