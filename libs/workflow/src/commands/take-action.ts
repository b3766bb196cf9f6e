import type { Answers, Command } from '../command.js';
import { stageOf, taskDefinition } from '../clocks.js';
import type { Missing, Refusal } from '../decision.js';
import type { ActionDefinition, StageDefinition } from '../definition/definition.js';
import { type Draft, hasRole, isOf, notYours, refuse } from '../draft.js';
import { recordFact } from '../facts.js';
import { unmet } from '../requirements.js';
import type { Track } from '../state.js';
import { closeTrack, enterStage, tasksOf } from '../tracks.js';
import { unanswered } from './answers.js';

/** The answer that names how a track closes. */
export const CLOSING = 'closing';
/** Every stage that lists closing codes can be closed; it is an action like any other. */
export const CLOSE = 'close';

export function takeAction(draft: Draft, command: Extract<Command, { do: 'take-action' }>): Refusal | undefined {
  const track = draft.state.tracks[command.track];
  if (track === undefined || !isOf(draft.context.actor, track.agency)) return notYours;
  const action = actionsOf(draft, track)[command.action];
  if (action === undefined || !hasRole(draft.context.actor, action.who)) return notYours;

  const missing = [...hindrances(draft, track, action), ...unansweredOf(draft, action, command.answers ?? {})];
  if (missing.length > 0) return refuse(missing.every(({ need }) => need === 'answer') ? 'input' : 'missing', ...missing);

  for (const { fact, code } of action.records) record(draft, track, fact, code);
  for (const fact of action.asks) record(draft, track, fact, command.answers?.[fact] ?? '');
  if ('stage' in action.leadsTo) enterStage(draft, track, action.leadsTo.stage, command.action);
  else closeTrack(draft, track, closingCode(action.leadsTo.closed, command.answers ?? {}) ?? '');
  return undefined;
}

/** The actions of the stage that a track stands at, closing among them. */
export function actionsOf(draft: Draft, track: Track): Record<string, ActionDefinition> {
  const stage = stageOf(draft.definition, track);
  if (stage.closesWith.length === 0) return stage.actions;
  return { ...stage.actions, [CLOSE]: closing(draft, track, stage) };
}

/** What stands in the way of an action, answers apart: requirements, tasks that remain, offers that are open. */
export function hindrances(draft: Draft, track: Track, action: ActionDefinition): Missing[] {
  const { definition, state, context } = draft;
  const missing = unmet(action.requires, { definition, state, track, agencies: context.agencies });
  if (action.notTheSamePersonAs !== undefined && recordedByActor(draft, action.notTheSamePersonAs)) {
    missing.push({ need: 'other-person', fact: action.notTheSamePersonAs });
  }
  if (!action.evenIfTasksRemain) missing.push(...remaining(draft, track, 'closed' in action.leadsTo));
  return missing;
}

function closing(draft: Draft, track: Track, stage: StageDefinition): ActionDefinition {
  const who = draft.definition.tracks[track.definition]?.who ?? [];
  const title = { sv: 'Avsluta spåret', en: 'Close the track' };
  return { title, who, asks: [], requires: [], records: [], leadsTo: { closed: stage.closesWith }, evenIfTasksRemain: false };
}

/**
 * Required tasks of a stage hold it until they are done. Closing drops them, but not what outlives stages: feedback that is
 * owed, a handoff nobody has taken, and an offer that is still open beneath it.
 */
function remaining(draft: Draft, track: Track, closes: boolean): Missing[] {
  const held = tasksOf(draft, track).filter((task) => {
    if (task.stage === undefined) return closes;
    return !closes && taskDefinition(draft.definition, draft.state, task)?.required === true;
  });
  const offers = closes ? Object.values(draft.state.handoffs).filter((handoff) => handoff.track === track.id) : [];
  return [
    ...held.map(({ id, definition }): Missing => ({ need: 'task', task: id, definition })),
    ...offers.map(({ id }): Missing => ({ need: 'handoff', handoff: id })),
  ];
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

function recordedByActor(draft: Draft, kind: string): boolean {
  const { actor } = draft.context;
  return Object.values(draft.state.facts).some((fact) => fact.kind === kind && actor !== 'system' && fact.by === actor.person);
}

function record(draft: Draft, track: Track, kind: string, code: string): void {
  const subject = draft.definition.facts[kind]?.about === 'agency' ? track.agency : undefined;
  recordFact(draft, { kind, code, agency: track.agency, subject });
}
