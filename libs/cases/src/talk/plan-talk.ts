import { randomUUID } from 'node:crypto';
import { TalkRow } from '#database';
import { IsNull } from 'typeorm';
import { execute, type Expected } from '../write-path/execute.js';
import { type Definition, ofTask, readTaskId } from '#workflow';
import type { Work } from '../work.js';

export type NewTalk = { task: string; on: string; place?: string | undefined };

/** Plans the talk of a task; one that is planned already is moved. */
export async function planTalk(
  work: Work,
  reference: string,
  { task, on, place }: NewTalk,
  revision?: number,
): Promise<void> {
  const { manager, actor } = work;
  const expected: Expected | undefined = revision === undefined ? undefined : { thing: ofTask(task), revision };
  const file = await execute(work, reference, { do: 'book', task, on }, expected);
  file.mustReadTexts();
  const when = { onAt: new Date(on), place: place ?? null };
  const moved = await manager.update(TalkRow, { caseId: file.id, task, agency: actor.agency, outcome: IsNull() }, when);
  if (moved.affected !== 0) return;
  await manager.insert(TalkRow, {
    id: randomUUID(),
    caseId: file.id,
    municipality: file.municipality,
    agency: actor.agency,
    track: file.state.tasks[task]?.track ?? '',
    task,
    isConcernTalk: isConcernTalk(file.definition, task),
    ...when,
    outcome: null,
    answer: null,
    present: [],
    childsWords: null,
    agreements: [],
    sharedWith: [],
  });
}

function isConcernTalk({ vocabulary: { concernTalk } }: Definition, id: string): boolean {
  const { track, name } = readTaskId(id);
  return track === concernTalk?.track && name === concernTalk.task;
}
