import fc from 'fast-check';

/** `npm test` takes a sample; `.ci/nightly` makes so many times as many runs, and may be given the seed of a run that failed. */
const TIMES = Number(process.env['SAMSPEL_TEST_RUNS_TIMES'] ?? 1);
const SEED = process.env['SAMSPEL_TEST_SEED'];

/**
 * Runs a property, and prints how many runs it was with which seed, so that any run can be made again. A slow machine stops
 * early; one that stopped before it said anything fails.
 */
export function holdsAlways<Tale>(
  promise: string,
  tales: fc.Arbitrary<Tale>,
  sample: number,
  tell: (tale: Tale) => unknown,
  seconds = 40,
): void {
  const property = fc.property(tales, (tale) => {
    tell(tale);
  });
  const { runs, asked } = runsOf(sample, seconds);
  say(promise, fc.check(property, asked), runs, seconds);
}

/**
 * The same of what is awaited, such as a real database: there is no time to look for the shortest tale that fails. One tale is told
 * first, each time.
 */
export async function holdsAlwaysOf<Tale>(
  promise: string,
  tales: fc.Arbitrary<Tale>,
  sample: number,
  tell: (tale: Tale) => Promise<void>,
  first: Tale,
  seconds = 40,
): Promise<void> {
  const { runs, asked } = runsOf(sample, seconds);
  say(
    promise,
    await fc.check(fc.asyncProperty(tales, tell), {
      ...asked,
      endOnFailure: true,
      examples: [[first]],
    }),
    runs,
    seconds,
  );
}

function runsOf(sample: number, seconds: number) {
  const runs = sample * TIMES;
  return {
    runs,
    asked: {
      numRuns: runs,
      interruptAfterTimeLimit: seconds * TIMES * 1_000,
      ...(SEED !== undefined && { seed: Number(SEED) }),
    },
  };
}

function say<Tale>(promise: string, told: fc.RunDetails<[Tale]>, runs: number, seconds: number): void {
  process.stdout.write(`${promise}: ${told.numRuns} runs, seed ${told.seed}\n`);
  if (told.failed) throw new Error(fc.defaultReportMessage(told), { cause: told.errorInstance });
  if (told.numRuns < runs / 10)
    throw new Error(`${promise}: only ${told.numRuns} of ${runs} runs in ${seconds * TIMES} seconds`);
}
