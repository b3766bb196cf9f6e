import type { Move, Moves } from '#cases';

/** What an operator is told of cases that move, or would; those that stay by name, each with why. */
export function linesOf({ moved, stay }: Moves, { workflow, from, to }: Move, verb: string): string[] {
  return [
    `${moved.length} of ${moved.length + stay.length} running cases of ${workflow} ${verb} from version ${from} to ${to}.`,
    ...stay.map(({ reference, why }) => `${reference} stays: ${why.join('; ')}`),
  ];
}
