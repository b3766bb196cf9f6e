import { openTrack, openWaitingTasks } from './tracks.js';
import type { Draft } from './draft.js';
import type { AgencyId, Context, Fact } from './state.js';

/**
 * Every command ends here: what its facts open is opened, and a case closes with its last track. Once is enough, since nothing
 * that opens here records a fact.
 */
export function settle(draft: Draft): void {
  if (draft.events.length === 0) return;
  for (const event of draft.events.slice()) if (event.type === 'fact-recorded') openBy(draft, event.fact);
  openWaiting(draft);
  if (draft.state.status === 'open' && Object.keys(draft.state.tracks).length === 0)
    draft.happen({ type: 'case-closed' });
}

/** A fact that a track opens on opens it. On a track that already runs it moves no clock; the owner is told that more came. */
function openBy(draft: Draft, fact: Fact): void {
  const { tracks } = draft.definition;
  for (const name in tracks) {
    const definition = tracks[name];
    if (definition === undefined || definition.opensOn === 'handoff' || definition.opensOn.fact !== fact.kind) continue;
    const running = Object.values(draft.state.tracks).find((track) => track.definition === name);
    if (running !== undefined) {
      const to = [{ agency: running.agency, ...(running.person === undefined ? {} : { person: running.person }) }];
      draft.notify({ word: 'task', thing: `track:${running.id}`, step: -1, due: running.clock.due, to });
      continue;
    }
    const agency = agencyFor(definition.agency, fact.subject, draft.context);
    const track = agency === undefined ? undefined : openTrack(draft, name, agency);
    if (track !== undefined) {
      draft.notify({
        word: 'task',
        thing: `track:${track.id}`,
        step: -1,
        due: track.clock.due,
        to: [{ agency: track.agency }],
      });
    }
  }
}

function openWaiting(draft: Draft): void {
  const { tracks } = draft.state;
  for (const id in tracks) {
    const track = tracks[id];
    const definition = draft.definition.tracks[track?.definition ?? ''];
    if (track === undefined || definition === undefined) continue;
    openWaitingTasks(draft, track, definition.tasks);
    openWaitingTasks(draft, track, definition.stages[track.stage]?.tasks ?? {}, track.stage);
  }
}

/**
 * Whose track a fact opens: the agency it is about, where that is of the right kind; else the first of its kind by id, so that
 * replay agrees. `undefined` where the municipality has none.
 */
export function agencyFor(
  kind: string,
  subject: AgencyId | undefined,
  { agencies }: Pick<Context, 'agencies'>,
): AgencyId | undefined {
  if (subject !== undefined && agencies[subject]?.kind === kind) return subject;
  return Object.keys(agencies)
    .filter((id) => agencies[id]?.kind === kind)
    .sort()[0];
}
