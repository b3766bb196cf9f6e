import { isLate } from '#calendar';
import {
  type Definition,
  ofTrack,
  type Possible,
  type PossiblePostponements,
  type Postponement,
  type Track,
  undoing,
} from '#workflow';
import type { Step } from '../history/read-history.js';
import { goesOnElsewhere } from '../track/undo-close.js';
import { contextOf } from '../write-path/execute.js';
import type { Episode } from '../young-person/episodes.js';
import { takerOf } from '../colleague/takers.js';
import { stepRoles } from '../colleague/takes-steps.js';
import type { CaseView, TrackView } from '../views/case.js';
import { dateView } from './date-views.js';
import { seeingOf, type CaseReadModel } from '../visibility/read-model.js';
import { seesTrackNamed } from '../seen-by/sees-thing.js';
import { firstOfTrack } from '../visibility/first-of-track.js';
import { seenDates } from '../visibility/seen-dates.js';
import { otherDoers } from '../words/doers.js';
import { closingTitle, stageTitle, trackTitle } from '../words/titles.js';

/** The tracks that the actor's agency may see: its own, and under consent those of the others it covers. */
export function trackViews(seen: CaseReadModel, { postponements }: Possible): TrackView[] {
  const { work, file } = seen;
  const tracks = Object.values(file.state.tracks).filter((track) =>
    seesTrackNamed(seeingOf(seen), track.id, track.agency),
  );
  const among = { dates: seenDates(work, file), tracks, agency: work.actor.agency };
  return tracks.map((track) => ({
    ...trackView(
      seen,
      track,
      postponements.find((each) => each.track.id === track.id),
    ),
    first: dateView(seen, firstOfTrack(file.definition, among, track)),
  }));
}

function trackView(
  seen: CaseReadModel,
  track: Track,
  may: PossiblePostponements | undefined,
): Omit<TrackView, 'first'> {
  const { work, file, takers } = seen;
  const { definition } = file;
  const { actor, now } = work;
  return {
    id: track.id,
    definition: track.definition,
    title: trackTitle(definition, track.definition),
    agency: seen.file.agency(track.agency),
    person: takerOf(takers, track),
    mine: track.agency === actor.agency,
    doers: track.agency === actor.agency ? otherDoers(work, definition, ofTrack(track.id)) : null,
    roles: track.agency === actor.agency ? stepRoles(definition, track.definition) : [],
    stage: track.stage,
    stageTitle: stageTitle(definition, track.definition, track.stage),
    entered: track.entered,
    due: track.clock.due,
    statutory: track.clock.statutory,
    source: definition.tracks[track.definition]?.stages[track.stage]?.due.source ?? 'local',
    next: track.clock.next,
    late: isLate(track.clock, now),
    extended: track.extended?.until ?? null,
    parked: track.parked?.until ?? null,
    extension: postponementView(may?.extension),
    parking: postponementView(may?.parking),
    revision: track.revision,
    passed: passed(seen, track),
    ahead: ahead(definition, track),
  };
}

function postponementView(may: Postponement | undefined): TrackView['extension'] {
  if (may === undefined) return null;
  const { last, isSet, reasons, text = null } = may;
  return { last, isSet, reasons: Object.entries(reasons).map(([code, title]) => ({ code, title })), text };
}

/** The stages it has been through: each lasted until the next was entered. */
function passed({ steps, file }: CaseReadModel, track: Track): TrackView['passed'] {
  const entries = steps.flatMap((event) =>
    event.type !== 'track-closed' && event.type !== 'track-reopened' && event.track === track.id
      ? [{ stage: event.entered, at: event.at }]
      : [],
  );
  return entries.slice(0, -1).map(({ stage, at }, index) => ({
    stage,
    title: stageTitle(file.definition, track.definition, stage),
    from: at,
    to: entries[index + 1]?.at ?? at,
  }));
}

/** One likely way on: each stage's first action that doesn't lead back, until one that ends the track. */
function ahead(definition: Definition, track: Track): TrackView['ahead'] {
  const stages = definition.tracks[track.definition]?.stages ?? {};
  const way = [track.stage];
  for (let stage = track.stage; ;) {
    const onward = Object.values(stages[stage]?.actions ?? {}).find(
      ({ leadsTo }) => 'closed' in leadsTo || !way.includes(leadsTo.stage),
    )?.leadsTo;
    if (onward === undefined || 'closed' in onward) break;
    way.push(onward.stage);
    stage = onward.stage;
  }
  return way.slice(1).map((stage) => ({ stage, title: stageTitle(definition, track.definition, stage) }));
}

/** Tracks that are over, as far as the actor's agency may know. */
export function closedViews(seen: CaseReadModel, episodes: Episode[]): CaseView['closed'] {
  const { file, steps } = seen;
  return steps.flatMap((event, index) => {
    if (event.type !== 'track-closed' || !seesTrackNamed(seeingOf(seen), event.track, event.agency)) return [];
    const later = steps.slice(index + 1);
    if (later.some(({ type, track }) => type === 'track-reopened' && track === event.track)) return [];
    return [
      {
        id: event.track,
        track: trackTitle(file.definition, event.definition),
        agency: seen.file.agency(event.agency),
        code: closingTitle(file.definition, event.code),
        at: event.at,
        undo: undoView(seen, event, episodes),
      },
    ];
  });
}

/** Until when its close may be undone, and why not now; null where that is not the reader's to do. */
function undoView(
  { work, file, steps }: CaseReadModel,
  { track: id, definition, agency, code, at }: Extract<Step, { type: 'track-closed' }>,
  episodes: Episode[],
): CaseView['closed'][number]['undo'] {
  const stood = steps.findLast((step) => step.type !== 'track-closed' && step.track === id && step.at <= at);
  if (!file.readsTexts || stood === undefined || stood.type === 'track-closed') return null;
  const closed = { track: { definition, agency, stage: stood.entered }, code, at };
  const may = undoing(file.definition, file.state, closed, contextOf(work, file));
  if (may === undefined) return null;
  const { until, hindrance = null } = may;
  const elsewhere = goesOnElsewhere(file, episodes)?.reference ?? null;
  return { until, hindrance: hindrance ?? (elsewhere === null ? null : 'other-case'), reference: elsewhere };
}
