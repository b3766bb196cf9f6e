import { type CopiedKind, isWeaker, mayIdentify, type Warning } from '#sharing';
import { kindOf, secrecyOfActor } from '#use-case';
import type { Work } from '../work.js';

/**
 * What whoever passes something on is to know of it first, by whichever road it goes: a disclosure, a referral, a handoff or a consent.
 * It forbids nothing.
 */
export function warningsOf(work: Work, receiver: { kind: string }, kinds: readonly CopiedKind[]): Warning[] {
  return [
    ...(isWeaker(secrecyOfActor(work), kindOf(work, receiver.kind).secrecy) ? (['weaker-secrecy'] as const) : []),
    ...(mayIdentify(kinds) ? (['may-identify'] as const) : []),
  ];
}

/** The agencies that take part in concerns whose secrecy may be weaker than the actor's own, in the order of their names in the directory. */
export function weakerAgencies(
  work: Work,
  agencies: Readonly<Record<string, { kind: string }>>,
): { agency: string; warnings: Warning[] }[] {
  return Object.entries(agencies)
    .flatMap(([agency, each]) => {
      const warnings = agency === work.actor.agency ? [] : warningsOf(work, each, []);
      return warnings.length > 0 && work.definitions.takesPart(each.kind) ? [{ agency, warnings }] : [];
    })
    .sort((one, other) => one.agency.localeCompare(other.agency));
}
