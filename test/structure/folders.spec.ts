import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

const libs = readdirSync('libs').map((lib) => join('libs', lib, 'src'));

describe('inside a lib no two folders import each other', () => {
  it.each(libs)('%s', (root) => {
    expect(mutual(arrowsBetween(readAll(root)))).toEqual([]);
  });

  it('finds two that do', () => {
    const planted = {
      'a/one.ts': "from '../b/two.js'",
      'b/three.ts': "import '../a/four.js'",
      'c.ts': "from './a/one.js'",
    };
    expect(mutual(arrowsBetween(planted))).toEqual(['a <-> b']);
  });
});

/** Texts by path within the lib. */
function readAll(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** `a -> b` where a file in the folder a imports one in b. What lies in the root belongs to no folder. */
function arrowsBetween(texts: Record<string, string>): Set<string> {
  const arrows = Object.entries(texts).flatMap(([file, text]) =>
    [...text.matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, to = '']) => {
      const target = relative('.', normalize(join(dirname(file), to)));
      return [folderOf(file), folderOf(target)] as const;
    }),
  );
  return new Set(
    arrows.filter(([from, to]) => from !== '' && to !== '' && from !== to).map((each) => each.join(' -> ')),
  );
}

const folderOf = (file: string): string => (file.includes(sep) ? (file.split(sep)[0] ?? '') : '');

function mutual(arrows: Set<string>): string[] {
  return [...arrows].flatMap((arrow) => {
    const [from = '', to = ''] = arrow.split(' -> ');
    return from < to && arrows.has(`${to} -> ${from}`) ? [`${from} <-> ${to}`] : [];
  });
}
