import { factLadder, handoffLadder, taskLadder, trackLadder } from './clocks.js';
import { type Instant, type Ladder, nextStep, type RecipientRule, REVIEW_STEP } from '#calendar';
import type { Recipient } from './decision.js';
import type { Definition } from './definition/definition.js';
import { split } from './evolve.js';
import { keeperOf } from './facts.js';
import { recipients } from './recipients.js';
import type { CaseState, Clock, Context, Handoff, ThingId, Track } from './state.js';

export type Ringing = { at: Instant; to: Recipient[] };

type Dated = {
  clock: Clock;
  ladder: Ladder;
  agency: string;
  person?: string | undefined;
  handoff?: Handoff;
  parked?: Track['parked'];
};

/** The next `count` reminders of a dated thing after a moment, and whom they would be sent to if nobody acts. */
export function forecast(
  definition: Definition,
  state: CaseState,
  thing: ThingId,
  after: Instant,
  count: number,
  { calendar, agencies }: Pick<Context, 'calendar' | 'agencies'>,
): Ringing[] {
  const dated = find(definition, state, thing);
  const rings: Ringing[] = [];
  if (dated === undefined) return rings;
  let last = after;
  // A parked track says nothing before it is taken up again.
  if (dated.parked !== undefined && dated.clock.next > after && count > 0) {
    last = dated.clock.next;
    rings.push({ at: last, to: recipients([{ at: 'owner' }], dated, state, agencies) });
  }
  while (rings.length < count) {
    const { at, step } = nextStep(dated.ladder, dated.clock, last, calendar, definition.nothingWaitsLongerThan);
    const rules: RecipientRule[] = step === REVIEW_STEP ? [{ at: 'owner' }] : (dated.ladder[step]?.to ?? []);
    rings.push({ at, to: recipients(rules, dated, state, agencies) });
    last = at;
  }
  return rings;
}

function find(definition: Definition, state: CaseState, thing: ThingId): Dated | undefined {
  const [kind, id] = split(thing);
  switch (kind) {
    case 'track': {
      const track = state.tracks[id];
      return track && { ...track, ladder: trackLadder(definition, track) };
    }
    case 'task': {
      const task = state.tasks[id];
      return task && { ...task, ladder: taskLadder(definition, state, task), person: state.tracks[task.track]?.person };
    }
    case 'handoff': {
      const handoff = state.handoffs[id];
      return (
        handoff && {
          clock: handoff.clock,
          ladder: handoffLadder(definition, state, handoff),
          agency: handoff.sender,
          handoff,
        }
      );
    }
    case 'fact': {
      const fact = state.facts[id];
      const ladder = fact && factLadder(definition, fact);
      return fact?.clock && ladder && { ...keeperOf(definition, state, fact), clock: fact.clock, ladder };
    }
  }
}
