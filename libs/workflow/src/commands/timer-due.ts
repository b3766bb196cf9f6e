import { isOffered, taskDefinition, scheduleNext } from '../clocks.js';
import { leaveWithKeeper } from '../commitments.js';
import type { Command } from '../command.js';
import { isLate, type Ladder, type DueOccasion, occasionAt, recipientsOf } from '#calendar';
import type { NoticeWord, Refusal } from '../decision.js';
import { type Draft, notYours } from '../draft.js';
import { ofTrack } from '../ids.js';
import { type DatedItem, datedItem, ladderOf } from '../dated-items.js';
import { endFacts } from '../facts.js';
import { isInForce } from '../requirements.js';
import { recipients } from '../recipients.js';
import type { Clock, Fact, Track } from '../state.js';
import { decideWhatNow, endOffers } from './consent.js';
import { leaveWithSender } from './handoff.js';
import { trackClock } from './reckon-all.js';

/**
 * A timer rang. It matters only if the clock still points at the instant that the timer was set for: an alarm for a date that
 * moved on changes nothing. Steps missed in downtime collapse into the highest.
 */
export function timerDue(draft: Draft, command: Extract<Command, { do: 'timer-due' }>): Refusal | undefined {
  if (draft.context.actor !== 'system') return notYours;
  const { definition, state, now } = draft;
  const item = datedItem(definition, state, command.thing);
  if (item === undefined || item.clock.next !== command.at || command.at > now) return undefined;
  switch (item.kind) {
    case 'track':
      return item.of.parked === undefined ? ring(draft, item, 'deadline') : unpark(draft, item.of);
    case 'task':
      return ring(draft, item, taskDefinition(definition, state, item.of)?.kind === 'talk' ? 'meeting' : 'task');
    case 'handoff':
      ring(draft, item, 'handoff');
      if (isLate(item.clock, now)) leaveWithSender(draft, item.of);
      return undefined;
    case 'fact':
      if (isOffered(definition, item.of)) {
        ring(draft, item, 'task');
        if (isLate(item.clock, now)) leaveWithKeeper(draft, item.of);
        return undefined;
      }
      if (!isOver(draft, item.of)) return ring(draft, item, 'deadline');
      endFacts(draft, ({ id }) => id === item.of.id);
      if (item.of.scope !== undefined) {
        endOffers(draft);
        decideWhatNow(draft, item.of);
      }
      return undefined;
  }
}

/** A fact that lasts a time is over when its last day has passed; before that, and of one that waits for a code, its keeper is reminded. */
function isOver({ definition, now }: Draft, fact: Fact): boolean {
  return definition.facts[fact.kind]?.lasts !== undefined && !isInForce(definition, fact, now);
}

function ring(draft: Draft, item: DatedItem, word: NoticeWord): undefined {
  const { thing, clock } = item;
  const ladder = ladderOf(draft.definition, draft.state, item);
  const occasion = whatRang(draft, ladder, clock);
  draft.apply({ type: 'reminded', thing, occasion, clock: scheduleNext(draft, ladder, clock) });
  // A consent that lasts another ten months is nothing to look over.
  if (occasion === 'review' && item.kind === 'fact') return;
  const to = recipients(recipientsOf(ladder, occasion), item, draft.state, draft.context.agencies);
  draft.notify({ word, thing, occasion, due: clock.due, to });
}

/**
 * The highest step written between the moment that the clock was set for and now. None, and it was the look-over; except that
 * what was late when it began spoke at once, with the step that it had come to.
 */
function whatRang(draft: Draft, ladder: Ladder, clock: Clock): DueOccasion {
  const { calendar } = draft.context;
  const rang = occasionAt(ladder, clock, draft.now, calendar, clock.next);
  return rang === 'review' && isLate(clock, draft.now) ? occasionAt(ladder, clock, draft.now, calendar) : rang;
}

function unpark(draft: Draft, track: Track): undefined {
  const { parked: _parked, ...rest } = track;
  const fresh: Track = { ...rest, revision: draft.nextSeq };
  draft.apply({ type: 'track-reckoned', track: { ...fresh, clock: trackClock(draft, fresh) } });
  const to = recipients(recipientsOf([], 'review'), track, draft.state, draft.context.agencies);
  draft.notify({ word: 'task', thing: ofTrack(track.id), occasion: 'review', due: track.clock.due, to });
  return undefined;
}
