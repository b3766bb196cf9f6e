import type { Workflow } from '../../api/shapes.js';

/** Every stage that a case of my kind of agency may stand in; of each workflow the newest version. */
export function placesOf(workflows: Workflow[], kind: string) {
  const newest = new Map<string, Workflow>();
  for (const each of workflows)
    if ((newest.get(each.workflow)?.version ?? 0) < each.version) newest.set(each.workflow, each);
  return [...newest.values()].flatMap(({ workflow, title, tracks }) =>
    tracks
      .filter(({ agency }) => agency === kind)
      .flatMap(({ definition, stages }) =>
        stages.map((each) => ({
          key: `${workflow} ${definition} ${each.stage}`,
          workflow,
          track: definition,
          stage: each.stage,
          stageTitle: each.title,
          workflowTitle: title,
        })),
      ),
  );
}
