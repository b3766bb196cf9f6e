import type { Definition } from '#workflow';
import type { DueRule } from '#calendar';

/** What the workflows say of what is counted. */
export type WhatCounts = {
  /** Stages and tasks whose deadline the law sets, as `youth-concern@2/police/talk-planned` and `youth-concern@2/police.concern-talk`. */
  statutory: string[];
  /** Tasks that are talks, by name. */
  talks: string[];
  /** Days that the workflows give until the concern talk; null where they differ or have none. */
  goal: number | null;
};

/** The talk that a concern is to lead to first, by the name its task has in each workflow that has it. */
export const FIRST_TALK = 'concern-talk';

export function whatCounts(definitions: Definition[]): WhatCounts {
  const stages = definitions.flatMap((each) =>
    Object.entries(each.tracks).flatMap(([track, { stages }]) =>
      Object.entries(stages).map(([name, { due }]) => ({ name: `${versionOf(each)}/${track}/${name}`, due })),
    ),
  );
  const tasks = definitions.flatMap((each) =>
    Object.entries(each.tracks).flatMap(([track, { tasks: own, stages }]) =>
      [own, ...Object.values(stages).map((stage) => stage.tasks)].flatMap((some) =>
        Object.entries(some).map(([task, { kind, due }]) => ({
          name: `${versionOf(each)}/${track}.${task}`,
          task,
          kind,
          due,
        })),
      ),
    ),
  );
  const goals = new Set(tasks.flatMap(({ task, due }) => (task === FIRST_TALK ? [daysOf(due)] : [])));
  const [goal = null] = goals;
  return {
    statutory: [...stages, ...tasks].filter(({ due }) => due.source !== 'local').map(({ name }) => name),
    talks: [...new Set(tasks.filter(({ kind }) => kind === 'talk').map(({ task }) => task))],
    goal: goals.size === 1 ? goal : null,
  };
}

const versionOf = ({ workflow, version }: Definition): string => `${workflow}@${version}`;

function daysOf({ rule: { amount, unit } }: DueRule): number | null {
  if (unit === 'calendar-day') return amount;
  return unit === 'week' ? amount * 7 : null;
}
