import type { Command } from '../command.js';
import { due as reckonDue } from '../deadlines/reckon.js';
import { dayOf, isDay } from '../deadlines/stockholm.js';
import type { Refusal } from '../decision.js';
import type { AgencyKind, Definition, FactDefinition } from '../definition/definition.js';
import { type Draft, named, notYours, refuse } from '../draft.js';
import { correctFact, recordFact as record } from '../facts.js';
import { agencyFor } from '../settle.js';
import type { AgencyId, Context } from '../state.js';
import { isPast } from './dates.js';
import { reckonAll } from './reckon-all.js';

export function recordFact(draft: Draft, command: Extract<Command, { do: 'record-fact' }>): Refusal | undefined {
  const kind = named(draft.definition.facts, command.kind);
  const { actor } = draft.context;
  if (kind === undefined || actor === 'system' || !mayRecord(draft.definition, command.kind, kind, actor))
    return notYours;
  const allowed = Object.keys(kind.codes);
  if (!allowed.includes(command.code)) return refuse('input', { need: 'answer', field: 'code', allowed });
  const subjects = subjectsOf(draft, command.kind, kind);
  if (command.subject === undefined ? kind.about === 'agency' : !subjects.includes(command.subject)) {
    return refuse('input', { need: 'answer', field: 'subject', allowed: subjects });
  }
  const unheard = opens(draft.definition, command.kind).some(
    (opened) => agencyFor(opened, command.subject, draft.context) === undefined,
  );
  if (unheard) return refuse('input', { need: 'answer', field: 'subject', allowed: [] });
  if (command.from !== undefined && !isPast(draft, command.from))
    return refuse('input', { need: 'answer', field: 'from', allowed: [] });
  if (command.to !== undefined && !isLasting(draft, kind, command))
    return refuse('input', { need: 'answer', field: 'to', allowed: [] });
  const { code, subject, from, to } = command;
  record(draft, { kind: command.kind, code, agency: actor.agency, subject, from, to });
  return undefined;
}

/** A wrong date of a fact, put right by the agency that recorded it: what counted from it is reckoned anew. */
export function correct(draft: Draft, command: Extract<Command, { do: 'correct' }>): Refusal | undefined {
  const fact = named(draft.state.facts, command.fact);
  const { actor } = draft.context;
  if (fact === undefined || actor === 'system' || actor.agency !== fact.agency) return notYours;
  if (!isPast(draft, command.from)) return refuse('input', { need: 'answer', field: 'from', allowed: [] });
  correctFact(draft, fact, command.from);
  reckonAll(draft);
  return undefined;
}

/** Whoever meets a child may report: the duty is on every agency (SoL 19 kap. 1 §). Other facts are recorded by those they name. */
function mayRecord(
  definition: Definition,
  name: string,
  kind: FactDefinition,
  actor: Exclude<Context['actor'], 'system'>,
): boolean {
  return (
    opens(definition, name).length > 0 ||
    kind.recordedBy.some((at) => at.kind === actor.kind && actor.roles.includes(at.role))
  );
}

/** The kinds of agencies whose tracks a fact of this kind opens. */
function opens(definition: Definition, name: string): AgencyKind[] {
  return Object.values(definition.tracks).flatMap(({ opensOn, agency }) =>
    opensOn !== 'handoff' && opensOn.fact === name ? [agency] : [],
  );
}

/** The agencies that a fact may be about: any, or those that could answer for the tracks it opens. */
function subjectsOf(draft: Draft, name: string, kind: FactDefinition): AgencyId[] {
  const { agencies } = draft.context;
  if (kind.about === 'agency') return Object.keys(agencies);
  const kinds = opens(draft.definition, name);
  return Object.keys(agencies).filter((id) => kinds.includes(agencies[id]?.kind ?? ''));
}

function isLasting(
  draft: Draft,
  kind: FactDefinition,
  command: { from?: string | undefined; to?: string | undefined },
): boolean {
  if (kind.lasts === undefined || command.to === undefined || !isDay(command.to)) return false;
  const last = reckonDue(kind.lasts.rule, dayOf(command.from ?? draft.now), draft.context.calendar, false).due;
  return command.to >= dayOf(draft.now) && command.to <= last;
}
