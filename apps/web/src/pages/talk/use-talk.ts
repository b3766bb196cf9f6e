import { useQuery } from '@tanstack/react-query';
import { caseQuery, talksQuery } from '../../api/queries.js';
import type { CaseView, TalkView, TaskView } from '../../api/api-types.js';

interface OneTalk {
  view: CaseView;
  /** Undefined when the talk is over, or its task not this agency's to see. */
  task: TaskView | undefined;
  /** Undefined while no time is booked. */
  talk: TalkView | undefined;
  /** The task's talks that are over, the latest first: one that was held, and those that were missed before it. */
  over: TalkView[];
}

/** The talk that a task asks for, with its case: two reads that the page waits for together. */
export function useTalk(reference: string, taskId: string) {
  const oneCase = useQuery(caseQuery(reference));
  const talks = useQuery(talksQuery(reference));
  const data: OneTalk | undefined =
    oneCase.data === undefined || talks.data === undefined
      ? undefined
      : {
          view: oneCase.data,
          task: oneCase.data.tasks.find((task) => task.id === taskId),
          talk: talks.data.findLast((talk) => talk.task === taskId && talk.outcome === null),
          over: talks.data.filter((talk) => talk.task === taskId && talk.outcome !== null).toReversed(),
        };
  return {
    data,
    error: oneCase.error ?? talks.error,
    refetch: () => Promise.all([oneCase.refetch(), talks.refetch()]),
  };
}
