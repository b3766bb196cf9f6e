import { ladderNamed, moveClock, startClock, taskDefinition, taskLadder } from '../clocks.js';
import type { Command } from '../command.js';
import { dayOf, type DueRule, type Instant } from '#calendar';
import type { Missing, Refusal } from '../decision.js';
import type { TaskDefinition } from '../definition/definition.js';
import { type Draft, hasRole, isOf, notYours, refuse } from '../draft.js';
import { named } from '../ids.js';
import { recordFact } from '../facts.js';
import type { Task, Track } from '../state.js';
import { openTask } from '../tracks.js';
import { unanswered } from './answers.js';
import { daysToCome, isToCome } from './dates.js';

export function doTask(draft: Draft, command: Extract<Command, { do: 'do-task' }>): Refusal | undefined {
  const { definition, state } = draft;
  const task = named(state.tasks, command.task);
  const track = state.tracks[task?.track ?? ''];
  if (task === undefined || track === undefined || !mayDo(draft, task, track)) return notYours;
  const doing = taskDefinition(definition, state, task);
  if (command.outcome === 'missed' && doing?.kind !== 'talk') {
    return refuse('input', { need: 'answer', field: 'outcome', allowed: ['done'] });
  }
  if (doing === undefined) return finish(draft, task);

  const { again } = command;
  if (again !== undefined && !isToCome(draft, again)) return refuse('input', notToCome(draft, 'again'));
  if (command.outcome === 'missed') return bookAgain(draft, task, doing, again);
  const missing = unanswered(definition, doing.asks, command.answers ?? {});
  if (missing.length > 0) return refuse('input', ...missing);
  for (const kind of doing.asks) {
    const subject = definition.facts[kind]?.about === 'agency' ? task.agency : undefined;
    recordFact(draft, {
      kind,
      code: command.answers?.[kind] ?? '',
      agency: task.agency,
      subject,
      answers: task.fact,
    });
  }
  if (doing.kind === 'register') register(draft, task);
  if (!suffices(doing, command.answers ?? {})) return bookAgain(draft, task, doing, again);
  finish(draft, task);
  if (task.round < doing.rhythm.length) {
    const next = { round: task.round + 1, begins: track.entered, stage: task.stage };
    openTask(draft, track, task.definition, doing, next);
  }
  return undefined;
}

export function book(draft: Draft, command: Extract<Command, { do: 'book' }>): Refusal | undefined {
  const { definition, state } = draft;
  const task = named(state.tasks, command.task);
  const track = state.tracks[task?.track ?? ''];
  if (task === undefined || track === undefined || !mayDo(draft, task, track)) return notYours;
  if (taskDefinition(definition, state, task)?.kind !== 'talk') return notYours;
  if (!isToCome(draft, command.on)) return refuse('input', notToCome(draft, 'on'));
  const clock = moveClock(draft, taskLadder(definition, state, task), task.clock, dayOf(command.on));
  const booked = { booked: command.on, ...bookedBy(draft) };
  draft.apply({ type: 'task-booked', task: { ...task, ...booked, clock, revision: draft.nextSeq } });
  return undefined;
}

const bookedBy = ({ context: { actor } }: Draft): Pick<Task, 'bookedBy'> =>
  actor === 'system' ? {} : { bookedBy: actor.person };

const notToCome = (draft: Draft, field: 'on' | 'again'): Missing => ({
  need: 'answer',
  field,
  allowed: [],
  within: daysToCome(draft),
});

/** A task is done by its agency, by a role it names; "decide what now" by whoever acts on the track, and a watch by nobody. */
export function mayDo(draft: Draft, task: Task, track: Track): boolean {
  const { actor } = draft.context;
  if (!isOf(actor, task.agency)) return false;
  const doing = taskDefinition(draft.definition, draft.state, task);
  if (doing?.kind === 'watch') return false;
  return hasRole(actor, doing?.who ?? draft.definition.tracks[track.definition]?.who ?? []);
}

/** It has a number at its receiver: all that whoever sent it learns. */
function register(draft: Draft, { agency, fact }: Task): void {
  const { receipt } = draft.definition.vocabulary;
  if (receipt !== undefined) recordFact(draft, { kind: receipt.fact, code: receipt.registered, agency, answers: fact });
}

function finish(draft: Draft, task: Task): undefined {
  const { id, definition, track, agency } = task;
  draft.apply({ type: 'task-done', task: id, definition, track, agency });
  return undefined;
}

/** Missed, or not enough: it stays open with a new date, the chosen one or the one that its rule gives. */
function bookAgain(draft: Draft, task: Task, doing: TaskDefinition, again?: Instant): undefined {
  const ladder = ladderNamed(draft.definition, doing.ladder);
  const { booked: _booked, bookedBy: _bookedBy, ...rest } = task;
  const fresh = startClock(draft, againRule(doing), ladder, draft.now);
  const clock = again === undefined ? fresh : moveClock(draft, ladder, fresh, dayOf(again));
  draft.apply({
    type: 'task-missed',
    task: {
      ...rest,
      ...(again === undefined ? {} : { booked: again, ...bookedBy(draft) }),
      missed: task.missed + 1,
      clock,
      revision: draft.nextSeq,
    },
  });
  return undefined;
}

function suffices(doing: TaskDefinition, answers: Record<string, string>): boolean {
  return doing.doneWhen.length === 0 || doing.asks.some((kind) => doing.doneWhen.includes(answers[kind] ?? ''));
}

/** How soon a talk is held instead: within what its stage says, else as long as the first time. */
export function againRule(doing: TaskDefinition): DueRule {
  return { rule: doing.missed ?? doing.due.rule, from: 'entry', rolled: true, source: doing.due.source };
}
