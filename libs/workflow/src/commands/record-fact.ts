import type { Command } from '../command.js';
import { type Day, dayOf, due as reckonDue, type Instant } from '#calendar';
import type { Days, Refusal } from '../decision.js';
import type { Definition, FactDefinition } from '../definition/definition.js';
import { agencyFor, type Draft, notYours, refuse } from '../draft.js';
import { named } from '../ids.js';
import { correctFact, recordFact as record } from '../facts.js';
import { registered } from '../receipts.js';
import type { Actor, AgencyId } from '../state.js';
import { recordCommitment } from './commitment.js';
import { daysOfAYear, isAmong, isPast, pastDays } from './dates.js';
import { reckonAll } from './reckon-all.js';

export function recordFact(draft: Draft, command: Extract<Command, { do: 'record-fact' }>): Refusal | undefined {
  const kind = named(draft.definition.facts, command.kind);
  const { actor } = draft.context;
  if (kind === undefined || actor === 'system' || !mayRecord(draft.definition, command.kind, actor)) return notYours;
  // What the family answers names whom it joins: it is recorded by a command of its own.
  if (kind.about === 'agencies') return notYours;
  if (asksUnreported(draft, command.kind, actor)) return notYours;
  if (kind.dated !== undefined && !isAwaited(draft, command.kind, actor)) return notYours;
  const allowed = Object.keys(kind.codes);
  if (!allowed.includes(command.code)) return refuse('input', { need: 'answer', field: 'code', allowed });
  if (kind.endsWith !== undefined) return recordCommitment(draft, command, kind.endsWith.codes, actor);
  if (command.holder !== undefined) return refuse('input', { need: 'answer', field: 'holder', allowed: [] });
  const subjects = subjectsOf(draft, command.kind, kind, actor);
  if (command.subject === undefined ? kind.about !== 'case' : !subjects.includes(command.subject)) {
    return refuse('input', { need: 'answer', field: 'subject', allowed: subjects });
  }
  const unheard =
    kind.about === 'case' &&
    (draft.definition.opens.get(command.kind) ?? []).some(
      ([, opened]) => agencyFor(opened.agency, command.subject, draft.context) === undefined,
    );
  if (unheard) return refuse('input', { need: 'answer', field: 'subject', allowed: [] });
  const span = spanOf(draft, command, kind);
  if ('refused' in span) return span;
  record(draft, { kind: command.kind, code: command.code, agency: actor.agency, subject: command.subject, ...span });
  return undefined;
}

/** Only who has reported is told what a report led to (SoL 19 kap. 6 §). */
function asksUnreported({ definition, state }: Draft, kind: string, { agency }: Actor): boolean {
  const { acts, feedbackWanted } = definition.vocabulary;
  if (kind !== feedbackWanted?.fact || definition.facts[kind]?.recordedBy.length !== 0) return false;
  const report = acts['statutory-report'];
  return !Object.values(state.facts).some((fact) => fact.kind === report?.fact && fact.agency === agency);
}

/** From when to when: no moment to come, and no longer than its kind may last. */
export function spanOf(
  draft: Draft,
  { from, to }: { from?: string; to?: string },
  kind: FactDefinition,
): { from?: Instant; to?: Day } | Refusal {
  const isMissing = from === undefined && kind.dated === 'past';
  if (isMissing || (from !== undefined && !isPast(draft, from)))
    return refuse('input', { need: 'answer', field: 'from', allowed: [], within: pastDays(draft) });
  if (kind.dated === 'to-come') return wantedBy(draft, to);
  if (to === undefined) return from === undefined ? {} : { from };
  const within = daysItMayLast(draft, kind, from ?? draft.now);
  if (within === undefined) return refuse('input', { need: 'answer', field: 'to', allowed: [] });
  if (!isAmong(within, to)) return refuse('input', { need: 'answer', field: 'to', allowed: [], within });
  return from === undefined ? { to } : { from, to };
}

/** By the day that whoever asks has set: not before today, and within a year. */
function wantedBy({ now }: Draft, to = ''): { to: Day } | Refusal {
  const within = daysOfAYear(now);
  return isAmong(within, to) ? { to } : refuse('input', { need: 'answer', field: 'to', allowed: [], within });
}

