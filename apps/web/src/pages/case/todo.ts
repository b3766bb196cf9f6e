import type { CaseView, TaskView, TrackView } from '../../api/api-types.js';

/** A task, or the stage of a track of mine that a law gives the time for. */
export type ToDo = { due: string; task: TaskView } | { due: string; stage: TrackView };

/**
 * What is mine to do, soonest first. A time that the law sets has a row of its own beside the tasks in its stage: none of them puts it
 * off, and of one day it comes first. What was agreed is named by the steps of its track.
 */
export function toDoOf(view: CaseView): ToDo[] {
  const stages = view.tracks.filter(({ mine, source }) => mine && source !== 'local');
  const all: ToDo[] = [
    ...stages.map((stage) => ({ due: stage.due, stage })),
    ...view.tasks.filter((task) => isOurs(view, task)).map((task) => ({ due: task.due, task })),
  ];
  return all.sort((a, b) => a.due.localeCompare(b.due));
}

/** Mine to do, or another role's at my agency; what is only watched is nobody's to do, and ours where the track is. */
export function isOurs({ tracks }: CaseView, { mine, doers, kind, track }: TaskView): boolean {
  return mine || doers !== null || (kind === 'watch' && tracks.some((each) => each.id === track && each.mine));
}
