/** What the family agreed to, and what it opens. Pure: consents in, yes or no out. */
import type { DataKind } from './data-kinds.js';

/**
 * One consent: the agencies that it joins, those of them that have it on record, and the kinds of data that it is about.
 * OSL 10 kap. 1 § and 12 kap. 2 § speak of what somebody has agreed to, and nobody has agreed to two consents put together.
 */
export type Consent = { joins: readonly string[]; openedBy: readonly string[]; kinds: readonly string[] };

/** Those of a case that are in force. */
export type Consents = readonly Consent[];

/** A consent among the facts of a case: what stands of it, and up to and with which day. */
type ConsentFact = { kind: string; code: string; scope?: Consent; to?: string };

/** Which fact is consent, and the code that says that it is in force. */
type ConsentWords = { fact: string; inForce: string };

export function consentsInForce(facts: ConsentFact[], words: ConsentWords | undefined, today: string): Consents {
  return facts.flatMap(({ kind, code, scope, to }) =>
    kind === words?.fact && code === words.inForce && scope !== undefined && (to === undefined || to >= today)
      ? [scope]
      : [],
  );
}

/**
 * Whether agencies may read what is `owner`'s own of this kind: by one consent that names them all, that is about this, and that the
 * owner has on record itself. Who writes a consent down opens what is its own, and nobody else's.
 */
export function opens(consents: Consents, owner: string, readers: string[], kind: DataKind): boolean {
  return consents.some(
    ({ joins, openedBy, kinds }) =>
      openedBy.includes(owner) && kinds.includes(kind) && readers.every((reader) => joins.includes(reader)),
  );
}

/** What each consent is about by which a sender may tell a receiver what is its own. */
export function agreedBetween(consents: Consents, sender: string, receiver: string): (readonly string[])[] {
  return consents
    .filter(({ joins, openedBy }) => openedBy.includes(sender) && joins.includes(sender) && joins.includes(receiver))
    .map(({ kinds }) => kinds);
}

/** All who may read what is `owner`'s own of a kind, itself apart. */
export function readersOf(consents: Consents, owner: string, kind: DataKind): string[] {
  const opening = consents.filter(({ openedBy, kinds }) => openedBy.includes(owner) && kinds.includes(kind));
  return [...new Set(opening.flatMap(({ joins }) => joins))].filter((agency) => agency !== owner).sort();
}
