// `npm run test:chaos [seed]`: two hundred moments of the roads on which people write, in a real browser, at each one fault.
import { spawnSync } from 'node:child_process';
import { childEnv } from '#config/env';

const [, , seed] = process.argv;
const { stdout, status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/faults/chaos.spec.ts'],
  {
    env: childEnv({
      SAMSPEL_TEST_CHAOS: '200',
      ...(seed === undefined ? {} : { SAMSPEL_TEST_SEED: seed }),
    }),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  },
);
process.stdout.write(stdout);
process.exitCode = status ?? 1;
