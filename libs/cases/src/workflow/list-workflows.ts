import type { WorkflowView } from '../views/workflow.js';
import type { Rules } from '../work.js';

export function listWorkflows({ definitions }: Rules): WorkflowView[] {
  return definitions.list().map(({ workflow, version, title, tracks }) => ({
    workflow,
    version,
    title,
    tracks: Object.entries(tracks).map(([definition, track]) => ({
      definition,
      title: track.title,
      agency: track.agency,
      stages: Object.entries(track.stages).map(([stage, each]) => ({ stage, title: each.title })),
    })),
  }));
}
