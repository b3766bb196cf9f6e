import type { Workflow } from '../../api/api-types.js';

/** Every stage where I may bring a case in; of each workflow the newest version. */
export function placesOf(workflows: Workflow[]) {
  const newest = new Map<string, Workflow>();
  for (const each of workflows)
    if ((newest.get(each.workflow)?.version ?? 0) < each.version) newest.set(each.workflow, each);
  return [...newest.values()].flatMap(({ workflow, title, tracks }) =>
    tracks
      .filter(({ bringsIn }) => bringsIn)
      .flatMap(({ definition, stages, asksReceived }) =>
        stages.map((each) => ({
          key: `${workflow} ${definition} ${each.stage}`,
          workflow,
          track: definition,
          stage: each.stage,
          stageTitle: each.title,
          workflowTitle: title,
          asksReceived,
        })),
      ),
  );
}
