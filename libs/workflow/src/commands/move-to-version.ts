import type { Ladder } from '#calendar';
import { isDecision, stageOf, scheduleNext } from '../clocks.js';
import type { Command } from '../command.js';
import { ladderOf } from '../dated-items.js';
import type { Missing, Refusal, TimerChange } from '../decision.js';
import type { Definition, TaskDefinition } from '../definition/definition.js';
import { type Draft, notYours, refuse } from '../draft.js';
import { stageAfter } from '../evolve.js';
import { taskCount } from '../ids.js';
import type { CaseState, Clock, Task, Track } from '../state.js';
import { registered } from '../receipts.js';
import { timersOf } from '../timers.js';
import { dropTasks, openTask } from '../tracks.js';
import { reckonAll, reckonEach } from './reckon-all.js';

/**
 * Moves a running case to another version of its workflow, the one that it is decided with: a correction of law reaches cases
 * that began before it. Each track goes on at its stage, under the name that the stage has there; dates are reckoned by the new
 * rules from the same moments as before. Nobody's doing: an operator runs it for all cases at once.
 */
export function moveToVersion(draft: Draft, command: Extract<Command, { do: 'move-to-version' }>): Refusal | undefined {
  const { definition, state } = draft;
  if (draft.context.actor !== 'system') return notYours;
  const { version, stages } = command;
  if (definition.workflow !== state.workflow || definition.version !== version || state.version === version) {
    return refuse('input', { need: 'answer', field: 'version', allowed: [] });
  }
  const missing = [...withoutPlace(draft, stages), ...withoutMeaning(definition, state)];
  if (missing.length > 0) return refuse('missing', ...missing);

  draft.apply({ type: 'case-moved', from: state.version, to: version, stages });
  leaveRegistered(draft);
  for (const track of Object.values(draft.state.tracks)) {
    dropTasks(draft, track, (task) => !isKnown(definition, track, task));
    const { tasks = {} } = definition.tracks[track.definition] ?? {};
    openMissing(draft, track, tasks);
    openMissing(draft, track, stageOf(definition, track).tasks, track.stage);
  }
  reckonAll(draft);
  remindSooner(draft);
  return undefined;
}

/** All the timers of a case that was moved: rules that say whose a fact is may differ, so that none is taken for unchanged. */
export function timersMoved(definition: Definition, before: CaseState, after: CaseState): TimerChange {
  const set = timersOf(definition, after);
  const stay = new Set(set.map(({ thing }) => thing));
  const cancel = timersOf(definition, before).flatMap(({ thing }) => (stay.has(thing) ? [] : [thing]));
  return { set, cancel };
}

/** Tracks that would stand nowhere, or be owned by an agency of another kind than the new version's. */
function withoutPlace({ definition, state, context }: Draft, map: Record<string, string>): Missing[] {
  return Object.values(state.tracks).flatMap((track): Missing[] => {
    const found = definition.tracks[track.definition];
    const kind = context.agencies[track.agency]?.kind;
    if (found === undefined || found.agency !== kind)
      return [{ need: 'answer', field: `tracks/${track.definition}`, allowed: Object.keys(definition.tracks) }];
    const names = Object.keys(found.stages);
    if (names.includes(stageAfter(map, track.definition, track.stage))) return [];
    return [{ need: 'answer', field: `stages/${track.definition}/${track.stage}`, allowed: names }];
  });
}

/** Offers that nobody could answer by the new version, and facts with a day that nothing there would look after. */
function withoutMeaning({ tracks, facts }: Definition, state: CaseState): Missing[] {
  const offers = Object.values(state.handoffs).filter(({ track, definition, kind, target }) => {
    const handoff = tracks[state.tracks[track]?.definition ?? '']?.handoffs[definition];
    return handoff?.kind !== kind || tracks[target] === undefined;
  });
  const ending = Object.values(state.facts).filter(({ kind, clock }) => {
    const { lasts, endsWith } = facts[kind] ?? {};
    return clock !== undefined && lasts === undefined && endsWith === undefined;
  });
  return [
    ...offers.map(({ id }): Missing => ({ need: 'handoff', handoff: id })),
    ...ending.map(({ kind }): Missing => ({ need: 'fact', kind, codes: [] })),
  ];
}

function isKnown(definition: Definition, track: Track, task: Task): boolean {
  if (isDecision(task)) return true;
  const { stage, definition: name } = task;
  const { tasks, stages } = definition.tracks[track.definition] ?? {};
  return (stage === undefined ? tasks : stages?.[stage]?.tasks)?.[name] !== undefined;
}

/** What the track or its stage opens with, and the track has never had; what waits for something opens as it always does. */
function openMissing(draft: Draft, track: Track, tasks: Record<string, TaskDefinition>, stage?: string): void {
  for (const [name, definition] of Object.entries(tasks)) {
    if (
      definition.kind === 'register' ||
      definition.when.length > 0 ||
      draft.state.counts[taskCount(track.id, name)] !== undefined
    )
      continue;
    // From now, as what is asked from now on: nothing is late that nobody was asked for.
    openTask(draft, track, name, definition, { round: 1, begins: draft.now, stage });
  }
}

/** What came in by rules that asked for no number is asked for none: it was registered as it then was. */
function leaveRegistered(draft: Draft): void {
  for (const fact of Object.values(draft.state.facts)) {
    const { had: names } = registered(draft.definition, fact.kind);
    const lacking = names?.filter((name) => fact.had?.includes(name) !== true) ?? [];
    if (lacking.length > 0)
      draft.apply({ type: 'fact-confirmed', fact: { ...fact, had: [...(fact.had ?? []), ...lacking] } });
  }
}

/** Where a date stands, its reminders may still be others. */
function remindSooner(draft: Draft): void {
  reckonEach(draft, (item) =>
    item.parked === undefined ? sooner(draft, ladderOf(draft.definition, draft.state, item), item.clock) : item.clock,
  );
}

/** Never later than it was to ring, and what is about to ring rings: no reminder that was promised is lost on the way. */
function sooner(draft: Draft, ladder: Ladder, clock: Clock): Clock {
  const onward = scheduleNext(draft, ladder, clock);
  return clock.next > draft.now && onward.next < clock.next ? onward : clock;
}