/**
 * Whether a fact with a day of its own is of use to the agency of who records it: a task of its own waits for it, or it has
 * recorded what opens the track that this opens too.
 */
export function isAwaited({ definition, state }: Draft, kind: string, { agency, kind: at }: Actor): boolean {
  const waits = Object.values(state.tracks).some(
    (track) =>
      track.agency === agency &&
      definition.tracks[track.definition]?.waiting.some(([, { forEach }]) => forEach === kind) === true,
  );
  const opening = (definition.opens.get(kind) ?? []).filter(([, opened]) => opened.agency === at);
  return (
    waits ||
    opening.some(([, { opensOn }]) =>
      Object.values(state.facts).some((fact) => fact.agency === agency && opensOn.facts.includes(fact.kind)),
    )
  );
}

/** A wrong date of a fact, put right by the agency that recorded it: what counted from it is reckoned anew. */
export function correct(draft: Draft, command: Extract<Command, { do: 'correct' }>): Refusal | undefined {
  const fact = named(draft.state.facts, command.fact);
  const { actor } = draft.context;
  if (fact === undefined || actor === 'system' || actor.agency !== fact.agency) return notYours;
  if (!isPast(draft, command.from))
    return refuse('input', { need: 'answer', field: 'from', allowed: [], within: pastDays(draft) });
  correctFact(draft, fact, command.from);
  reckonAll(draft);
  return undefined;
}

/** Recorded now, by who was told; and dated as it was received elsewhere, so that what counts from it is reckoned anew. */
export function bringDate(
  draft: Draft,
  { kind, code, from }: Extract<Command, { do: 'bring-date' }>,
): Refusal | undefined {
  const refusal = recordFact(draft, { do: 'record-fact', kind, code });
  const brought = draft.events.at(-1);
  if (refusal !== undefined || brought?.type !== 'fact-recorded') return refusal ?? notYours;
  if (!isPast(draft, from))
    return refuse('input', { need: 'answer', field: 'from', allowed: [], within: pastDays(draft) });
  // It has its number already, where it was received.
  correctFact(draft, { ...brought.fact, ...registered(draft.definition, kind) }, from);
  reckonAll(draft);
  return undefined;
}

/**
 * Whoever meets a child may report: the duty is on every agency (SoL 19 kap. 1 §). What opens a track is therefore recorded by
 * anybody, unless its kind names who; other facts are recorded by those they name alone. One that the workflow has no name for
 * is recorded by nobody.
 */
export function mayRecord(
  definition: Definition,
  name: string | undefined,
  { kind, roles }: Pick<Actor, 'kind' | 'roles'>,
): boolean {
  if (name === undefined) return false;
  const fact = named(definition.facts, name);
  if (fact === undefined || roles.length === 0) return false;
  const { acts, feedbackWanted } = definition.vocabulary;
  // Whoever may report may ask to hear (SoL 19 kap. 6 §).
  if (name === feedbackWanted?.fact && fact.recordedBy.length === 0)
    return mayRecord(definition, acts['statutory-report']?.fact, { kind, roles });
  if (fact.recordedBy.length === 0) return definition.opens.has(name);
  return fact.recordedBy.some((at) => at.kind === kind && roles.includes(at.role));
}

/**
 * The agencies that a fact may be about: any, or those that could answer for the tracks it opens. One about an agency that opens
 * a track speaks of its recorder alone: nobody sets another agency to work except by a handoff.
 */
function subjectsOf(draft: Draft, name: string, kind: FactDefinition, actor: Actor): AgencyId[] {
  const { agencies } = draft.context;
  const kinds = (draft.definition.opens.get(name) ?? []).map(([, opened]) => opened.agency);
  if (kind.about === 'agency' && kinds.length === 0) return Object.keys(agencies);
  const answering = Object.keys(agencies).filter((id) => kinds.includes(agencies[id]?.kind ?? ''));
  return kind.about === 'agency' ? answering.filter((id) => id === actor.agency) : answering;
}

/** The days on which a fact may cease; of one that lasts for ever there are none. */
function daysItMayLast({ now, context }: Draft, { lasts }: FactDefinition, from: Instant): Days | undefined {
  if (lasts === undefined) return undefined;
  return { from: dayOf(now), to: reckonDue(lasts.rule, dayOf(from), context.calendar, false).due };
}
