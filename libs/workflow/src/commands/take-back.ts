import { dayOf } from '#calendar';
import type { Command } from '../command.js';
import type { Refusal } from '../decision.js';
import type { Definition } from '../definition/definition.js';
import { type Draft, notYours, refuse } from '../draft.js';
import { keepReminders } from '../consents.js';
import { correctFact, recordFact } from '../facts.js';
import { registered } from '../receipts.js';
import { earliest } from '../requirements.js';
import type { CaseState, Fact } from '../state.js';
import { reckonAll } from './reckon-all.js';
import { bringIn } from './steer-track.js';

/**
 * Takes back that an agency closed its parts, by a slip: each stands where it stood, with its own dates. A case that nobody had
 * a part in any more opens again, by an event of its own as it first did.
 */
export function takeBack(draft: Draft, { parts }: Extract<Command, { do: 'take-back' }>): Refusal | undefined {
  const { actor } = draft.context;
  if (actor === 'system') return notYours;
  if (parts.length === 0) return refuse('input', { need: 'answer', field: 'parts', allowed: [] });
  const before = draft.state;
  for (const { track, stage, entered } of parts) {
    const back = { do: 'bring-in', track, stage, entered, agency: actor.agency } as const;
    const refusal = bringIn(draft, back, { isRegistered: true });
    if (refusal !== undefined) return refusal;
    // A part counts only what comes after it began: what its stage counts from is told anew.
    const first = firstOf(draft.definition, before, track, stage);
    if (first === undefined || first.at >= entered) continue;
    const { kind, code, from } = first;
    recordFact(draft, { kind, code, agency: actor.agency, from, ...registered(draft.definition, kind) });
  }
  remindAgain(draft, before);
  draft.automatically(() => reckonAll(draft));
  return undefined;
}

/** What ends on a day of its own has had no reminders while the case was closed; `before` is how that stood. */
export function remindAgain(draft: Draft, before: CaseState): void {
  const { actor } = draft.context;
  if (actor === 'system') return;
  const today = dayOf(draft.now);
  for (const { id } of Object.values(before.facts)) {
    const fact = draft.state.facts[id];
    const ends = fact?.to !== undefined && fact.to >= today && fact.clock === undefined;
    if (ends && fact.scope === undefined && fact.agency === actor.agency) correctFact(draft, fact, fact.from);
  }
  // A consent is of the whole case, whoever wrote it down.
  draft.automatically(() => keepReminders(draft));
}

/** The earliest of what the stage's date counts from, where that is what the track opens on. */
function firstOf({ tracks }: Definition, state: CaseState, track: string, stage: string): Fact | undefined {
  const { opensOn, stages } = tracks[track] ?? {};
  const from = stages?.[stage]?.due.from;
  if (from === undefined || from === 'entry' || opensOn === undefined) return undefined;
  return from.facts.every((each) => opensOn.facts.includes(each)) ? earliest(state, from.facts) : undefined;
}
