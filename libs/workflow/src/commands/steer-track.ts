import { extendClock, parkClock, stageOf } from '../clocks.js';
import { runs } from '../closing.js';
import type { Command } from '../command.js';
import { addDays, type Day, dayOf, due as reckonDue, isDay } from '#calendar';
import type { Refusal } from '../decision.js';
import type { Title, TrackDefinition } from '../definition/definition.js';
import { type Draft, hasRole, isOf, notYours, refuse } from '../draft.js';
import { named, ofTrack } from '../ids.js';
import type { Actor, Track } from '../state.js';
import { openTrack } from '../tracks.js';
import { isPast } from './dates.js';

/** Until when at most, and for which reasons. `isSet` where the workflow sets how long; `text` is what has to be written with it. */
export type Postponement = { last: Day; isSet: boolean; reasons: Record<string, Title>; text?: Title };

/** What an extension is called among the steps that texts were written at; no action is called so. */
export const EXTENDING = '+extension';

/** What is extended is reminded of also after its day, and has to be reckoned with while the holidays are known. */
const ROOM_DAYS = 90;

/** How far the stage of a track may be extended; undefined where it may not. */
export function extensionOf({ definition, context }: Draft, track: Track): Postponement | undefined {
  const { extension } = stageOf(definition, track);
  if (extension === undefined) return undefined;
  const { reasons, atMost, text } = extension;
  const last =
    atMost === undefined
      ? addDays(context.calendar.last, -ROOM_DAYS)
      : reckonDue(atMost, track.clock.statutory, context.calendar, true).due;
  return { last, isSet: atMost !== undefined, reasons, ...(text && { text }) };
}

/** How long a track may rest: no longer than anything may wait. A date that the law sets does not rest: never beyond that. */
export function parkingOf({ definition, context, now }: Draft, track: Track): Postponement | undefined {
  const { parking } = definition;
  if (parking === undefined) return undefined;
  const { calendar } = context;
  const today = dayOf(now);
  const cap = reckonDue(definition.nothingWaitsLongerThan, today, calendar, false).statutory;
  const atMost = reckonDue(parking.atMost, today, calendar, true).due;
  const longest = atMost < cap ? atMost : cap;
  const local = stageOf(definition, track).due.source === 'local';
  return {
    last: local || longest < track.clock.due ? longest : track.clock.due,
    isSet: true,
    reasons: parking.reasons,
  };
}

/** Longer only for a coded reason, to a set day, or the weekday after it; the statutory date stays as it was. */
export function extend(draft: Draft, command: Extract<Command, { do: 'extend' }>): Refusal | undefined {
  const track = mine(draft, command.track);
  const extension = track === undefined ? undefined : extensionOf(draft, track);
  if (track === undefined || extension === undefined) return notYours;
  const reasons = Object.keys(extension.reasons);
  if (!reasons.includes(command.reason)) return refuse('input', { need: 'answer', field: 'reason', allowed: reasons });
  const { last } = extension;
  if (!isDay(command.until) || command.until <= track.clock.due || command.until > last) {
    return refuse('input', { need: 'answer', field: 'until', allowed: [last] });
  }
  const moved = extendClock(draft, stageOf(draft.definition, track), track.clock, command.until);
  const clock = track.parked === undefined ? moved : parkClock(moved, track.parked.until);
  const extended = { until: command.until, reason: command.reason };
  draft.apply({ type: 'track-extended', track: { ...track, extended, clock, revision: draft.nextSeq } });
  return undefined;
}

/** Rests until a day, for a coded reason. */
export function park(draft: Draft, command: Extract<Command, { do: 'park' }>): Refusal | undefined {
  const track = mine(draft, command.track);
  const parking = track === undefined ? undefined : parkingOf(draft, track);
  if (track === undefined || parking === undefined) return notYours;
  const reasons = Object.keys(parking.reasons);
  if (!reasons.includes(command.reason)) return refuse('input', { need: 'answer', field: 'reason', allowed: reasons });
  const today = dayOf(draft.now);
  const { last } = parking;
  if (!isDay(command.until) || command.until <= today || command.until > last) {
    return refuse('input', { need: 'answer', field: 'until', allowed: last > today ? [last] : [] });
  }
  const parked = { until: command.until, reason: command.reason };
  const clock = parkClock(track.clock, command.until);
  draft.apply({ type: 'track-parked', track: { ...track, parked, clock, revision: draft.nextSeq } });
  return undefined;
}

/** Anyone acting on a track may give it to a colleague; that the person works there is checked where people are known. */
export function assign(draft: Draft, command: Extract<Command, { do: 'assign' }>): Refusal | undefined {
  const track = named(draft.state.tracks, command.track);
  const { actor } = draft.context;
  if (track === undefined || !isOf(actor, track.agency)) return notYours;
  const { person } = command;
  draft.apply({ type: 'track-assigned', track: { ...track, person, revision: draft.nextSeq } });
  if (person !== actor.person) {
    const to = [{ agency: track.agency, person }];
    draft.notify({ word: 'task', thing: ofTrack(track.id), occasion: 'news', due: track.clock.due, to });
  }
  return undefined;
}

/** A running case from paper, mid-stage, with its real dates. */
export function bringIn(
  draft: Draft,
  command: Extract<Command, { do: 'bring-in' }>,
  { isRegistered = false }: { isRegistered?: boolean } = {},
): Refusal | undefined {
  const definition = named(draft.definition.tracks, command.track);
  const { actor } = draft.context;
  if (definition === undefined || !isOf(actor, command.agency)) return notYours;
  // By the municipality's directory: a track of an agency outside it would have nobody to remind.
  if (draft.context.agencies[actor.agency]?.kind !== definition.agency) return notYours;
  if (!mayActOn(definition, actor)) return notYours;
  const stages = Object.keys(definition.stages);
  if (!stages.includes(command.stage)) return refuse('input', { need: 'answer', field: 'stage', allowed: stages });
  if (!isPast(draft, command.entered)) return refuse('input', { need: 'answer', field: 'entered', allowed: [] });
  // Asked last, since another agency's track is not to be told of by how a slip of the pen is answered.
  if (runs(draft.definition, draft.state.tracks, command.track, command.agency)) return notYours;
  const { stage, entered } = command;
  openTrack(draft, command.track, command.agency, { person: actor.person, stage, entered, isRegistered });
  return undefined;
}

/** Whose track it would be to act on: they bring it in from paper, and take back what their agency closed by a slip. */
export function mayActOn({ agency, who }: TrackDefinition, actor: Pick<Actor, 'kind' | 'roles'>): boolean {
  return actor.kind === agency && hasRole(actor, who);
}

function mine(draft: Draft, id: string): Track | undefined {
  const track = named(draft.state.tracks, id);
  return track !== undefined && maySteer(draft, track) ? track : undefined;
}

/** Those who act on a track may extend it and let it rest. */
export function maySteer({ definition, context: { actor } }: Draft, track: Track): boolean {
  return isOf(actor, track.agency) && hasRole(actor, definition.tracks[track.definition]?.who ?? []);
}
