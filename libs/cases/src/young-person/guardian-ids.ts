import { createHash, randomUUID } from 'node:crypto';
import type { KeptGuardian } from '#database';
import { fold } from '#text';
import type { Guardian, Identified } from './contact.js';

/**
 * Who each guardian is within a case, whatever place they have in an agency's list: a yes and a no are theirs. Whoever has another
 * spelling or a new address is the same; whoever is new, by the name in the case, so that two agencies that write the same mean the
 * same.
 */
export function identified(caseId: string, guardians: Guardian[], before: KeptGuardian[] = []): Identified[] {
  const taken = new Set<string>();
  return guardians.map((guardian) => {
    const same = before.find(({ id, name }) => !taken.has(id) && (guardian.id ?? id) === id && isNamed(guardian, name));
    const id = same?.id ?? newId(caseId, guardian.name, [...taken, ...before.map((each) => each.id)]);
    taken.add(id);
    return { ...guardian, id };
  });
}

/** One who is named by id may have got another name. */
const isNamed = ({ id, name }: Guardian, before: string): boolean =>
  id !== undefined || fold(before.trim()) === fold(name.trim());

function newId(caseId: string, name: string, taken: string[]): string {
  const id = createHash('sha256')
    .update(`${caseId} ${fold(name.trim())}`)
    .digest('hex')
    .slice(0, 32);
  return taken.includes(id) ? randomUUID() : id;
}
