/** Nobody comes to know of a case by a step of another's: an act tells its receivers on a ground, and a handoff asks. */
import type { Definition, TrackDefinition } from './definition.js';
import type { Report } from './problem.js';
import { actionsOf, tasksOf } from './walk.js';

export function checkOpens(definition: Definition, report: Report): void {
  const opensElsewhere = (path: string, at: TrackDefinition, recorded: string[]): void => {
    for (const fact of recorded) {
      for (const [name, { agency, opensOn }] of Object.entries(definition.tracks)) {
        if (agency === at.agency || !opensOn.facts.includes(fact)) continue;
        report(
          path,
          `fact "${fact}" opens track "${name}" of agency "${agency}", which this would let into the case on no ground; hand over to it, or open it by an act`,
        );
      }
    }
  };
  for (const { path, track, task } of tasksOf(definition)) opensElsewhere(`${path}/asks`, track, task.asks);
  for (const { path, track, action } of actionsOf(definition)) {
    opensElsewhere(`${path}/asks`, track, action.asks);
    opensElsewhere(
      `${path}/records`,
      track,
      action.records.map(({ fact }) => fact),
    );
  }
}
