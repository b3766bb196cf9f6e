import type { Answers, Command } from '../command.js';
import { stageOf, taskDefinition } from '../clocks.js';
import { dropLines } from '../commitments.js';
import type { Missing, Refusal } from '../decision.js';
import type { ActionDefinition } from '../definition/definition.js';
import { type Draft, hasRole, isOf, notYours, refuse } from '../draft.js';
import { named } from '../ids.js';
import { recordFact } from '../facts.js';
import { countsFor, unmet } from '../requirements.js';
import type { Task, Track } from '../state.js';
import { closeTrack, enterStage, tasksOf } from '../tracks.js';
import { unanswered } from './answers.js';

/** The answer that names how a track closes. */
export const CLOSING = 'closing';

export function takeAction(draft: Draft, command: Extract<Command, { do: 'take-action' }>): Refusal | undefined {
  const track = named(draft.state.tracks, command.track);
  if (track === undefined || !isOf(draft.context.actor, track.agency)) return notYours;
  const action = named(actionsOf(draft, track), command.action);
  if (action === undefined || !hasRole(draft.context.actor, action.who)) return notYours;

  const missing = blockers(draft, track, action).concat(unansweredOf(draft, action, command.answers ?? {}));
  if (missing.length > 0)
    return refuse(missing.every(({ need }) => need === 'answer') ? 'input' : 'missing', ...missing);

  for (const { fact, code } of action.records) record(draft, track, fact, code);
  for (const fact of action.asks) record(draft, track, fact, command.answers?.[fact] ?? '');
  if ('stage' in action.leadsTo) enterStage(draft, track, action.leadsTo.stage, command.action);
  else end(draft, track, closingCode(action.leadsTo.closed, command.answers ?? {}) ?? '');
  return undefined;
}

/** Ends a part that goes on in another case. Whoever asks has named that case. */
export function closeDuplicate(
  draft: Draft,
  command: Extract<Command, { do: 'close-duplicate' }>,
): Refusal | undefined {
  const track = named(draft.state.tracks, command.track);
  if (track === undefined || !isOf(draft.context.actor, track.agency)) return notYours;
  const closing = stageOf(draft.definition, track).asDuplicate;
  if (closing === undefined || !hasRole(draft.context.actor, closing.who)) return notYours;
  const missing = blockers(draft, track, closing);
  if (missing.length > 0) return refuse('missing', ...missing);
  if ('closed' in closing.leadsTo) end(draft, track, closingCode(closing.leadsTo.closed, {}) ?? '');
  return undefined;
}

function end(draft: Draft, track: Track, code: string): void {
  dropLines(draft, track);
  closeTrack(draft, track, code);
}

/** The actions that somebody takes at the stage where a track stands, closing among them. */
export function actionsOf(draft: Draft, track: Track): Record<string, ActionDefinition> {
  return stageOf(draft.definition, track).taken;
}

/** What stands in the way of an action, answers apart: requirements, tasks that remain, offers that are open. */
export function blockers(draft: Draft, track: Track, action: ActionDefinition): Missing[] {
  const missing = unmet(action.requires, draft, track);
  if (action.notTheSamePersonAs !== undefined && recordedByActor(draft, track, action.notTheSamePersonAs)) {
    missing.push({ need: 'other-person', fact: action.notTheSamePersonAs });
  }
  if ('closed' in action.leadsTo) missing.push(...remainingAtClose(draft, track));
  else if (!action.evenIfTasksRemain) missing.push(...remainingInStage(draft, track));
  return missing;
}

/** Required tasks of a stage hold it until they are done. */
function remainingInStage(draft: Draft, track: Track): Missing[] {
  return tasksOf(draft, track)
    .filter(
      (task) => task.stage !== undefined && taskDefinition(draft.definition, draft.state, task)?.required === true,
    )
    .map(needed);
}

/**
 * Closing drops the tasks of the stage, but nothing lets it drop what outlives stages: feedback that is owed, a handoff nobody
 * has taken, and an offer that is still open beneath it.
 */
function remainingAtClose(draft: Draft, track: Track): Missing[] {
  // To close is to decide what now that a consent is gone.
  const owed = tasksOf(draft, track).filter(
    ({ stage, afterConsent }) => stage === undefined && afterConsent === undefined,
  );
  const offers = Object.values(draft.state.handoffs).filter((handoff) => handoff.track === track.id);
  return [...owed.map(needed), ...offers.map(({ id }): Missing => ({ need: 'handoff', handoff: id }))];
}

function needed({ id, definition }: Task): Missing {
  return { need: 'task', task: id, definition };
}

function unansweredOf(draft: Draft, action: ActionDefinition, answers: Answers): Missing[] {
  const missing = unanswered(draft.definition, action.asks, answers);
  if ('closed' in action.leadsTo && closingCode(action.leadsTo.closed, answers) === undefined) {
    missing.push({ need: 'answer', field: CLOSING, allowed: action.leadsTo.closed });
  }
  return missing;
}

/** One possible code needs no asking. */
function closingCode(allowed: string[], answers: Answers): string | undefined {
  const [only, ...others] = allowed;
  const answer = answers[CLOSING];
  if (answer === undefined) return others.length === 0 ? only : undefined;
  return allowed.includes(answer) ? answer : undefined;
}

/** Who registered is who recorded it first: a later fact of the same kind is an addition, and makes nobody a party to the start. */
function recordedByActor(draft: Draft, track: Track, kind: string): boolean {
  const { actor } = draft.context;
  const [first] = Object.values(draft.state.facts)
    .filter((fact) => fact.kind === kind && countsFor(draft.definition, track, fact))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return first !== undefined && actor !== 'system' && first.by === actor.person;
}

/** Records a fact of the track's own agency. */
export function record(draft: Draft, track: Track, kind: string, code: string): void {
  const subject = draft.definition.facts[kind]?.about === 'agency' ? track.agency : undefined;
  recordFact(draft, { kind, code, agency: track.agency, subject });
}
