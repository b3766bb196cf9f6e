import { ladderNamed, moveClock } from './clocks.js';
import { type Day, dayOf, due as reckonDue, type Instant } from '#calendar';
import type { Definition } from './definition/definition.js';
import type { Draft } from './draft.js';
import type { AgencyId, CaseState, Fact, PersonId, TrackId } from './state.js';

type NewFact = {
  kind: string;
  code: string;
  agency: AgencyId;
  subject?: string | undefined;
  holder?: AgencyId | undefined;
  answers?: string | undefined;
  from?: Instant | undefined;
  to?: Day | undefined;
};

/** Records a fact. One about something (an agency's consent, a commitment) replaces the earlier one about the same. */
export function recordFact(draft: Draft, fact: NewFact): void {
  if (fact.subject !== undefined && draft.definition.facts[fact.kind]?.about !== 'case') {
    endFacts(draft, (old) => old.kind === fact.kind && old.subject === fact.subject);
  }
  const count = draft.state.counts[fact.kind] ?? 0;
  const from = fact.from ?? draft.now;
  const to = fact.to ?? lastDay(draft, fact.kind, from);
  const { actor } = draft.context;
  const recorded: Fact = {
    id: `${fact.kind}~${count + 1}`,
    kind: fact.kind,
    code: fact.code,
    from,
    by: actor === 'system' ? 'system' : actor.person,
    agency: fact.agency,
    at: draft.now,
  };
  if (fact.subject !== undefined) recorded.subject = fact.subject;
  if (fact.holder !== undefined) recorded.holder = fact.holder;
  if (fact.answers !== undefined) recorded.answers = fact.answers;
  if (to !== undefined) recorded.to = to;
  draft.happen({ type: 'fact-recorded', fact: withClock(draft, recorded) });
}

/** Puts a wrong date right. One that ends as its kind says ends anew; one with a last day of its own lasts no longer than that. */
export function correctFact(draft: Draft, fact: Fact, from: Instant): void {
  const usual = lastDay(draft, fact.kind, from);
  if (fact.to === undefined || usual === undefined) {
    draft.happen({ type: 'fact-corrected', fact: { ...fact, from } });
    return;
  }
  const to = fact.to === lastDay(draft, fact.kind, fact.from) || fact.to > usual ? usual : fact.to;
  draft.happen({ type: 'fact-corrected', fact: withClock(draft, { ...fact, from, to }) });
}

export function endFacts(draft: Draft, which: (fact: Fact) => boolean): void {
  for (const fact of Object.values(draft.state.facts).filter(which)) {
    draft.happen({
      type: 'fact-over',
      fact: fact.id,
      kind: fact.kind,
      ...(fact.subject === undefined ? {} : { subject: fact.subject }),
    });
  }
}

/**
 * Who is reminded of a fact that ends: whose commitment it is, else the owner of the track that keeps it, while one is open,
 * else who recorded it.
 */
export function keeperOf(
  definition: Definition,
  { tracks }: CaseState,
  fact: Fact,
): { track: TrackId; agency: AgencyId; person?: PersonId | undefined } {
  const keeper = clockOf(definition, fact.kind)?.keptBy;
  for (const id in tracks) {
    const track = tracks[id];
    if (track === undefined || track.definition !== keeper) continue;
    const { agency, person } = track;
    return fact.holder === undefined || fact.holder === agency
      ? { track: id, agency, person }
      : { track: id, agency: fact.holder };
  }
  return { track: '', agency: fact.holder ?? fact.agency };
}

/** A fact that ends has a clock towards its last day, which is never rolled; one that ended with a code has none. */
function withClock(draft: Draft, fact: Fact): Fact {
  const kept = clockOf(draft.definition, fact.kind);
  if (kept === undefined || fact.to === undefined || kept.endsWith.includes(fact.code)) return fact;
  const dates = { from: fact.from, statutory: fact.to, due: fact.to, next: draft.now };
  return { ...fact, clock: moveClock(draft, ladderNamed(draft.definition, kept.ladder), dates, fact.to) };
}

/** What looks after the facts of a kind that end, whether after a time or with a code. */
function clockOf(
  { facts }: Definition,
  kind: string,
): { keptBy: string; ladder: string; endsWith: string[] } | undefined {
  const { lasts, endsWith } = facts[kind] ?? {};
  if (lasts !== undefined) return { ...lasts, endsWith: [] };
  return endsWith && { ...endsWith, endsWith: endsWith.codes };
}

function lastDay(draft: Draft, kind: string, from: Instant): Day | undefined {
  const lasts = draft.definition.facts[kind]?.lasts;
  return lasts === undefined ? undefined : reckonDue(lasts.rule, dayOf(from), draft.context.calendar, false).statutory;
}
