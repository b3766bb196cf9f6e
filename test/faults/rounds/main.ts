// `npm run test:faults -- --rounds N`: reminders fall due while api, worker, queue and database are killed with -9 at random, N times on
// each backend of the queue.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { childEnv } from '#config/env';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string' } } });
const { stdout, status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/faults/rounds'],
  {
    env: childEnv({
      SAMSPEL_TEST_ROUNDS: values.rounds,
      ...(values.seed === undefined ? {} : { SAMSPEL_TEST_SEED: values.seed }),
    }),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
process.stdout.write(stdout);
const said = [...stdout.matchAll(/^faults: rounds=(\d+) reminders=(\d+) lost=(\d+) doubled=(\d+) repeats=(\d+)/gm)];
const sum = (at: number): number => said.reduce((all, words) => all + Number(words[at]), 0);
process.stdout.write(
  `faults: rounds=${sum(1)} reminders=${sum(2)} lost=${sum(3)} doubled=${sum(4)} repeats=${sum(5)}\n`,
);
process.exitCode = status ?? 1;
