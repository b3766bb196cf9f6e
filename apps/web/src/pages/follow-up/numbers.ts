import type { FollowUpSection } from '../../api/api-types.js';

/** The records that a section is made from, each with the number that it goes by there: in the order that one reads them. */
export function numbersOf({ paragraphs, table }: FollowUpSection): Map<string, number> {
  const read = [
    ...paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ records }) => records)),
    ...(table?.records ?? []),
  ];
  return new Map([...new Set(read)].map((record, at) => [record, at + 1]));
}

/** Numbers as one writes them: those that follow each other as one, "1–4" and "7". */
export function runsOf(numbers: number[]): string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) => {
    if (first === last) return [String(first)];
    return last === first + 1 ? [String(first), String(last)] : [`${first}–${last}`];
  });
}
