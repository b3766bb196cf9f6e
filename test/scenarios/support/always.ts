import fc from 'fast-check';

/**
 * Runs a property, and prints how many runs it was with which seed, so that any run can be made again. A slow machine stops
 * early; one that stopped before it said anything fails.
 */
export function holdsAlways<Tale>(
  promise: string,
  tales: fc.Arbitrary<Tale>,
  runs: number,
  tell: (tale: Tale) => unknown,
  seconds = 40,
): void {
  const property = fc.property(tales, (tale) => {
    tell(tale);
  });
  const told = fc.check(property, { numRuns: runs, interruptAfterTimeLimit: seconds * 1_000 });
  process.stdout.write(`${promise}: ${told.numRuns} runs, seed ${told.seed}\n`);
  if (told.failed) throw new Error(fc.defaultReportMessage(told), { cause: told.errorInstance });
  if (told.numRuns < runs / 10)
    throw new Error(`${promise}: only ${told.numRuns} of ${runs} runs in ${seconds} seconds`);
}
