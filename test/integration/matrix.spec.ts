import { spawnSync } from 'node:child_process';
import { childEnv } from '#config/env';

/** Some thousand requests, on a machine that has other tests to run. */
const PATIENCE_MS = 900_000;

it(
  'lets every role in where the table of test/matrix/expected.ts does, and nowhere else',
  () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/test/matrix/main.js'], {
      env: childEnv({ NODE_OPTIONS: '' }),
      encoding: 'utf8',
    });
    const lines = stdout.trim().split('\n');
    expect([lines.slice(0, -1), stderr, status]).toEqual([[], '', 0]);
    expect(lines.at(-1)).toMatch(/^matrix: \d{2,} routes, \d{4} cells, 0 leaks$/);
  },
  PATIENCE_MS,
);
