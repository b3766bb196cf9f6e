// `npm run test:offered`: what is offered to each of the demo's people, all of it. What a screen's form would send is the web's own
// code, which runs in the tests; here they are run for it alone, and what they found is said.
import { spawnSync } from 'node:child_process';
import { childEnv } from '#config/env';

const { stdout, status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/integration/offered.spec.ts'],
  {
    env: childEnv({ SAMSPEL_TEST_OFFERED: '1000' }),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  },
);
process.stdout.write(stdout);
process.exitCode = status ?? 1;
