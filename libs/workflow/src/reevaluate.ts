import { stageOf } from './clocks.js';
import { blockers, record } from './commands/take-action.js';
import { enterStage, openTrack, openWaitingTasks } from './tracks.js';
import { dayOf } from '#calendar';
import { agencyFor, type Draft } from './draft.js';
import { ofFact, ofTrack } from './ids.js';
import type { Fact } from './state.js';
import { reportersAnswered } from './feedback.js';
import { tellOfTasks } from './told-of-tasks.js';

/** More than any definition chains: the checker refuses stages that lead on by themselves in a circle. */
const MOST_TURNS = 20;

/**
 * Every command ends here: what its facts open is opened, tracks whose next step is taken by itself take it, until nothing
 * moves; and a case closes with its last track.
 */
export function reevaluate(draft: Draft): void {
  if (draft.events.length === 0) return;
  let looked = 0;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const happened = draft.events.length;
    for (const event of draft.events.slice(looked)) {
      if (event.type !== 'fact-recorded') continue;
      openBy(draft, event.fact);
      notifyReporters(draft, event.fact);
    }
    looked = happened;
    openWaiting(draft);
    if (!moveAutomatically(draft)) break;
  }
  if (draft.state.status === 'open' && Object.keys(draft.state.tracks).length === 0)
    draft.apply({ type: 'case-closed' });
  tellOfTasks(draft);
}

/**
 * A fact that a track opens on opens it. On a track that already runs it moves no clock; the owner is told that more came. A fact
 * about an agency opens that agency's own track.
 */
function openBy(draft: Draft, fact: Fact): void {
  const own = draft.definition.facts[fact.kind]?.about === 'agency' ? fact.subject : undefined;
  for (const [name, definition] of draft.definition.opens.get(fact.kind) ?? []) {
    if (own !== undefined && draft.context.agencies[own]?.kind !== definition.agency) continue;
    const running = Object.values(draft.state.tracks).find(
      (track) => track.definition === name && (own === undefined || track.agency === own),
    );
    if (running !== undefined) {
      const { id: track, agency, person, clock } = running;
      const to = [{ agency, ...(person === undefined ? {} : { person }) }];
      draft.notify({ word: 'task', thing: ofTrack(track), occasion: 'news', due: clock.due, to });
      continue;
    }
    const agency = agencyFor(definition.agency, fact.subject, draft.context);
    const track = agency === undefined ? undefined : openTrack(draft, name, agency);
    if (track === undefined) continue;
    const to = [{ agency: track.agency }];
    draft.notify({ word: 'task', thing: ofTrack(track.id), occasion: 'news', due: track.clock.due, to });
  }
}

/** What is told from now on is news to those it is told to; it is read in the case. */
function notifyReporters(draft: Draft, fact: Fact): void {
  for (const told of draft.definition.feedback.get(fact.kind) ?? []) {
    const to = reportersAnswered(told, fact, draft.state).map((agency) => ({ agency }));
    draft.notify({ word: 'task', thing: ofFact(fact.id), occasion: 'news', due: dayOf(draft.now), to });
  }
}

function openWaiting(draft: Draft): void {
  const { tracks } = draft.state;
  for (const id in tracks) {
    const track = tracks[id];
    const definition = draft.definition.tracks[track?.definition ?? ''];
    if (track === undefined || definition === undefined) continue;
    openWaitingTasks(draft, track, definition.waiting);
    openWaitingTasks(draft, track, definition.stages[track.stage]?.waiting ?? [], track.stage);
  }
}

/** Moves one track on whose stage has an action that is taken by itself, once what it requires holds. */
function moveAutomatically(draft: Draft): boolean {
  for (const track of Object.values(draft.state.tracks)) {
    for (const [name, action] of stageOf(draft.definition, track).automatic) {
      const { leadsTo, records } = action;
      if (!('stage' in leadsTo) || blockers(draft, track, action).length > 0) continue;
      draft.automatically(() => {
        for (const { fact, code } of records) record(draft, track, fact, code);
        enterStage(draft, track, leadsTo.stage, name);
      });
      return true;
    }
  }
  return false;
}
