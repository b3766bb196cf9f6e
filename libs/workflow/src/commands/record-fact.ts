import type { Command } from '../command.js';
import { due as reckonDue } from '../deadlines/reckon.js';
import { addDays, dayOf } from '../deadlines/stockholm.js';
import type { Refusal } from '../decision.js';
import type { Definition, FactDefinition } from '../definition/definition.js';
import { type Draft, notYours, refuse } from '../draft.js';
import { recordFact as record } from '../facts.js';
import type { Context } from '../state.js';
import { reckonAll } from './reckon-all.js';

/** How far back a date may be said to lie, two years: a running case from paper is rarely older. */
const LOOK_BACK_DAYS = 731;

export function recordFact(draft: Draft, command: Extract<Command, { do: 'record-fact' }>): Refusal | undefined {
  const kind = draft.definition.facts[command.kind];
  const { actor } = draft.context;
  if (kind === undefined || actor === 'system' || !mayRecord(draft.definition, command.kind, kind, actor)) return notYours;
  const allowed = Object.keys(kind.codes);
  if (!allowed.includes(command.code)) return refuse('input', { need: 'answer', field: 'code', allowed });
  if (kind.about === 'agency' && draft.context.agencies[command.subject ?? ''] === undefined) {
    return refuse('input', { need: 'answer', field: 'subject', allowed: Object.keys(draft.context.agencies) });
  }
  if (command.from !== undefined && !isPast(draft, command.from)) return refuse('input', { need: 'answer', field: 'from', allowed: [] });
  if (command.to !== undefined && !isLasting(draft, kind, command)) return refuse('input', { need: 'answer', field: 'to', allowed: [] });
  const { code, subject, from, to } = command;
  record(draft, { kind: command.kind, code, agency: actor.agency, subject, from, to });
  return undefined;
}

/** A wrong date of a fact, put right by the agency that recorded it: what counted from it is reckoned anew. */
export function correct(draft: Draft, command: Extract<Command, { do: 'correct' }>): Refusal | undefined {
  const fact = draft.state.facts[command.fact];
  const { actor } = draft.context;
  if (fact === undefined || actor === 'system' || actor.agency !== fact.agency) return notYours;
  if (!isPast(draft, command.from)) return refuse('input', { need: 'answer', field: 'from', allowed: [] });
  draft.happen({ type: 'fact-corrected', fact: { ...fact, from: command.from } });
  reckonAll(draft);
  return undefined;
}

/** Whoever meets a child may report: the duty is on every agency (SoL 19 kap. 1 §). Other facts are recorded by those they name. */
function mayRecord(definition: Definition, name: string, kind: FactDefinition, actor: Exclude<Context['actor'], 'system'>): boolean {
  const opens = Object.values(definition.tracks).some(({ opensOn }) => opensOn !== 'handoff' && opensOn.fact === name);
  return opens || kind.recordedBy.some((at) => at.kind === actor.kind && actor.roles.includes(at.role));
}

function isPast(draft: Draft, from: string): boolean {
  return from <= draft.now && dayOf(from) >= addDays(dayOf(draft.now), -LOOK_BACK_DAYS);
}

function isLasting(draft: Draft, kind: FactDefinition, command: { from?: string | undefined; to?: string | undefined }): boolean {
  if (kind.lasts === undefined || command.to === undefined) return false;
  const last = reckonDue(kind.lasts.rule, dayOf(command.from ?? draft.now), draft.context.calendar, false).due;
  return command.to >= dayOf(draft.now) && command.to <= last;
}
