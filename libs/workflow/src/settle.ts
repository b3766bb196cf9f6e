import { openTasks, openTrack } from './tracks.js';
import type { Draft } from './draft.js';
import type { Fact } from './state.js';

/** A track task opens a fact, a fact opens a track: more rounds than this would be a circle that the checker let through. */
const MOST_ROUNDS = 20;

/** Every command ends here: what its facts open is opened, until nothing more follows; a case closes with its last track. */
export function settle(draft: Draft): void {
  let seen = 0;
  for (let round = 0; round < MOST_ROUNDS && seen < draft.events.length; round += 1) {
    const fresh = draft.events.slice(seen);
    seen = draft.events.length;
    for (const event of fresh) if (event.type === 'fact-recorded') openBy(draft, event.fact);
    openWaitingTasks(draft);
  }
  if (draft.state.status === 'open' && Object.keys(draft.state.tracks).length === 0) draft.happen({ type: 'case-closed' });
}

/** A fact that a track opens on opens it. On a track that already runs it moves no clock; the owner is told that more came. */
function openBy(draft: Draft, fact: Fact): void {
  for (const [name, definition] of Object.entries(draft.definition.tracks)) {
    if (definition.opensOn === 'handoff' || definition.opensOn.fact !== fact.kind) continue;
    const running = Object.values(draft.state.tracks).find((track) => track.definition === name);
    if (running !== undefined) {
      const to = [{ agency: running.agency, ...(running.person === undefined ? {} : { person: running.person }) }];
      draft.notify({ word: 'task', thing: `track:${running.id}`, step: -1, due: running.clock.due, to });
      continue;
    }
    const agency = fact.subject ?? firstOfKind(draft, definition.agency);
    const track = agency === undefined ? undefined : openTrack(draft, name, agency);
    if (track !== undefined) {
      draft.notify({ word: 'task', thing: `track:${track.id}`, step: -1, due: track.clock.due, to: [{ agency: track.agency }] });
    }
  }
}

/** Tasks whose condition came to hold. One that has been opened in this stage or track before is not opened again. */
function openWaitingTasks(draft: Draft): void {
  for (const track of Object.values(draft.state.tracks)) {
    const definition = draft.definition.tracks[track.definition];
    if (definition === undefined) continue;
    openTasks(draft, track, unopened(draft, track.id, definition.tasks));
    openTasks(draft, track, unopened(draft, track.id, definition.stages[track.stage]?.tasks ?? {}), track.stage);
  }
}

function unopened<T>(draft: Draft, track: string, tasks: Record<string, T>): Record<string, T> {
  const entries = Object.entries(tasks);
  if (entries.length === 0) return tasks;
  return Object.fromEntries(entries.filter(([name]) => draft.state.counts[`${track}.${name}`] === undefined));
}

/** Where a municipality has several of a kind, the fact names one; else the first by id, so that replay agrees. */
function firstOfKind(draft: Draft, kind: string): string | undefined {
  return Object.keys(draft.context.agencies)
    .filter((id) => draft.context.agencies[id]?.kind === kind)
    .sort()[0];
}
