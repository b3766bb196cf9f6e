import { dueFor, ladderNamed, stageOf, startClock } from './clocks.js';
import type { TaskDefinition } from './definition/definition.js';
import type { Draft } from './draft.js';
import { endFacts } from './facts.js';
import { DECIDE_WHAT_NOW, DECIDE_WITHOUT_CONSENT, ownTask, taskCount, taskId, trackId } from './ids.js';
import { countsFor, type Opened, holds, meets } from './requirements.js';
import type { Instant } from '#calendar';
import type { AgencyId, Fact, PersonId, Task, TaskId, Track } from './state.js';

/** Opens a track at its first stage (or at the one it is brought in at), with its tasks. */
export function openTrack(
  draft: Draft,
  name: string,
  agency: AgencyId,
  opening: { person?: PersonId; stage?: string; entered?: Instant; isRegistered?: boolean } = {},
): Track | undefined {
  const definition = draft.definition.tracks[name];
  const stage = opening.stage ?? definition?.first;
  if (definition === undefined || stage === undefined || definition.stages[stage] === undefined) return undefined;
  const entered = opening.entered ?? draft.now;
  const track: Track = {
    id: trackId(name, draft.state.counts[name] ?? 0),
    definition: name,
    agency,
    ...(opening.person === undefined ? {} : { person: opening.person }),
    stage,
    visit: 1,
    entered,
    opened: entered,
    clock: stageClock(draft, { definition: name, opened: entered }, stage, entered),
    revision: draft.nextSeq,
  };
  draft.apply({ type: 'track-opened', track });
  openTasks(draft, track, opening.isRegistered === true ? withoutRegisters(definition.tasks) : definition.tasks);
  openTasks(draft, track, definition.stages[stage].tasks, stage);
  return track;
}

/** One that stood closed by a slip has its number. */
function withoutRegisters(tasks: Record<string, TaskDefinition>): Record<string, TaskDefinition> {
  return Object.fromEntries(Object.entries(tasks).filter(([, { kind }]) => kind !== 'register'));
}

/** Moves a track to a stage: the old stage's tasks end with it, the new one's open. */
export function enterStage(draft: Draft, track: Track, stage: string, action: string): void {
  dropTasks(draft, track, (task) => task.stage !== undefined);
  const clock = stageClock(draft, track, stage, draft.now);
  const entered: Track = {
    ...track,
    stage,
    visit: track.visit + 1,
    entered: draft.now,
    clock,
    revision: draft.nextSeq,
  };
  // They belonged to the stage that is left.
  delete entered.extended;
  delete entered.parked;
  delete entered.earlier;
  const earlier = openedBefore(draft, track, stage);
  if (earlier.length > 0) entered.earlier = Object.fromEntries(earlier);
  draft.apply({ type: 'stage-entered', track: entered, action });
  openTasks(draft, entered, stageOf(draft.definition, entered).tasks, stage);
}

/** The stage's conditional tasks that there have been in this track before. */
function openedBefore(draft: Draft, track: Track, stage: string): [string, number][] {
  const { waiting } = stageOf(draft.definition, { definition: track.definition, stage });
  return waiting.flatMap(([name]) => {
    const count = draft.state.counts[taskCount(track.id, name)];
    return count === undefined ? [] : [[name, count]];
  });
}

/** Its tasks end with it, and the commitments that nobody would look after any more. */
export function closeTrack(draft: Draft, track: Track, code: string): void {
  dropTasks(draft, track, () => true);
  const { facts } = draft.definition;
  const keeps = (kind: string) => facts[kind]?.endsWith?.keptBy === track.definition;
  const same = Object.values(draft.state.tracks).filter(({ definition }) => definition === track.definition);
  if (same.length === 1) endFacts(draft, ({ kind, clock }) => clock !== undefined && keeps(kind));
  draft.apply({ type: 'track-closed', track: track.id, definition: track.definition, agency: track.agency, code });
}

/** Opens the tasks that are due to open: those with no condition, and those whose condition holds. */
function openTasks(draft: Draft, track: Track, tasks: Record<string, TaskDefinition>, stage?: string): void {
  for (const name in tasks) {
    const definition = tasks[name];
    if (definition === undefined || !definition.when.every((requirement) => holds(requirement, draft, track))) continue;
    if (definition.forEach !== undefined) openForEach(draft, track, name, definition);
    else openTask(draft, track, name, definition, { round: 1, begins: track.entered, stage });
  }
}

/**
 * Tasks whose condition came to hold; those without one opened with their stage or track. One that was opened in this track
 * before, or in this visit to its stage, is not opened again.
 */
