import { randomUUID } from 'node:crypto';
import { RegistrationRow } from '#database';
import { invalid } from '#use-case';
import { type Command, taskDefinition } from '#workflow';
import { mustBeDiaryNumber } from '../receipt/diary-number.js';
import { mustHaveBegun } from '../talk/must-have-begun.js';
import type { CaseFile } from '../write-path/case-file.js';
import { execute, type Expected } from '../write-path/execute.js';
import type { Work } from '../work.js';

export type DoneTask = {
  task: string;
  outcome: 'done' | 'missed';
  answers?: Record<string, string> | undefined;
  again?: string | undefined;
  /** Of what is registered: its number in the agency's own register. */
  diaryNumber?: string | undefined;
};

/** Says how a task went; what is registered is given its number, which stays with the agency. */
export async function doTask(work: Work, reference: string, done: DoneTask, expected?: Expected): Promise<void> {
  let keep: ((after: CaseFile) => Promise<void>) | undefined;
  // Behind the lock: once it is done, the case no longer says what it was.
  const asked = (file: CaseFile): Command[] => {
    const isRegistered = isToRegister(file, done.task);
    const own = Object.values(file.state.tasks).find(
      ({ id, agency }) => id === done.task && agency === work.actor.agency,
    );
    if (own?.booked !== undefined) mustHaveBegun(own.booked, work.now);
    keep = (after) => keepNumber(work, after, done, isRegistered);
    return [taskCommand(done)];
  };
  const file = await execute(work, reference, asked, expected);
  await keep?.(file);
}

export const taskCommand = ({ task, outcome, answers, again }: DoneTask): Command => ({
  do: 'do-task',
  task,
  outcome,
  ...(answers && { answers }),
  ...(again && { again }),
});

/** Keeps the number of what is registered; `at` is where a form has it. */
export async function keepNumber(
  { manager, actor, now }: Work,
  { id: caseId, municipality }: CaseFile,
  { task, diaryNumber }: DoneTask,
  isRegistered: boolean,
  at = '',
): Promise<void> {
  if (!isRegistered && diaryNumber !== undefined)
    throw invalid(`${at}/diaryNumber`, 'not-asked', 'A diary number belongs to what is registered; leave it out.');
  if (!isRegistered) return;
  if (diaryNumber === undefined)
    throw invalid(`${at}/diaryNumber`, 'missing', 'Give the number that it has in your own register.');
  mustBeDiaryNumber(diaryNumber, `${at}/diaryNumber`);
  await manager.insert(RegistrationRow, {
    id: randomUUID(),
    caseId,
    municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    task,
    diaryNumber,
  });
}

export function isToRegister({ definition, state }: CaseFile, id: string): boolean {
  const task = Object.values(state.tasks).find((each) => each.id === id);
  return task !== undefined && taskDefinition(definition, state, task)?.kind === 'register';
}
