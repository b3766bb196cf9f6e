import type { Move } from '#cases';

export const USAGE = `npm run move-cases -- <workflow> <from version> <to version> [<track>/<stage>=<stage there> …] [--do]`;

/** What an operator wrote after `npm run move-cases --`; undefined where it can not be understood. */
export function readMove(words: string[]): { move: Move; how: 'tell' | 'do' } | undefined {
  const [workflow, from, to, ...stages] = words.filter((word) => word !== '--do');
  const map = stages.map((each) => /^([^/=]+\/[^/=]+)=([^/=]+)$/.exec(each));
  if (workflow === undefined || !isVersion(from) || !isVersion(to) || map.includes(null)) return undefined;
  const named = map.map((found) => [found?.[1] ?? '', found?.[2] ?? '']);
  return {
    move: { workflow, from: Number(from), to: Number(to), stages: Object.fromEntries(named) },
    how: words.includes('--do') ? 'do' : 'tell',
  };
}

const isVersion = (word: string | undefined): boolean => word !== undefined && /^[1-9]\d*$/.test(word);
