import type { Definition, Requirement } from './definition/definition.js';
import type { FactRequirement } from './definition/read-requirement.js';
import type { Missing } from './decision.js';
import { countsFor, isInForce } from './own-facts.js';
import type { AgencyId, CaseState, Context, Fact, Track } from './state.js';

/** Who asks whether something holds: a track, and for a handoff its receiver. */
type Asking = { definition: Definition; state: CaseState; context: Context };

/** What of `requirements` does not hold. A condition that the asking agency may not see reads "waits" and nothing more. */
export function unmet(requirements: Requirement[], asking: Asking, track: Track, receiver?: AgencyId): Missing[] {
  const missing: Missing[] = [];
  for (const requirement of requirements) {
    if (!holds(requirement, asking, track, receiver)) missing.push(describe(requirement, asking, track, receiver));
  }
  return missing;
}

export function holds(requirement: Requirement, asking: Asking, track: Track, receiver?: AgencyId): boolean {
  if ('anyOf' in requirement) return requirement.anyOf.some((each) => holds(each, asking, track, receiver));
  const about = subjectOf(requirement.about, track, receiver);
  const { facts } = asking.state;
  for (const id in facts) {
    const fact = facts[id];
    if (
      fact !== undefined &&
      (about === undefined || fact.subject === about) &&
      meets(fact, requirement, asking, track)
    )
      return true;
  }
  return false;
}

/** Whether a fact is one that is required, whomever it is about. */
export function meets(fact: Fact, requirement: FactRequirement, asking: Asking, track: Track): boolean {
  return (
    fact.kind === requirement.fact &&
    requirement.codes.includes(fact.code) &&
    (!requirement.sinceEntry || fact.at >= track.entered) &&
    isInForce(asking.definition, fact, asking.context.now) &&
    countsFor(asking.definition, track, fact)
  );
}

function describe(requirement: Requirement, asking: Asking, track: Track, receiver?: AgencyId): Missing {
  if ('anyOf' in requirement) {
    const [first] = requirement.anyOf;
    return first === undefined ? { need: 'waits' } : describe(first, asking, track, receiver);
  }
  const seer = asking.context.agencies[track.agency]?.kind ?? '';
  // What is about an agency, that agency sees, whoever else may not.
  const own = requirement.about === 'this-agency' && asking.definition.facts[requirement.fact]?.about === 'agency';
  if (!own && !maySeeKind(asking.definition, requirement.fact, seer)) return { need: 'waits' };
  const about = subjectOf(requirement.about, track, receiver);
  return { need: 'fact', kind: requirement.fact, codes: requirement.codes, ...(about === undefined ? {} : { about }) };
}

function subjectOf(
  about: 'receiver' | 'this-agency' | 'someone',
  track: Track,
  receiver?: AgencyId,
): AgencyId | undefined {
  switch (about) {
    case 'receiver':
      return receiver;
    case 'this-agency':
      return track.agency;
    case 'someone':
      return undefined;
  }
}

/** Whether a kind of agency may see facts of this kind at all; consent between the parties is the sharing rules' business. */
function maySeeKind(definition: Definition, fact: Fact['kind'], kind: string): boolean {
  const seenBy = definition.facts[fact]?.seenBy ?? [];
  return seenBy === 'all' || seenBy.includes(kind);
}
