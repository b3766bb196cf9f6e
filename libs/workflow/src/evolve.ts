import type { Event } from './decision.js';
import { ownTask, readThing, taskCount } from './ids.js';
import type { CaseState, Task } from './state.js';

/** A case that nothing has happened to yet. */
export function newCase(reference: string, workflow: string, version: number): CaseState {
  return {
    reference,
    workflow,
    version,
    seq: 0,
    status: 'new',
    tracks: {},
    tasks: {},
    facts: {},
    handoffs: {},
    counts: {},
  };
}

/** The state after an event. Needs no definition: events carry the new value of what they touched, so replay is exact. */
export function evolve(before: CaseState, event: Event): CaseState {
  // A copy of our own, changed before anybody sees it; what the event does not touch stays the same object.
  const state = { ...before, seq: event.seq };
  switch (event.type) {
    case 'case-opened':
      state.status = 'open';
      return state;
    case 'case-moved':
      moveToVersion(state, event);
      return state;
    case 'track-opened':
      state.tracks = put(state.tracks, event.track.id, event.track);
      state.counts = counted(state.counts, event.track.definition);
      return state;
    case 'stage-entered':
    case 'track-assigned':
    case 'track-parked':
    case 'track-extended':
    case 'track-reckoned':
    case 'track-reopened':
      state.tracks = put(state.tracks, event.track.id, event.track);
      return state;
    case 'track-transferred':
      state.tasks = followTrack(state.tasks, before.tracks[event.track.id]?.agency, event.track);
      state.handoffs = offeredAnew(state.handoffs, event.track);
      state.tracks = put(state.tracks, event.track.id, event.track);
      return state;
    case 'track-closed':
      state.tracks = without(state.tracks, event.track);
      return state;
    case 'task-opened':
      state.tasks = put(state.tasks, event.task.id, event.task);
      state.counts = counted(state.counts, taskCount(event.task.track, event.task.definition));
      state.facts = noteTask(before, event.task, true);
      return state;
    case 'task-reopened':
      state.tasks = put(state.tasks, event.task.id, event.task);
      state.facts = noteTask(before, event.task, true);
      return state;
    case 'task-booked':
    case 'task-missed':
    case 'task-reckoned':
      state.tasks = put(state.tasks, event.task.id, event.task);
      return state;
    case 'task-done':
      state.tasks = without(state.tasks, event.task);
      return state;
    case 'task-dropped':
      state.tasks = without(state.tasks, event.task);
      state.facts = noteTask(before, before.tasks[event.task], false);
      return state;
    case 'fact-recorded':
      state.facts = put(state.facts, event.fact.id, event.fact);
      state.counts = counted(state.counts, event.fact.kind);
      return state;
    case 'fact-corrected':
    case 'fact-confirmed':
    case 'fact-narrowed':
    case 'fact-reopened':
      state.facts = put(state.facts, event.fact.id, event.fact);
      return state;
    case 'fact-over':
      state.facts = without(state.facts, event.fact);
      return state;
    case 'handoff-offered':
    case 'handoff-reckoned':
      state.handoffs = put(state.handoffs, event.handoff.id, event.handoff);
      return state;
    case 'handoff-accepted':
    case 'handoff-declined':
    case 'handoff-withdrawn':
      state.handoffs = without(state.handoffs, event.handoff.id);
      return state;
    case 'reminded':
      remind(state, event);
      return state;
    case 'case-closed':
      state.status = 'closed';
      state.facts = withoutClocks(state.facts);
      return state;
  }
}

