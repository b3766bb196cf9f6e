import { type Definition, doersOf, readThing, type Title } from '#workflow';
import type { Work } from '../work.js';

/** Who sees to a dated thing at the actor's agency, by their role; null where the actor does themself. */
export function otherDoers({ actor }: Pick<Work, 'actor'>, definition: Definition, thing: string): Title[] | null {
  const named = readThing(thing);
  if (named.kind === 'handoff') return null;
  const roles = doersOf(definition, named, actor.kind);
  if (roles.length === 0 || roles.some((role) => actor.roles.includes(role))) return null;
  return roles.flatMap((role) => definition.agencies[actor.kind]?.roles[role] ?? []);
}
