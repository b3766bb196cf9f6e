import { dayOf, type Instant } from '#calendar';
import type { Definition } from './definition/definition.js';
import type { CaseState, Fact, Track } from './state.js';

/** A track as far as its facts go: it need not be open yet. */
export type Opened = Pick<Track, 'definition' | 'opened'>;

/**
 * Whether a fact counts for a track. What a track records for itself counts from its own opening: a report that comes after
 * social services closed gives a new track its own dates, and its own feedback. What others record counts whenever it was.
 */
export function countsFor(definition: Definition, track: Opened, fact: Fact): boolean {
  if (fact.at >= track.opened) return true;
  const own = definition.tracks[track.definition];
  return own === undefined || !own.records.has(fact.kind);
}

/** The fact of a kind that dates from earliest, among those that count: a second report never moves a running clock. */
export function earliest(
  { facts }: CaseState,
  kind: string,
  counts: (fact: Fact) => boolean = () => true,
): Fact | undefined {
  let found: Fact | undefined;
  for (const id in facts) {
    const fact = facts[id];
    if (fact?.kind !== kind || (found !== undefined && fact.from >= found.from)) continue;
    if (counts(fact)) found = fact;
  }
  return found;
}

/**
 * A fact that lasts a time (a consent) holds to the end of its last day, whether or not the worker came to say so. One that a
 * code ends (a commitment) holds until then, late or not.
 */
export function isInForce({ facts }: Definition, fact: Fact, now: Instant): boolean {
  return fact.to === undefined || dayOf(now) <= fact.to || facts[fact.kind]?.endsWith !== undefined;
}
