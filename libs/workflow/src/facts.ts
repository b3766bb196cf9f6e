import { ladderNamed, startClock } from './clocks.js';
import { due as reckonDue } from './deadlines/reckon.js';
import { dayOf } from './deadlines/stockholm.js';
import type { Draft } from './draft.js';
import type { AgencyId, Fact } from './state.js';
import type { Day, Instant } from './deadlines/rule.js';

type NewFact = { kind: string; code: string; agency: AgencyId; subject?: AgencyId | undefined; from?: Instant | undefined; to?: Day | undefined };

/** Records a fact. One about an agency (a consent) replaces the earlier one about the same agency. */
export function recordFact(draft: Draft, fact: NewFact): void {
  const kind = draft.definition.facts[fact.kind];
  if (kind?.about === 'agency') endFacts(draft, (old) => old.kind === fact.kind && old.subject === fact.subject);
  const count = draft.state.counts[fact.kind] ?? 0;
  const from = fact.from ?? draft.now;
  const to = fact.to ?? lastDay(draft, fact.kind, from);
  const { actor } = draft.context;
  const recorded: Fact = {
    id: `${fact.kind}~${count + 1}`,
    kind: fact.kind,
    ...(fact.subject === undefined ? {} : { subject: fact.subject }),
    code: fact.code,
    from,
    ...(to === undefined ? {} : { to }),
    by: actor === 'system' ? 'system' : actor.person,
    agency: fact.agency,
    at: draft.now,
  };
  const clock = endingClock(draft, recorded);
  draft.happen({ type: 'fact-recorded', fact: clock === undefined ? recorded : { ...recorded, clock } });
}

/** A fact that ends has a clock towards its last day. */
export function endingClock(draft: Draft, fact: Fact): Fact['clock'] {
  const lasts = draft.definition.facts[fact.kind]?.lasts;
  if (lasts === undefined || fact.to === undefined) return undefined;
  const rule = { rule: lasts.rule, from: 'entry' as const, rolled: false, source: 'local' };
  const clock = startClock(draft, rule, ladderNamed(draft.definition, lasts.ladder), fact.from);
  return { ...clock, statutory: fact.to, due: fact.to };
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

function lastDay(draft: Draft, kind: string, from: Instant): Day | undefined {
  const lasts = draft.definition.facts[kind]?.lasts;
  return lasts === undefined ? undefined : reckonDue(lasts.rule, dayOf(from), draft.context.calendar, false).statutory;
}
