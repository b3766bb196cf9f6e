import fc from 'fast-check';
import * as sharing from './suppress.js';

type Cell = ReturnType<typeof sharing.suppress>['sum'];

const LIMIT = 5;
const suppress = (numbers: number[][]) => sharing.suppress(numbers, LIMIT);
const suppressSteps = (numbers: number[], first?: Cell) => sharing.suppressSteps(numbers, LIMIT, first);

const told = (n: number): Cell => ({ told: n });

describe('small numbers are suppressed', () => {
  it('tells none, hides one to four, and tells five and more', () => {
    const { cells } = suppress([[0, 10, 20, 30, 2, 3]]);
    expect(cells).toEqual([[told(0), told(10), told(20), told(30), 'few', 'few']]);
  });

  it('hides up to another limit where one is set', () => {
    expect(sharing.suppress([[0, 10, 20, 30, 2, 7]], 10).cells).toEqual([
      [told(0), told(10), told(20), told(30), 'few', 'few'],
    ]);
    expect(sharing.suppressSteps([64, 57, 9], 10)).toEqual([{ told: 64 }, 'hidden', 'few']);
  });

  it('hides the smallest number beside a few that its sum would give away', () => {
    const { cells, rowSums } = suppress([[3, 9, 6, 20]]);
    expect([cells, rowSums]).toEqual([[['few', told(9), 'hidden', told(20)]], [told(38)]]);
  });

  it('hides more where two fews can only be one and one', () => {
    expect(suppress([[1, 1, 12]]).cells).toEqual([['few', 'few', 'hidden']]);
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

describe('steps of which each is a part of the one before', () => {
  it('are told where nobody few fell away', () => {
    expect(suppressSteps([64, 46, 41, 36])).toEqual([{ told: 64 }, { told: 46 }, { told: 41 }, { told: 36 }]);
    expect(suppressSteps([9, 9, 0])).toEqual([{ told: 9 }, { told: 9 }, { told: 0 }]);
  });

  it('are hidden where the few that fell away could be worked out', () => {
    expect(suppressSteps([20, 17, 16, 11, 3])).toEqual([{ told: 20 }, 'hidden', 'hidden', { told: 11 }, 'few']);
  });

  it('begin as the first is told elsewhere', () => {
    expect(suppressSteps([20, 17], 'hidden')).toEqual(['hidden', { told: 17 }]);
  });

  it('never tell two numbers that differ by a few', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }), (numbers) => {
        const told = suppressSteps(numbers.toSorted((a, b) => b - a)).flatMap((cell) =>
          typeof cell === 'object' ? [cell.told] : [],
        );
        for (const one of told) for (const other of told) expect(one - other <= 0 || one - other >= LIMIT).toBe(true);
      }),
    );
  });
});
