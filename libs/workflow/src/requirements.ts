import type { Definition, Requirement } from './definition/definition.js';
import type { Missing } from './decision.js';
import type { AgencyId, CaseState, Fact, Track } from './state.js';

type Asking = { definition: Definition; state: CaseState; track: Track; receiver?: AgencyId; agencies: Record<AgencyId, { kind: string }> };

/** What of `requirements` does not hold. A condition that the asking agency may not see reads "waits" and nothing more. */
export function unmet(requirements: Requirement[], asking: Asking): Missing[] {
  return requirements.filter((requirement) => !holds(requirement, asking)).map((requirement) => describe(requirement, asking));
}

export function holds(requirement: Requirement, asking: Asking): boolean {
  if ('anyOf' in requirement) return requirement.anyOf.some((each) => holds(each, asking));
  const about = subjectOf(requirement.about, asking);
  return Object.values(asking.state.facts).some(
    (fact) =>
      fact.kind === requirement.fact &&
      requirement.codes.includes(fact.code) &&
      (about === undefined || fact.subject === about) &&
      (!requirement.sinceEntry || fact.at >= asking.track.entered),
  );
}

function describe(requirement: Requirement, asking: Asking): Missing {
  if ('anyOf' in requirement) {
    const [first] = requirement.anyOf;
    return first === undefined ? { need: 'waits' } : describe(first, asking);
  }
  const seer = asking.agencies[asking.track.agency]?.kind ?? '';
  if (!maySeeKind(asking.definition, requirement.fact, seer)) return { need: 'waits' };
  const about = subjectOf(requirement.about, asking);
  return { need: 'fact', kind: requirement.fact, codes: requirement.codes, ...(about === undefined ? {} : { about }) };
}

function subjectOf(about: 'receiver' | 'this-agency' | 'someone', asking: Asking): AgencyId | undefined {
  switch (about) {
    case 'receiver':
      return asking.receiver;
    case 'this-agency':
      return asking.track.agency;
    case 'someone':
      return undefined;
  }
}

/** Whether a kind of agency may see facts of this kind at all; consent between the parties is the sharing rules' business. */
export function maySeeKind(definition: Definition, fact: Fact['kind'], kind: string): boolean {
  const seenBy = definition.facts[fact]?.seenBy ?? [];
  return seenBy === 'all' || seenBy.includes(kind);
}
