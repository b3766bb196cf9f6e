import { dayOf, type Instant } from '#calendar';
import type { Definition, Requirement } from './definition/definition.js';
import type { FactRequirement } from './definition/read-requirement.js';
import type { Missing } from './decision.js';
import type { AgencyId, CaseState, Context, Fact, Track } from './state.js';

type Asking = { definition: Definition; state: CaseState; context: Context };

/** The agencies that a handoff is between: nothing is handed over that either end may not speak of. */
export type Ends = readonly AgencyId[];
const NO_HANDOFF: Ends = [];

/**
 * What of `requirements` does not hold. A condition that `seer`, the agency that asks, may not see reads "waits" and nothing more.
 */
export function unmet(
  requirements: Requirement[],
  asking: Asking,
  track: Track,
  ends: Ends = NO_HANDOFF,
  seer: AgencyId = track.agency,
): Missing[] {
  const missing: Missing[] = [];
  for (const requirement of requirements) {
    if (!holds(requirement, asking, track, ends)) missing.push(...describe(requirement, asking, track, ends, seer));
  }
  return missing;
}

export function holds(requirement: Requirement, asking: Asking, track: Track, ends: Ends = NO_HANDOFF): boolean {
  if ('anyOf' in requirement) return requirement.anyOf.some((each) => holds(each, asking, track, ends));
  switch (requirement.about) {
    case 'both-ends':
      if (ends.length === 0) return false;
      // Of a consent one has to name them all; of anything else each end has its own.
      return joinsAgencies(asking, requirement)
        ? isRecorded(requirement, asking, track, ends)
        : ends.every((end) => isRecorded(requirement, asking, track, [end]));
    case 'this-agency':
      return isRecorded(requirement, asking, track, [track.agency]);
    case 'someone':
      return isRecorded(requirement, asking, track, []);
  }
}

function joinsAgencies({ definition }: Asking, { fact }: FactRequirement): boolean {
  return definition.facts[fact]?.about === 'agencies';
}

/** Whether there is such a fact about all of these agencies. */
function isRecorded(requirement: FactRequirement, asking: Asking, track: Track, about: readonly AgencyId[]): boolean {
  const { facts } = asking.state;
  for (const id in facts) {
    const fact = facts[id];
    if (fact !== undefined && about.every((agency) => isAbout(fact, agency)) && meets(fact, requirement, asking, track))
      return true;
  }
  return false;
}

function isAbout({ subject, scope }: Fact, agency: AgencyId): boolean {
  return scope === undefined ? subject === agency : scope.joins.includes(agency);
}

/** Whether a fact is one that is required, whomever it is about. */
export function meets(fact: Fact, requirement: FactRequirement, asking: Asking, track: Track): boolean {
  return (
    fact.kind === requirement.fact &&
    codesOf(requirement, asking).includes(fact.code) &&
    (!requirement.sinceEntry || fact.at >= track.entered) &&
    isInForce(asking.definition, fact, asking.context.now) &&
    countsFor(asking.definition, track, fact)
  );
}

function codesOf({ codes }: FactRequirement, { definition }: Asking): string[] {
  const inForce = definition.vocabulary.consent?.inForce;
  return codes.length > 0 || inForce === undefined ? codes : [inForce];
}

function describe(
  requirement: Requirement,
  asking: Asking,
  track: Track,
  ends: Ends,
  seer: AgencyId,
): [Missing, ...Missing[]] {
  if ('anyOf' in requirement) {
    const [first] = requirement.anyOf;
    return first === undefined ? [{ need: 'waits' }] : describe(first, asking, track, ends, seer);
  }
  switch (requirement.about) {
    case 'both-ends': {
      if (joinsAgencies(asking, requirement)) return [describeJoining(requirement, asking, seer, ends)];
      const lacking = ends.filter((end) => !isRecorded(requirement, asking, track, [end]));
      const [first, ...others] = lacking.map((end) => describeOne(requirement, asking, seer, end));
      return first === undefined ? [{ need: 'waits' }] : [first, ...others];
    }
    case 'this-agency':
      return [describeOne(requirement, asking, seer, track.agency)];
    case 'someone':
      return [describeOne(requirement, asking, seer, undefined)];
  }
}

function describeJoining(requirement: FactRequirement, asking: Asking, seer: AgencyId, ends: Ends): Missing {
  const missing = describeOne(requirement, asking, seer, undefined);
  return missing.need === 'fact' ? { ...missing, joins: [...new Set(ends)] } : missing;
}

function describeOne(
  requirement: FactRequirement,
  asking: Asking,
  seer: AgencyId,
  about: AgencyId | undefined,
): Missing {
  const { fact: kind } = requirement;
  const { definition, context } = asking;
  // What is about an agency, that agency sees, whoever else may not.
  const subject = definition.facts[kind]?.about;
  const own = about === seer && (subject === 'agency' || subject === 'agencies');
  if (!own && !maySeeKind(definition, kind, context.agencies[seer]?.kind ?? '')) return { need: 'waits' };
  return { need: 'fact', kind, codes: codesOf(requirement, asking), ...(about === undefined ? {} : { about }) };
}

/** Whether a kind of agency may see facts of this kind at all; consent between the parties is the sharing rules' business. */
function maySeeKind(definition: Definition, fact: Fact['kind'], kind: string): boolean {
  const seenBy = definition.facts[fact]?.seenBy ?? [];
  return seenBy === 'all' || seenBy.includes(kind);
}

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

/** The fact of these kinds that dates from earliest, among those that count: a second report never moves a running clock. */
export function earliest(
  { facts }: CaseState,
  kinds: readonly string[],
  counts: (fact: Fact) => boolean = () => true,
): Fact | undefined {
  let found: Fact | undefined;
  for (const id in facts) {
    const fact = facts[id];
    if (fact === undefined || !kinds.includes(fact.kind) || (found !== undefined && fact.from >= found.from)) continue;
    if (counts(fact)) found = fact;
  }
  return found;
}

/**
 * A fact that lasts a time (a consent) holds to the end of its last day, whether or not the worker came to say so. One that a
 * code ends (a commitment) holds until then, late or not, and so does one with a day by which something is wanted.
 */
export function isInForce({ facts }: Definition, fact: Fact, now: Instant): boolean {
  return fact.to === undefined || dayOf(now) <= fact.to || facts[fact.kind]?.lasts === undefined;
}
