import { factLadder, handoffLadder, isLate, taskDefinition, taskLadder, trackLadder, windOn } from '../clocks.js';
import type { Command } from '../command.js';
import { dayOf, type Ladder, type RecipientRule, REVIEW_STEP, stepAt } from '#calendar';
import type { NoticeWord, Refusal } from '../decision.js';
import { type Draft, named, notYours } from '../draft.js';
import { split } from '../evolve.js';
import { endFacts, keeperOf } from '../facts.js';
import { recipients } from '../recipients.js';
import type { Clock, Fact, Handoff, ThingId, Track } from '../state.js';
import { leaveWithSender } from './handoff.js';
import { trackClock } from './reckon-all.js';

/** The owner is asked to look, where no step of the ladder lies within what anything may wait. */
const REVIEW: RecipientRule[] = [{ at: 'owner' }];

/**
 * A timer rang. It matters only if the clock still points at the instant that the timer was set for: an alarm for a date that
 * moved on changes nothing. Steps missed in downtime collapse into the highest.
 */
export function timerDue(draft: Draft, command: Extract<Command, { do: 'timer-due' }>): Refusal | undefined {
  if (draft.context.actor !== 'system') return notYours;
  const [kind, id] = split(command.thing);
  const { definition, state } = draft;
  switch (kind) {
    case 'track': {
      const track = named(state.tracks, id);
      if (!rings(track, command.at, draft.now)) return undefined;
      if (track.parked !== undefined) return unpark(draft, track);
      ring(draft, command.thing, 'deadline', track.clock, trackLadder(definition, track), track);
      return undefined;
    }
    case 'task': {
      const task = named(state.tasks, id);
      if (!rings(task, command.at, draft.now)) return undefined;
      const word = taskDefinition(definition, state, task)?.kind === 'talk' ? 'meeting' : 'task';
      const track = state.tracks[task.track];
      const person = track?.agency === task.agency ? track.person : undefined;
      ring(draft, command.thing, word, task.clock, taskLadder(definition, state, task), {
        agency: task.agency,
        person,
      });
      return undefined;
    }
    case 'handoff': {
      const handoff = named(state.handoffs, id);
      if (!rings(handoff, command.at, draft.now)) return undefined;
      const ladder = handoffLadder(definition, state, handoff);
      ring(draft, command.thing, 'handoff', handoff.clock, ladder, { agency: handoff.sender, handoff });
      if (isLate(handoff.clock, draft.now)) leaveWithSender(draft, handoff);
      return undefined;
    }
    case 'fact': {
      const fact = named(state.facts, id);
      if (fact?.clock === undefined || !rings({ clock: fact.clock }, command.at, draft.now)) return undefined;
      return factRings(draft, command.thing, fact, fact.clock);
    }
  }
}

function rings<T extends { clock: Clock }>(thing: T | undefined, at: string, now: string): thing is T {
  return thing !== undefined && thing.clock.next === at && at <= now;
}

type Addressed = { agency: string; person?: string | undefined; handoff?: Handoff };

function ring(draft: Draft, thing: ThingId, word: NoticeWord, clock: Clock, ladder: Ladder, whose: Addressed): void {
  const step = stepThatRang(draft, ladder, clock);
  draft.happen({ type: 'reminded', thing, step, clock: windOn(draft, ladder, clock) });
  const rules = step === REVIEW_STEP ? REVIEW : (ladder[step]?.to ?? REVIEW);
  // A consent that lasts another ten months is nothing to look over.
  if (step === REVIEW_STEP && thing.startsWith('fact:')) return;
  const to = recipients(rules, whose, draft.state, draft.context.agencies);
  draft.notify({ word, thing, step, due: clock.due, to });
}

/**
 * The highest step written between the moment that the clock was set for and now. None, and it was the look-over; except that
 * what was late when it began spoke at once, with the step that it had come to.
 */
function stepThatRang(draft: Draft, ladder: Ladder, clock: Clock): number {
  const { calendar } = draft.context;
  const step = stepAt(ladder, clock, draft.now, calendar, clock.next);
  return step === REVIEW_STEP && isLate(clock, draft.now) ? stepAt(ladder, clock, draft.now, calendar) : step;
}

function unpark(draft: Draft, track: Track): undefined {
  const { parked: _parked, ...rest } = track;
  const fresh: Track = { ...rest, revision: draft.nextSeq };
  draft.happen({ type: 'track-reckoned', track: { ...fresh, clock: trackClock(draft, fresh) } });
  const to = recipients(REVIEW, track, draft.state, draft.context.agencies);
  draft.notify({ word: 'task', thing: `track:${track.id}`, step: REVIEW_STEP, due: track.clock.due, to });
  return undefined;
}

/** A fact that lasts a time is over when its last day has passed; before that, and of one that waits for a code, its keeper is reminded. */
function factRings(draft: Draft, thing: ThingId, fact: Fact, clock: Clock): undefined {
  const lasts = draft.definition.facts[fact.kind]?.lasts !== undefined;
  if (lasts && fact.to !== undefined && dayOf(draft.now) > fact.to) {
    endFacts(draft, (each) => each.id === fact.id);
    return undefined;
  }
  const whose = keeperOf(draft.definition, draft.state, fact);
  ring(draft, thing, 'deadline', clock, factLadder(draft.definition, fact) ?? [], whose);
  return undefined;
}
