import { answerClock, isOffered, keepingOf, ladderNamed, moveClock } from './clocks.js';
import { type Day, dayOf, due as reckonDue, type Instant } from '#calendar';
import type { Draft } from './draft.js';
import { factId } from './ids.js';
import type { AgencyId, Fact, FactId, Scope } from './state.js';

type NewFact = {
  kind: string;
  code: string;
  agency: AgencyId;
  subject?: string | undefined;
  scope?: Scope | undefined;
  holder?: AgencyId | undefined;
  answers?: FactId | undefined;
  had?: string[] | undefined;
  from?: Instant | undefined;
  to?: Day | undefined;
};

/** Records a fact. One about something (an agency's part, a commitment) replaces the earlier one about the same. */
export function recordFact(draft: Draft, fact: NewFact): void {
  if (fact.subject !== undefined && draft.definition.facts[fact.kind]?.about !== 'case') {
    endFacts(draft, (old) => old.kind === fact.kind && old.subject === fact.subject);
  }
  const count = draft.state.counts[fact.kind] ?? 0;
  const from = fact.from ?? draft.now;
  const to = isNo(draft, fact) ? undefined : (fact.to ?? lastDay(draft, fact.kind, from));
  const { actor } = draft.context;
  const recorded: Fact = {
    id: factId(fact.kind, count),
    kind: fact.kind,
    code: fact.code,
    from,
    by: actor === 'system' ? 'system' : actor.person,
    agency: fact.agency,
    at: draft.now,
  };
  if (fact.subject !== undefined) recorded.subject = fact.subject;
  if (fact.scope !== undefined) recorded.scope = fact.scope;
  if (fact.holder !== undefined) recorded.holder = fact.holder;
  if (fact.answers !== undefined) recorded.answers = fact.answers;
  if (fact.had !== undefined) recorded.had = fact.had;
  if (to !== undefined) recorded.to = to;
  draft.apply({ type: 'fact-recorded', fact: withClock(draft, recorded) });
}

/** A consent that was refused or taken back has no last day: a no stands until the family says yes. */
function isNo({ definition }: Draft, { kind, code }: NewFact): boolean {
  const { consent } = definition.vocabulary;
  return kind === consent?.fact && code !== consent.inForce;
}

/** Puts a wrong date right. One that ends as its kind says ends anew; one with a last day of its own lasts no longer than that. */
export function correctFact(draft: Draft, fact: Fact, from: Instant): void {
  const usual = lastDay(draft, fact.kind, from);
  if (fact.to === undefined || usual === undefined) {
    draft.apply({ type: 'fact-corrected', fact: { ...fact, from } });
    return;
  }
  const to = fact.to === lastDay(draft, fact.kind, fact.from) || fact.to > usual ? usual : fact.to;
  draft.apply({ type: 'fact-corrected', fact: withClock(draft, { ...fact, from, to }) });
}

export function endFacts(draft: Draft, which: (fact: Fact) => boolean): void {
  for (const fact of Object.values(draft.state.facts).filter(which)) {
    draft.apply({
      type: 'fact-over',
      fact: fact.id,
      kind: fact.kind,
      ...(fact.subject === undefined ? {} : { subject: fact.subject }),
    });
  }
}

/** A fact that ends has a clock towards its last day, which is never rolled; one that ended with a code has none. */
export function withClock(draft: Draft, fact: Fact): Fact {
  const kept = keepingOf(draft.definition, fact.kind);
  if (kept === undefined || fact.to === undefined || kept.endsWith.includes(fact.code)) return fact;
  const offer = draft.definition.facts[fact.kind]?.offer;
  if (offer !== undefined && isOffered(draft.definition, fact))
    return { ...fact, clock: answerClock(draft, offer, fact) };
  const dates = { from: fact.from, statutory: fact.to, due: fact.to, next: draft.now };
  return { ...fact, clock: moveClock(draft, ladderNamed(draft.definition, kept.ladder), dates, fact.to) };
}

function lastDay(draft: Draft, kind: string, from: Instant): Day | undefined {
  const lasts = draft.definition.facts[kind]?.lasts;
  return lasts === undefined ? undefined : reckonDue(lasts.rule, dayOf(from), draft.context.calendar, false).statutory;
}
