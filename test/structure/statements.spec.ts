import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const bare = `import type { EntityManager } from 'typeorm';
export const planted = (manager: EntityManager): Promise<{ id: string }[]> => manager.query('select id from samspel.agency');
`;

describe('rows are read through a schema', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'samspel-statements-'));
    cpSync('.oxlintrc.json', join(copy, '.oxlintrc.json'));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each([
    ['refused', 'libs/identity/src/planted.ts'],
    ['refused', 'libs/statistics/src/planted.ts'],
    ['refused', 'apps/api/src/resources/planted.ts'],
    ['refused', 'apps/start/src/planted.ts'],
    ['allowed', 'libs/database/src/planted.ts'],
    ['allowed', 'libs/clockwork/src/timers/planted.ts'],
  ])('a bare statement is %s in %s', (said, file) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), bare);
    const { stdout, status } = spawnSync('node', ['node_modules/.bin/oxlint', '--format', 'unix', file], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect([status, stdout.match(/'query' is restricted/g)?.length ?? 0]).toEqual(said === 'refused' ? [1, 1] : [0, 0]);
  });
});
