import { In } from 'typeorm';
import { CommitmentRow } from '#database';
import { fieldsRead } from '#sharing';
import type { TaskView } from '../views/case.js';
import { readerHere } from '../visibility/text-reader.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { lineLeft } from '../visibility/deciding.js';
import { codeTitle } from '../words/titles.js';

/** Of each task that asks what now of a line of the plan, by its id: the line, as far as the reader reads it. */
export async function linesLeftOpen(work: Work, file: CaseFile): Promise<Map<string, TaskView['line']>> {
  const left = Object.values(file.state.tasks).flatMap((task) => {
    const fact = lineLeft(file, task);
    return fact === undefined ? [] : [{ task: task.id, fact }];
  });
  if (left.length === 0 || !file.readsTexts) return new Map();
  const ids = left.map(({ fact }) => fact.subject ?? '');
  const lines = await work.manager.find(CommitmentRow, { where: { caseId: file.id, id: In(ids) } });
  const reader = readerHere(work);
  return new Map(
    left.flatMap(({ task, fact: { subject, kind, code } }) => {
      const line = lines.find(({ id }) => id === subject);
      if (line === undefined) return [];
      // Whoever is told what and when alone hears nothing of an answer.
      if (!fieldsRead('commitment', reader, { by: line.agency, line }, file.consents).includes('person')) return [];
      return [[task, { what: line.what, due: line.due, said: codeTitle(file.definition, kind, code) }] as const];
    }),
  );
}
