import { check, type Definition, type Requirement } from '#workflow';
import { compile, type Declared } from '../../../../libs/workflow/src/definition/compile.js';

/** More than any draft needed: each round mends all that the checker found. */
const ROUNDS = 12;

/**
 * What was drawn, with what the checker refuses taken out until it finds nothing more. What it cannot be mended of is a fault of
 * the drawing, and said.
 */
export function mended(declared: Declared): Definition {
  for (let round = 0; round < ROUNDS; round += 1) {
    nameWaysOn(declared);
    const definition = compile(declared);
    const problems = check(definition);
    if (problems.length === 0) return definition;
    for (const { path, message } of problems) {
      if (!mend(declared, path.split('/')))
        throw new Error(`the drawing makes what no mending helps: ${path}: ${message}`);
    }
  }
  throw new Error(`the checker still refuses it: ${JSON.stringify(check(compile(declared)))}`);
}

/** The first action that somebody takes is the primary one of its stage. */
function nameWaysOn({ tracks }: Declared): void {
  for (const { actions } of Object.values(tracks).flatMap(({ stages }) => Object.values(stages))) {
    const taken = Object.values(actions).find(({ automatic: byItself }) => !byItself);
    for (const action of Object.values(actions)) action.primary = action === taken;
  }
}

function mend({ facts, tracks }: Declared, [part, name = '', ...rest]: string[]): boolean {
  const fact = facts[name];
  if (part === 'facts' && fact !== undefined) {
    // What nothing records, and what ends before the last talk that needs it.
    if (rest.length === 0) fact.recordedBy = [{ kind: Object.values(tracks)[0]?.agency ?? '', role: 'worker' }];
    if (rest[0] === 'lasts' && fact.lasts !== undefined) fact.lasts.rule = { amount: 24, unit: 'month' };
    return true;
  }
  const track = tracks[name];
  if (part !== 'tracks' || track === undefined) return false;
  const [group = '', one = '', things, thing = '', last] = rest;
  if (group === 'handoffs') return empty(track.handoffs[one]?.requires);
  if (group === 'tasks') return mendTask(track.tasks[one], things);
  if (group !== 'stages') return false;
  const stage = track.stages[one];
  if (stage === undefined) return false;
  if (things === 'due') stage.due.from = 'entry';
  if (things === 'tasks') return mendTask(stage.tasks[thing], last);
  if (things === 'actions') {
    const action = stage.actions[thing];
    if (action === undefined) return false;
    // A circle of steps by themselves, and a step by itself whose requirement is gone.
    action.automatic = false;
    if (last === 'requires') empty(action.requires);
  }
  // Whatever its tasks' answers, a stage has a way on.
  if (things === undefined) for (const action of Object.values(stage.actions)) empty(action.requires);
  if (things === undefined) for (const action of Object.values(stage.actions)) action.automatic = false;
  return true;
}

function mendTask(
  task: { when: Requirement[]; forEach?: string; due: { from: unknown }; rhythm: unknown[] } | undefined,
  what = '',
): boolean {
  if (task === undefined) return false;
  if (what === 'when') {
    empty(task.when);
    delete task.forEach;
  } else if (what === 'for each') delete task.forEach;
  else if (what === 'due') task.due.from = 'entry';
  else if (what === 'rhythm') empty(task.rhythm);
  else return false;
  return true;
}

function empty(list: unknown[] | undefined): boolean {
  list?.splice(0);
  return list !== undefined;
}