/** What stands in a stage that has another name goes by that. The track is another than it was read as, for who has it open. */
function moveToVersion(state: CaseState, { to, stages, seq }: Extract<Event, { type: 'case-moved' }>): void {
  const { tracks, tasks } = state;
  state.version = to;
  state.tracks = Object.fromEntries(
    Object.entries(tracks).map(([id, track]) => [
      id,
      { ...track, stage: stageAfter(stages, track.definition, track.stage), revision: seq },
    ]),
  );
  state.tasks = Object.fromEntries(
    Object.entries(tasks).map(([id, task]) => {
      const track = tracks[task.track];
      if (task.stage === undefined || track === undefined) return [id, task];
      return [id, { ...task, stage: stageAfter(stages, track.definition, task.stage) }];
    }),
  );
}

/** What a stage is called in the version that a case is moved to. */
export function stageAfter(stages: Record<string, string>, track: string, stage: string): string {
  return Object.hasOwn(stages, `${track}/${stage}`) ? (stages[`${track}/${stage}`] ?? stage) : stage;
}

/** Winds on a thing's clock in a state that is still our own. */
function remind(state: CaseState, { thing, clock }: Extract<Event, { type: 'reminded' }>): void {
  const { kind, id } = readThing(thing);
  switch (kind) {
    case 'track':
      state.tracks = touch(state.tracks, id, clock);
      return;
    case 'task':
      state.tasks = touch(state.tasks, id, clock);
      return;
    case 'handoff':
      state.handoffs = touch(state.handoffs, id, clock);
      return;
    case 'fact':
      state.facts = touch(state.facts, id, clock);
  }
}

function put<T>(things: Record<string, T>, id: string, thing: T): Record<string, T> {
  const copy = { ...things };
  copy[id] = thing;
  return copy;
}

/** Built anew: an object that something was deleted from is slow to copy ever after. */
function without<T>(things: Record<string, T>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(things).filter(([each]) => each !== id));
}

function touch<T extends object>(things: Record<string, T>, id: string, clock: unknown): Record<string, T> {
  const thing = things[id];
  return thing === undefined ? things : put(things, id, { ...thing, clock });
}

function counted(counts: Record<string, number>, name: string): Record<string, number> {
  return put(counts, name, (counts[name] ?? 0) + 1);
}

/** Notes on a fact that its own task was opened, or takes that back: dropped with its track, it is owed again on the next. */
function noteTask({ facts, tracks }: CaseState, task: Task | undefined, opened: boolean): CaseState['facts'] {
  const fact = facts[task?.fact ?? ''];
  const track = tracks[task?.track ?? ''];
  if (task === undefined || fact === undefined || track === undefined) return facts;
  const name = ownTask(track, task.definition);
  const others = (fact.had ?? []).filter((each) => each !== name);
  return put(facts, fact.id, { ...fact, had: opened ? [...others, name] : others });
}

/** Tasks follow their track to its new agency; one that another agency holds (asking for consent, say) stays there. */
function followTrack(
  tasks: CaseState['tasks'],
  from: string | undefined,
  track: { id: string; agency: string },
): CaseState['tasks'] {
  return Object.fromEntries(
    Object.entries(tasks).map(([id, task]) =>
      task.track === track.id && task.agency === from ? [id, handedOver(task, track.agency)] : [id, task],
    ),
  );
}

/** A talk stays booked, and whoever booked it at the agency before takes no part any more. */
function handedOver({ bookedBy: _bookedBy, ...task }: Task, agency: string): Task {
  return { ...task, agency };
}

/** Whoever is responsible for a track is the sender of its offers, so that somebody can withdraw them. */
function offeredAnew(handoffs: CaseState['handoffs'], track: { id: string; agency: string }): CaseState['handoffs'] {
  return Object.fromEntries(
    Object.entries(handoffs).map(([id, handoff]) => [
      id,
      handoff.track === track.id
        ? { ...handoff, sender: track.agency, offeredBy: handoff.offeredBy ?? handoff.sender }
        : handoff,
    ]),
  );
}

function withoutClocks(facts: CaseState['facts']): CaseState['facts'] {
  return Object.fromEntries(Object.entries(facts).map(([id, { clock: _clock, ...fact }]) => [id, fact]));
}
