import { readFileSync } from 'node:fs';

const PROGRAMS = 'apps/start/src';

describe('the image for production', () => {
  const kept = [...readFileSync('apps/Dockerfile', 'utf8').matchAll(/! -name '([a-z-]+)\.js\*'/g)].map(
    ([, name]) => name,
  );

  it.each(['migrate', 'move-cases', 'audit-verify'])(
    'has %s, which docs/production.md tells an operator to run',
    (name) => {
      expect(readFileSync('docs/production.md', 'utf8')).toMatch(
        new RegExp(`npm run ${name.replace('-verify', ':verify')}`),
      );
      expect(kept).toContain(name);
    },
  );

  it('has all that these are made of', () => {
    for (const name of kept) {
      const text = readFileSync(`${PROGRAMS}/${name}.ts`, 'utf8');
      const beside = [...text.matchAll(/from '\.\/([a-z-]+)\.js'/g)].map(([, other]) => other);
      expect([name, kept]).toEqual([name, expect.arrayContaining(beside)]);
      expect([name, /from '\.\.?\/.*\//.test(text)]).toEqual([name, false]);
    }
  });
});
