import { actionsOf, blockers } from './commands/take-action.js';
import { daysOfAYear, pastDays } from './commands/dates.js';
import { mayDo } from './commands/do-task.js';
import { isAwaited, mayRecord } from './commands/record-fact.js';
import { acceptHindrances, mayAnswer, mayWithdraw, offerHindrances, receiversOf } from './commands/handoff.js';
import { extensionOf, maySteer, parkingOf, type Postponement } from './commands/steer-track.js';
import { stageOf, taskDefinition } from './clocks.js';
import { type Day, dayOf } from '#calendar';
import type { Days, Missing } from './decision.js';
import type {
  ActionDefinition,
  Definition,
  HandoffDefinition,
  TaskDefinition,
  Title,
} from './definition/definition.js';
import { Draft, hasRole, isOf } from './draft.js';
import type { AgencyId, CaseState, Context, Handoff, Task, Track } from './state.js';

export type PossibleAction = { track: Track; action: string; definition: ActionDefinition; missing: Missing[] };
export type PossibleOffer = {
  track: Track;
  handoff: string;
  definition: HandoffDefinition;
  receivers: { agency: AgencyId; missing: Missing[] }[];
};
/** An open handoff that the actor may answer. `missing` stands in the way of accepting it alone: to decline is always possible. */
export type PossibleAnswer = { handoff: Handoff; missing: Missing[] };
/** `definition` is undefined for "decide what now". */
export type PossibleTask = { task: Task; definition: TaskDefinition | undefined };

/** How far a date of a track may be moved: undefined where it may not, and where no day is left to move it to. */
export type PossiblePostponements = {
  track: Track;
  extension: Postponement | undefined;
  parking: Postponement | undefined;
};

export type Possible = {
  actions: PossibleAction[];
  offers: PossibleOffer[];
  answers: PossibleAnswer[];
  /** Open handoffs that the actor may take back. */
  withdrawals: Handoff[];
  tasks: PossibleTask[];
  postponements: PossiblePostponements[];
  /** What may be recorded with a day of its own. */
  dated: { kind: string; title: Title; on: 'past' | 'to-come'; within: Days }[];
  /** Parts that may end as duplicates, once the case that goes on is named. */
  duplicates: { track: Track; missing: Missing[] }[];
};

/** What the actor may ask of a case, and what is missing where it would be refused: from the code that refuses. */
export function possible(definition: Definition, state: CaseState, context: Context): Possible {
  const { actor } = context;
  if (actor === 'system' || state.status !== 'open') {
    return {
      actions: [],
      offers: [],
      answers: [],
      withdrawals: [],
      tasks: [],
      postponements: [],
      dated: [],
      duplicates: [],
    };
  }
  const draft = new Draft(definition, state, context);
  const tracks = Object.values(state.tracks).filter((track) => isOf(actor, track.agency));
  return {
    actions: tracks.flatMap((track) =>
      Object.entries(actionsOf(draft, track))
        .filter(([, action]) => hasRole(actor, action.who))
        .map(([action, each]) => ({ track, action, definition: each, missing: blockers(draft, track, each) })),
    ),
    offers: tracks.flatMap((track) =>
      Object.entries(definition.tracks[track.definition]?.handoffs ?? {})
        .filter(([, handoff]) => hasRole(actor, handoff.who))
        .map(([handoff, each]) => ({ track, handoff, definition: each, receivers: receivers(draft, each, track) })),
    ),
    answers: Object.values(state.handoffs)
      .filter((handoff) => mayAnswer(draft, handoff))
      .map((handoff) => ({ handoff, missing: acceptHindrances(draft, handoff) })),
    withdrawals: Object.values(state.handoffs).filter((handoff) => mayWithdraw(draft, handoff)),
    tasks: Object.values(state.tasks).flatMap((task) => {
      const track = state.tracks[task.track];
      if (track === undefined || !mayDo(draft, task, track)) return [];
      return [{ task, definition: taskDefinition(definition, state, task) }];
    }),
    postponements: tracks
      .filter((track) => maySteer(draft, track))
      .map((track) => ({
        track,
        extension: reaching(extensionOf(draft, track), track.clock.due),
        parking: reaching(parkingOf(draft, track), dayOf(context.now)),
      })),
    dated: Object.entries(definition.facts).flatMap(([kind, each]) => {
      const { dated: on, title } = each;
      if (on === undefined || !mayRecord(definition, kind, actor) || !isAwaited(draft, kind, actor)) return [];
      return [{ kind, title, on, within: on === 'past' ? pastDays(draft) : daysOfAYear(context.now) }];
    }),
    duplicates: tracks.flatMap((track) => {
      const { asDuplicate } = stageOf(definition, track);
      if (asDuplicate === undefined || !hasRole(actor, asDuplicate.who)) return [];
      return [{ track, missing: blockers(draft, track, asDuplicate) }];
    }),
  };
}

function reaching(postponement: Postponement | undefined, day: Day): Postponement | undefined {
  return postponement !== undefined && postponement.last > day ? postponement : undefined;
}

function receivers(draft: Draft, definition: HandoffDefinition, track: Track): PossibleOffer['receivers'] {
  return receiversOf(draft, definition, track).map((agency) => ({
    agency,
    missing: offerHindrances(draft, track, definition, agency),
  }));
}
