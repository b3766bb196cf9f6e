import type { KeptGuardian } from '#database';
import { DomainError } from '#use-case';
import type { Guardian, Identified } from './contact.js';

/**
 * A guardian is left out of all that families are asked, summoned to and told because somebody wrote why: that the child is feared
 * to be harmed (OSL 12 kap. 3 § andra stycket). `at` is where in the request the guardians stand. One that came marked from another
 * agency came without its reason, which stays with whoever wrote it.
 */
export function mustSayWhy(guardians: Guardian[], at: string, before: KeptGuardian[] = []): void {
  const errors = guardians.flatMap((guardian, index) =>
    guardian.mayNotKnow === true && guardian.whyMayNotKnow === undefined && !isMarked(before, guardian)
      ? [
          {
            pointer: `${at}/${index}/whyMayNotKnow`,
            code: 'missing' as const,
            detail: 'Write why it is feared that the child is harmed if this guardian is told.',
          },
        ]
      : [],
  );
  if (errors.length > 0) throw new DomainError({ code: 'validation', errors });
}

/** Whoever corrects a phone number does not lift a mark that they left out; a mark is lifted by saying so. */
export const keepMarks = (guardians: Identified[], before: KeptGuardian[]): Identified[] =>
  guardians.map((guardian) => {
    const marked = before.find((each) => isMarked([each], guardian));
    if (guardian.mayNotKnow !== undefined || marked === undefined) return guardian;
    return { ...guardian, mayNotKnow: true, whyMayNotKnow: guardian.whyMayNotKnow ?? marked.why };
  });

const isMarked = (before: KeptGuardian[], { id }: Guardian): boolean =>
  before.some((each) => each.mayNotKnow === true && each.id === id);
