import { ladderNamed, moveClock, parkClock, stageOf } from '../clocks.js';
import type { Command } from '../command.js';
import { due as reckonDue } from '../deadlines/reckon.js';
import { dayOf, isDay } from '../deadlines/stockholm.js';
import type { Refusal } from '../decision.js';
import { type Draft, hasRole, isOf, named, notYours, refuse } from '../draft.js';
import type { Track } from '../state.js';
import { openTrack } from '../tracks.js';
import { isPast } from './dates.js';

/** Longer only for a coded reason, to a set day; the statutory date stays as it was. */
export function extend(draft: Draft, command: Extract<Command, { do: 'extend' }>): Refusal | undefined {
  const track = mine(draft, command.track);
  const extension = track === undefined ? undefined : stageOf(draft.definition, track).extension;
  if (track === undefined || extension === undefined) return notYours;
  const reasons = Object.keys(extension.reasons);
  if (!reasons.includes(command.reason)) return refuse('input', { need: 'answer', field: 'reason', allowed: reasons });
  const last = reckonDue(extension.atMost, track.clock.statutory, draft.context.calendar, true).due;
  if (!isDay(command.until) || command.until <= track.clock.due || command.until > last) {
    return refuse('input', { need: 'answer', field: 'until', allowed: [last] });
  }
  const ladder = ladderNamed(draft.definition, stageOf(draft.definition, track).ladder);
  const moved = moveClock(draft, ladder, track.clock, command.until);
  const clock = track.parked === undefined ? moved : parkClock(moved, track.parked.until);
  const extended = { until: command.until, reason: command.reason };
  draft.happen({ type: 'track-extended', track: { ...track, extended, clock, revision: draft.nextSeq } });
  return undefined;
}

/**
 * Rests until a day, for a coded reason, and no longer than anything may wait. A date that the law sets does not rest: no parking
 * reaches beyond it.
 */
export function park(draft: Draft, command: Extract<Command, { do: 'park' }>): Refusal | undefined {
  const track = mine(draft, command.track);
  const { parking } = draft.definition;
  if (track === undefined || parking === undefined) return notYours;
  const reasons = Object.keys(parking.reasons);
  if (!reasons.includes(command.reason)) return refuse('input', { need: 'answer', field: 'reason', allowed: reasons });
  const today = dayOf(draft.now);
  const { calendar } = draft.context;
  const cap = reckonDue(draft.definition.nothingWaitsLongerThan, today, calendar, false).statutory;
  const atMost = reckonDue(parking.atMost, today, calendar, true).due;
  const longest = atMost < cap ? atMost : cap;
  const local = stageOf(draft.definition, track).due.source === 'local';
  const last = local || longest < track.clock.due ? longest : track.clock.due;
  if (!isDay(command.until) || command.until <= today || command.until > last) {
    return refuse('input', { need: 'answer', field: 'until', allowed: last > today ? [last] : [] });
  }
  const parked = { until: command.until, reason: command.reason };
  const clock = parkClock(track.clock, command.until);
  draft.happen({ type: 'track-parked', track: { ...track, parked, clock, revision: draft.nextSeq } });
  return undefined;
}

/** Anyone acting on a track may give it to a colleague; that the person works there is checked where people are known. */
export function assign(draft: Draft, command: Extract<Command, { do: 'assign' }>): Refusal | undefined {
  const track = named(draft.state.tracks, command.track);
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
  const definition = named(draft.definition.tracks, command.track);
  const { actor } = draft.context;
  if (definition === undefined || !isOf(actor, command.agency) || actor.kind !== definition.agency) return notYours;
  if (!hasRole(actor, definition.who)) return notYours;
  const stages = Object.keys(definition.stages);
  if (!stages.includes(command.stage)) return refuse('input', { need: 'answer', field: 'stage', allowed: stages });
  if (!isPast(draft, command.entered)) return refuse('input', { need: 'answer', field: 'entered', allowed: [] });
  // Several agencies of a kind may each have accepted a handoff; what a fact opens is opened once. Asked last, since another
  // agency's track is not to be told of by how a slip of the pen is answered.
  const running = Object.values(draft.state.tracks).some(
    (track) => track.definition === command.track && (!definition.opensOn.handoff || track.agency === command.agency),
  );
  if (running) return notYours;
  const { stage, entered } = command;
  openTrack(draft, command.track, command.agency, { person: actor.person, stage, entered });
  return undefined;
}

function mine(draft: Draft, id: string): Track | undefined {
  const track = named(draft.state.tracks, id);
  const { actor } = draft.context;
  if (track === undefined || !isOf(actor, track.agency)) return undefined;
  return hasRole(actor, draft.definition.tracks[track.definition]?.who ?? []) ? track : undefined;
}
