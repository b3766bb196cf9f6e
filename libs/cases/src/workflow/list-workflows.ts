import { acts } from '#sharing';
import { ActName } from '../views/receipt.js';
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
    acts: Object.values(ActName.enum).flatMap((act) => {
      const { fact, gives } = acts[act];
      const receiver = Object.values(tracks).find(({ opensOn }) => opensOn.facts.includes(fact))?.agency;
      return receiver === undefined ? [] : [{ act, receiver, gives }];
    }),
  }));
}
