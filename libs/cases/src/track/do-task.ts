import { randomUUID } from 'node:crypto';
import { RegistrationRow } from '#database';
import { invalid } from '#use-case';
import { type Command, taskDefinition } from '#workflow';
import { mustBeDiaryNumber } from '../receipt/diary-number.js';
import { mustHaveBegun } from '../talk/must-have-begun.js';
import type { CaseFile } from '../write-path/case-file.js';
import { execute, type Expected } from '../write-path/execute.js';
import type { Work } from '../work.js';

type DoneTask = {
  task: string;
  outcome: 'done' | 'missed';
  answers?: Record<string, string> | undefined;
  again?: string | undefined;
  /** Of what is registered: its number in the agency's own register. */
  diaryNumber?: string | undefined;
};

/** Says how a task went; what is registered is given its number, which stays with the agency. */
export async function doTask(
  work: Work,
  reference: string,
  { task, outcome, answers, again, diaryNumber }: DoneTask,
  expected?: Expected,
): Promise<void> {
  const command: Command = { do: 'do-task', task, outcome, ...(answers && { answers }), ...(again && { again }) };
  let isRegistered = false;
  // Behind the lock: once it is done, the case no longer says what it was.
  const asked = (file: CaseFile): Command[] => {
    isRegistered = isToRegister(file, task);
    const own = Object.values(file.state.tasks).find(({ id, agency }) => id === task && agency === work.actor.agency);
    if (own?.booked !== undefined) mustHaveBegun(own.booked, work.now);
    return [command];
  };
  const file = await execute(work, reference, asked, expected);
  if (!isRegistered && diaryNumber !== undefined)
    throw invalid('/diaryNumber', 'not-asked', 'A diary number belongs to what is registered; leave it out.');
  if (!isRegistered) return;
  if (diaryNumber === undefined)
    throw invalid('/diaryNumber', 'missing', 'Give the number that it has in your own register.');
  mustBeDiaryNumber(diaryNumber);
  const { manager, actor, now } = work;
  await manager.insert(RegistrationRow, {
    id: randomUUID(),
    caseId: file.id,
    municipality: file.municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    task,
    diaryNumber,
  });
}

function isToRegister({ definition, state }: CaseFile, id: string): boolean {
  const task = Object.values(state.tasks).find((each) => each.id === id);
  return task !== undefined && taskDefinition(definition, state, task)?.kind === 'register';
}