export function openWaitingTasks(
  draft: Draft,
  track: Track,
  waiting: [string, TaskDefinition][],
  stage?: string,
): void {
  for (const [name, definition] of waiting) {
    // Asked first, since it seldom holds, and joining the name that is counted by costs more.
    if (!definition.when.every((requirement) => holds(requirement, draft, track))) continue;
    if (definition.forEach !== undefined) {
      openForEach(draft, track, name, definition);
      continue;
    }
    const before = stage === undefined ? 0 : (track.earlier?.[name] ?? 0);
    if ((draft.state.counts[taskCount(track.id, name)] ?? 0) > before) continue;
    openTask(draft, track, name, definition, { round: 1, begins: draft.now, stage });
  }
}

/** A task for each fact that has had none, on this track or on one of its kind before it. */
function openForEach(draft: Draft, track: Track, name: string, definition: TaskDefinition): void {
  const each = definition.when.find((one) => 'fact' in one && one.fact === definition.forEach);
  if (each === undefined || !('fact' in each)) return;
  const facts = Object.values(draft.state.facts).filter(
    (fact) => fact.had?.includes(ownTask(track, name)) !== true && meets(fact, each, draft, track),
  );
  for (const fact of facts)
    openTask(draft, track, name, definition, { round: 1, begins: draft.now, stage: undefined, fact });
}

/** Whoever takes a track over registers it by a number of their own; what the sender had left to register came along. */
export function registerAnew(draft: Draft, track: Track): void {
  const registers = Object.entries(draft.definition.tracks[track.definition]?.tasks ?? {}).filter(
    ([, { kind }]) => kind === 'register',
  );
  const [first] = registers;
  if (first === undefined || tasksOf(draft, track).some((task) => registers.some(([name]) => name === task.definition)))
    return;
  openTask(draft, track, ...first, { round: 1, begins: draft.now, stage: undefined });
}

/** `begins` is what "from entry" counts from: the stage's entry, or the moment that the task's condition came to hold. */
export function openTask(
  draft: Draft,
  track: Track,
  name: string,
  definition: TaskDefinition,
  { round, begins, stage, fact }: { round: number; begins: Instant; stage: string | undefined; fact?: Fact },
): void {
  const rhythm = definition.rhythm[round - 1];
  const rule = rhythm === undefined ? dueFor(draft, track, definition, fact) : { ...definition.due, rule: rhythm };
  const task: Task = {
    id: nextTaskId(draft, track, name),
    track: track.id,
    definition: name,
    ...(stage === undefined ? {} : { stage }),
    ...(fact === undefined ? {} : { fact: fact.id }),
    agency: agencyOf(draft, track, definition, fact),
    round,
    missed: 0,
    clock: startClock(draft, rule, ladderNamed(draft.definition, definition.ladder), begins, track, fact),
    revision: draft.nextSeq,
  };
  draft.apply({ type: 'task-opened', task });
}

/** The task that a handoff without a taker leaves with its sender. */
export function openDecideWhatNow(
  draft: Draft,
  track: Track,
  after: { afterHandoff: string; afterOffer?: string } | { afterConsent: string },
): void {
  const name = 'afterConsent' in after ? DECIDE_WITHOUT_CONSENT : DECIDE_WHAT_NOW;
  const rule = draft.definition.decideWhatNow;
  const task: Task = {
    id: nextTaskId(draft, track, name),
    track: track.id,
    definition: name,
    ...after,
    agency: track.agency,
    round: 1,
    missed: 0,
    clock: startClock(draft, rule, ladderNamed(draft.definition, rule.ladder), draft.now, track),
    revision: draft.nextSeq,
  };
  draft.apply({ type: 'task-opened', task });
}

export function tasksOf(draft: Draft, track: Track): Task[] {
  const { tasks } = draft.state;
  const found: Task[] = [];
  for (const id in tasks) {
    const task = tasks[id];
    if (task !== undefined && task.track === track.id) found.push(task);
  }
  return found;
}

export function dropTasks(draft: Draft, track: Track, which: (task: Task) => boolean): void {
  for (const task of tasksOf(draft, track)) {
    if (!which(task)) continue;
    const { id, definition, agency } = task;
    draft.apply({ type: 'task-dropped', task: id, definition, track: track.id, agency });
  }
}

function stageClock(draft: Draft, track: Opened, stage: string, entered: Instant): Track['clock'] {
  const { due, ladder } = stageOf(draft.definition, { definition: track.definition, stage });
  return startClock(draft, due, ladderNamed(draft.definition, ladder), entered, track);
}

function agencyOf(draft: Draft, track: Track, definition: TaskDefinition, about?: Fact): AgencyId {
  if (definition.of === 'track') return track.agency;
  const { recorderOf } = definition.of;
  if (about?.kind === recorderOf) return about.agency;
  const first = Object.values(draft.state.facts).find(
    (fact) => fact.kind === recorderOf && countsFor(draft.definition, track, fact),
  );
  return first?.agency ?? track.agency;
}

function nextTaskId({ state }: Draft, track: Track, name: string): TaskId {
  return taskId(track.id, name, state.counts[taskCount(track.id, name)] ?? 0);
}
