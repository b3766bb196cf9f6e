import type { Instant } from '#calendar';
import {
  type CaseState,
  type Definition,
  type Event,
  type Fact,
  type Handoff,
  isOffered,
  readThing,
  type Title,
  type Track,
  nameOf,
} from '#workflow';
import { trackIn } from '../history/read-history.js';
import { closingTitle, codeTitle, factTitle, handoffTitle, stageTitle, taskTitle, trackTitle } from './titles.js';

const CASE: Title = { sv: 'Ärendet', en: 'The case' };

/** What an event is about, and the code that says how, in words; its type's own words are the screen's. */
export function describeEvent(
  event: Event,
  definition: Definition,
  agencies: Record<string, { name: string }>,
): { title: Title; code: Title | null } {
  switch (event.type) {
    case 'case-opened':
    case 'case-closed':
    case 'reminded':
      return { title: CASE, code: null };
    case 'case-moved': {
      const version = `Version ${event.to}`;
      return { title: CASE, code: { sv: version, en: version } };
    }
    case 'track-opened':
    case 'stage-entered':
    case 'track-assigned':
    case 'track-parked':
    case 'track-extended':
    case 'track-transferred':
    case 'track-reckoned':
    case 'track-reopened': {
      const { definition: track, stage } = event.track;
      return { title: trackTitle(definition, track), code: stageTitle(definition, track, stage) };
    }
    case 'track-closed':
      return { title: trackTitle(definition, event.definition), code: closingTitle(definition, event.code) };
    case 'task-opened':
    case 'task-booked':
    case 'task-missed':
    case 'task-reckoned':
    case 'task-reopened':
      return { title: taskTitle(definition, nameOf(event.task.track), event.task.definition), code: null };
    case 'task-done':
    case 'task-dropped':
      return { title: taskTitle(definition, nameOf(event.track), event.definition), code: null };
    case 'fact-recorded':
    case 'fact-corrected':
    case 'fact-confirmed':
    case 'fact-reopened': {
      const { kind, code, subject, scope } = event.fact;
      const named = scope === undefined ? [subject ?? ''] : scope.joins.length > 0 ? scope.joins : scope.left;
      const title = about(factTitle(definition, kind), namesOf(named, agencies));
      return { title, code: codeTitle(definition, kind, code) };
    }
    case 'fact-narrowed': {
      // Those who were taken out read this line too: whom it still joins is not theirs to know.
      const { kind, scope } = event.fact;
      const title = about(factTitle(definition, kind), namesOf(scope?.left ?? [], agencies));
      return { title, code: codeTitle(definition, kind, definition.vocabulary.consent?.withdrawn ?? '') };
    }
    case 'fact-over':
      return { title: factTitle(definition, event.kind), code: null };
    case 'handoff-offered':
    case 'handoff-reckoned':
      return { title: offerTitle(definition, event.handoff), code: null };
    case 'handoff-accepted':
    case 'handoff-declined':
    case 'handoff-withdrawn':
      return {
        title: offerTitle(definition, event.handoff),
        code: definition.declineReasons[event.reason ?? ''] ?? null,
      };
  }
}

const offerTitle = (definition: Definition, { track, definition: name }: Handoff): Title =>
  handoffTitle(definition, nameOf(track), name);

const namesOf = (ids: string[], agencies: Record<string, { name: string }>): string =>
  ids.flatMap((id) => agencies[id]?.name ?? []).join(', ');

/** What is said of agencies, or between them: the line says whose. */
function about(title: Title, agency: string): Title {
  return agency === '' ? title : { sv: `${title.sv}, ${agency}`, en: `${title.en}, ${agency}` };
}

/** A dated thing's title. One that is over is named by its id, from which the definition's name is read. */
export function thingTitle(definition: Definition, { tracks, handoffs, facts }: CaseState, thing: string): Title {
  return titleOf(definition, thing, {
    track: (id) => tracks[id],
    handoff: (id) => handoffs[id],
    fact: (id) => facts[id],
    noHandoff: { sv: 'Besvarad', en: 'Answered' },
  });
}

/** What a dated thing was called at a moment: a track has moved on since, and an answered handoff is no more. */
export function titleThen(definition: Definition, events: Event[], thing: string, at: Instant): Title {
  const stood = (id: string) => events.findLast((event) => trackIn(event)?.id === id && event.at <= at);
  const told = (id: string) => events.find((event) => 'handoff' in event && event.handoff.id === id);
  const recorded = (id: string) => events.find((event) => event.type === 'fact-recorded' && event.fact.id === id);
  return titleOf(definition, thing, {
    fact: (id) => {
      const event = recorded(id);
      return event?.type === 'fact-recorded' ? event.fact : undefined;
    },
    track: (id) => {
      const event = stood(id);
      return event && trackIn(event);
    },
    handoff: (id) => {
      const event = told(id);
      return event && 'handoff' in event ? event.handoff : undefined;
    },
    noHandoff: { sv: 'Överlämning', en: 'Handoff' },
  });
}

type Found = {
  track: (id: string) => Track | undefined;
  handoff: (id: string) => Handoff | undefined;
  fact: (id: string) => Fact | undefined;
  noHandoff: Title;
};

function titleOf(
  definition: Definition,
  thing: string,
  { track: trackAt, handoff: handoffAt, fact: factAt, noHandoff }: Found,
): Title {
  const named = readThing(thing);
  switch (named.kind) {
    case 'track': {
      const track = trackAt(named.id);
      return track === undefined
        ? trackTitle(definition, named.name)
        : stageTitle(definition, track.definition, track.stage);
    }
    case 'task':
      return taskTitle(definition, named.track, named.name);
    case 'handoff': {
      const handoff = handoffAt(named.id);
      return handoff === undefined ? noHandoff : offerTitle(definition, handoff);
    }
    case 'fact':
      return offeredTitle(definition, factAt(named.id)) ?? factTitle(definition, named.name);
  }
}

/** A line of the plan that waits for a yes is called by what is asked. */
function offeredTitle(definition: Definition, fact: Fact | undefined): Title | undefined {
  return fact !== undefined && isOffered(definition, fact) ? definition.facts[fact.kind]?.offer?.title : undefined;
}
