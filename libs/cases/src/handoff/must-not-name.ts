import { namesSibling, holdsName, wordsOfName } from '#text';
import { invalid } from '#use-case';
import type { Content } from '../young-person/content.js';

/** Whom the page of the offer names to its receiver before it has answered, or what it is given with them. */
type Told = { youngPerson: boolean; guardians: boolean };

/**
 * Why something is offered is read before anything is told (OSL 26 kap. 1 §): by name it would tell whom it is about, though nothing
 * else does. Who is told anyway may be named; a name that they share tells of nobody else. Brothers and sisters are never told by it.
 */
export function mustNotName({ known, guardians }: Content, why: string, told: Told): void {
  const own = [known.given_name, known.family_name].flatMap((name) => wordsOfName(name ?? ''));
  const theirs = guardians.flatMap(({ name }) => wordsOfName(name));
  const free = new Set([...(told.youngPerson ? own : []), ...(told.guardians ? theirs : [])]);
  const untold = new Set([...own, ...theirs].filter((word) => !free.has(word)));
  if (holdsName(why, untold) || namesSibling(why))
    throw invalid('/why', 'names-untold', 'The receiver reads it before it is told a name: write it without names.');
}
