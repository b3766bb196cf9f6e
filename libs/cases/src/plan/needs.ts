import type { PlanRow } from '#database';
import { invalid } from '#use-case';
import { readParts } from '../mapping/read-parts.js';
import type { NeedView, PlanView } from '../views/plan.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/** What a goal answers: the goal by its place, and what worries somebody in the mapping by its id. */
export type GoalAnswer = PlanRow['answers'][number];

/** All that worries somebody in the parts of the mapping that the reader may read now. */
export async function needsRead(work: Work, file: CaseFile): Promise<NeedView[]> {
  const parts = await readParts(work, file);
  return parts.flatMap(({ part, unitName }) =>
    part.risks.flatMap((text, index) => {
      const id = part.riskIds[index];
      return id === undefined ? [] : [{ id, text, from: file.agency(part.agency), unit: unitName }];
    }),
  );
}

/** What each goal answers, in the words of the mapping where the reader reads them there; else that there is something, and no more. */
export function answerViews(answers: GoalAnswer[], read: NeedView[]): PlanView['answers'] {
  return answers.map(({ goal, need: id }) => {
    const need = read.find((each) => each.id === id);
    return { goal, need: need ?? { id, text: null, from: null, unit: null } };
  });
}

/** Tied is what the writer reads, and what was tied before: that one stays though its part is no longer shown to them. */
export function mustBeKnown(answers: GoalAnswer[], goals: string[], known: Set<string>): void {
  for (const [index, { goal, need }] of answers.entries()) {
    if (goal >= goals.length)
      throw invalid(`/answers/${index}/goal`, 'out-of-range', 'Name one of the goals, counted from 0.');
    if (!known.has(need))
      throw invalid(`/answers/${index}/need`, 'not-known', 'Name what worries somebody in a part that you read.');
  }
}
