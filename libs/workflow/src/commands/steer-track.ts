import { ladderNamed, moveClock, parkClock, stageOf } from '../clocks.js';
import type { Command } from '../command.js';
import { due as reckonDue } from '../deadlines/reckon.js';
import { dayOf } from '../deadlines/stockholm.js';
import type { Refusal } from '../decision.js';
import { type Draft, hasRole, isOf, notYours, refuse } from '../draft.js';
import type { Track } from '../state.js';
import { openTrack } from '../tracks.js';

/** Longer only for a coded reason, to a set day; the statutory date stays as it was. */
export function extend(draft: Draft, command: Extract<Command, { do: 'extend' }>): Refusal | undefined {
  const track = mine(draft, command.track);
  const extension = track === undefined ? undefined : stageOf(draft.definition, track).extension;
  if (track === undefined || extension === undefined) return notYours;
  const reasons = Object.keys(extension.reasons);
  if (!reasons.includes(command.reason)) return refuse('input', { need: 'answer', field: 'reason', allowed: reasons });
  const last = reckonDue(extension.atMost, track.clock.statutory, draft.context.calendar, true).due;
  if (command.until <= track.clock.due || command.until > last) {
    return refuse('input', { need: 'answer', field: 'until', allowed: [last] });
  }
  const ladder = ladderNamed(draft.definition, stageOf(draft.definition, track).ladder);
  const clock = moveClock(draft, ladder, track.clock, command.until);
  const extended = { until: command.until, reason: command.reason };
  draft.happen({ type: 'track-extended', track: { ...track, extended, clock, revision: draft.nextSeq } });
  return undefined;
}

export function park(draft: Draft, command: Extract<Command, { do: 'park' }>): Refusal | undefined {
  const track = mine(draft, command.track);
  const { parking } = draft.definition;
  if (track === undefined || parking === undefined) return notYours;
  const reasons = Object.keys(parking.reasons);
  if (!reasons.includes(command.reason)) return refuse('input', { need: 'answer', field: 'reason', allowed: reasons });
  const today = dayOf(draft.now);
  const last = reckonDue(parking.atMost, today, draft.context.calendar, true).due;
  if (command.until <= today || command.until > last) return refuse('input', { need: 'answer', field: 'until', allowed: [last] });
  const parked = { until: command.until, reason: command.reason };
  const clock = parkClock(track.clock, command.until);
  draft.happen({ type: 'track-parked', track: { ...track, parked, clock, revision: draft.nextSeq } });
  return undefined;
}

/** Anyone acting on a track may give it to a colleague; that the person works there is checked where people are known. */
export function assign(draft: Draft, command: Extract<Command, { do: 'assign' }>): Refusal | undefined {
  const track = draft.state.tracks[command.track];
  const { actor } = draft.context;
  if (track === undefined || !isOf(actor, track.agency)) return notYours;
  const { person } = command;
  draft.happen({ type: 'track-assigned', track: { ...track, person, revision: draft.nextSeq } });
  if (person !== actor.person) {
    const to = [{ agency: track.agency, person }];
    draft.notify({ word: 'task', thing: `track:${track.id}`, step: -1, due: track.clock.due, to });
  }
  return undefined;
}

/** A running case from paper, mid-stage, with its real dates. */
export function bringIn(draft: Draft, command: Extract<Command, { do: 'bring-in' }>): Refusal | undefined {
  const definition = draft.definition.tracks[command.track];
  const { actor } = draft.context;
  if (definition === undefined || !isOf(actor, command.agency) || actor.kind !== definition.agency) return notYours;
  const running = Object.values(draft.state.tracks).some(({ definition: name }) => name === command.track);
  if (running || !hasRole(actor, definition.who)) return notYours;
  const stages = Object.keys(definition.stages);
  if (!stages.includes(command.stage)) return refuse('input', { need: 'answer', field: 'stage', allowed: stages });
  if (command.entered > draft.now) return refuse('input', { need: 'answer', field: 'entered', allowed: [] });
  const { stage, entered } = command;
  openTrack(draft, command.track, command.agency, { person: actor.person, stage, entered });
  return undefined;
}

function mine(draft: Draft, id: string): Track | undefined {
  const track = draft.state.tracks[id];
  const { actor } = draft.context;
  if (track === undefined || !isOf(actor, track.agency)) return undefined;
  return hasRole(actor, draft.definition.tracks[track.definition]?.who ?? []) ? track : undefined;
}
