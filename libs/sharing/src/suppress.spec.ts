import fc from 'fast-check';
import * as sharing from './suppress.js';
import type { Cell, Counted } from './sums.js';

const LIMIT = 5;
const told = (n: number): Cell => ({ told: n });
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

/** A table of numbers with the sums of its rows and columns and of all. */
function suppress(numbers: number[][], limit = LIMIT) {
  const height = numbers.length;
  const width = numbers[0]?.length ?? 0;
  const at = (row: number, column: number): string => `${row}/${column}`;
  const counts = new Map<string, Counted>();
  const add = (name: string, n: number): unknown => counts.set(name, { n, shown: true });
  for (const r of upTo(height)) for (const c of upTo(width)) add(at(r, c), numbers[r]?.[c] ?? 0);
  for (const r of upTo(height)) add(at(r, width), total(numbers[r] ?? []));
  for (const c of upTo(width)) add(at(height, c), total(numbers.map((row) => row[c] ?? 0)));
  add(at(height, width), total(numbers.flat()));
  const sums = [
    ...upTo(height + 1).map((r) => ({ sum: at(r, width), parts: upTo(width).map((c) => at(r, c)) })),
    ...upTo(width + 1).map((c) => ({ sum: at(height, c), parts: upTo(height).map((r) => at(r, c)) })),
  ];
  const shown = sharing.suppress(counts, sums, limit);
  const cell = (row: number, column: number): Cell => shown.get(at(row, column)) ?? 'hidden';
  return {
    cells: upTo(height).map((r) => upTo(width).map((c) => cell(r, c))),
    rowSums: upTo(height).map((r) => cell(r, width)),
    columnSums: upTo(width).map((c) => cell(height, c)),
    sum: cell(height, width),
  };
}

/** Parts of one sum alone. */
function suppressLine(numbers: number[], limit = LIMIT) {
  const names = numbers.map((_, at) => `part ${at}`);
  const counts = new Map(numbers.map((n, at) => [`part ${at}`, { n, shown: true }]));
  counts.set('sum', { n: total(numbers), shown: true });
  const shown = sharing.suppress(counts, [{ sum: 'sum', parts: names }], limit);
  return { parts: names.map((name) => shown.get(name)), sum: shown.get('sum') };
}

describe('small numbers are suppressed', () => {
  it('tells none, hides one to four, and tells five and more', () => {
    const { parts } = suppressLine([0, 10, 20, 30, 2, 3]);
    expect(parts).toEqual([told(0), told(10), told(20), told(30), 'few', 'few']);
  });

  it('hides up to another limit where one is set', () => {
    expect(suppressLine([0, 10, 20, 30, 2, 7], 10).parts).toEqual([
      told(0),
      told(10),
      told(20),
      told(30),
      'few',
      'few',
    ]);
  });

  it('hides the smallest number beside a few that its sum would give away', () => {
    expect(suppressLine([3, 9, 6, 20])).toEqual({ parts: ['few', told(9), 'hidden', told(20)], sum: told(38) });
  });

  it('hides more where two fews can only be one and one', () => {
    expect(suppressLine([1, 1, 12]).parts).toEqual(['few', 'few', 'hidden']);
  });

  it('looks along rows and columns: the sums of a table give no few away either', () => {
    const { cells, rowSums, columnSums, sum } = suppress([
      [9, 8, 26],
      [11, 2, 30],
    ]);
    expect(cells).toEqual([
      ['hidden', 'hidden', told(26)],
      ['hidden', 'few', told(30)],
    ]);
    expect([rowSums, columnSums, sum]).toEqual([[told(43), told(43)], [told(20), told(10), told(56)], told(86)]);
  });

  it('looks at rows and columns together: a few between two blocks that are hidden is no less few', () => {
    // Every line has two numbers kept back, and yet the rows of the first block less its columns are the few.
    const { cells } = suppress([
      [2, 2, 50, 50],
      [2, 2, 2, 50],
      [50, 50, 2, 2],
      [50, 50, 2, 2],
    ]);
    const keptBack = cells.flat().filter((cell) => typeof cell === 'string').length;
    expect(keptBack).toBeGreaterThan(9);
  });

  it('hides the one of two parts that would tell of the other, which stands nowhere', () => {
    const lateOf = (all: number, inTime: number): (Cell | undefined)[] => {
      const counts = new Map([
        ['all', { n: all, shown: true }],
        ['in time', { n: inTime, shown: true }],
        ['late', { n: all - inTime, shown: false }],
      ]);
      const shown = sharing.suppress(counts, [{ sum: 'all', parts: ['in time', 'late'] }], LIMIT);
      return [shown.get('all'), shown.get('in time')];
    };
    expect(lateOf(54, 52)).toEqual([told(54), 'hidden']);
    expect(lateOf(54, 49)).toEqual([told(54), told(49)]);
    expect(lateOf(54, 54)).toEqual([told(54), told(54)]);
    expect(lateOf(54, 2)).toEqual([told(54), 'few']);
    // At least five of six, and yet not all six, is five.
    expect(lateOf(6, 5)).toEqual(['hidden', 'hidden']);
  });

  it('never lets a few be worked out from what is told', () => {
    const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 2,
      }),
    );
    fc.assert(
      fc.property(table, (numbers) => {
        const shown = suppress(numbers);
        const possible = everyTable(shown);
        expect(possible.length).toBeGreaterThan(0);
        shown.cells.forEach((row, r) =>
          row.forEach((cell, c) => {
            if (cell === 'few') expect(new Set(possible.map((each) => each[r]?.[c])).size).toBeGreaterThan(1);
          }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Every table that a reader who knows the rules can think of: few is 1 to 4, hidden 5 to 14, and sums add up. */
function everyTable({ cells, rowSums, columnSums, sum }: ReturnType<typeof suppress>): number[][][] {
  const width = cells[0]?.length ?? 0;
  const fits = (cell: Cell | undefined, n: number): boolean =>
    cell === 'few' ? n > 0 && n < 5 : cell === 'hidden' ? n >= 5 : n === cell?.told;
  const values = (cell: Cell): number[] =>
    cell === 'few' ? [1, 2, 3, 4] : cell === 'hidden' ? [5, 6, 7, 8, 9, 10, 11, 12, 13, 14] : [cell.told];
  const rows = cells.map((row, r) =>
    row
      .reduce<number[][]>((before, cell) => before.flatMap((some) => values(cell).map((n) => [...some, n])), [[]])
      .filter((row) => fits(rowSums[r], total(row))),
  );
  return rows
    .reduce<number[][][]>((before, choices) => before.flatMap((some) => choices.map((row) => [...some, row])), [[]])
    .filter((table) =>
      Array.from({ length: width }, (_, c) => total(table.map((row) => row[c] ?? 0))).every((n, c) =>
        fits(columnSums[c], n),
      ),
    )
    .filter((table) => fits(sum, total(table.flat())));
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
