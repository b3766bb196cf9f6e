import { permissionsOf } from '#use-case';
import { mayActOn } from '#workflow';
import { beginningOf } from '../referral/bring-in-case.js';
import type { WorkflowView } from '../views/workflow.js';
import type { Work } from '../work.js';

export function listWorkflows(work: Work): WorkflowView[] {
  const { definitions, actor } = work;
  const refers = permissionsOf(work).includes('cases.refer');
  return definitions.list().map((definition) => ({
    workflow: definition.workflow,
    version: definition.version,
    title: definition.title,
    tracks: Object.entries(definition.tracks).map(([name, track]) => ({
      definition: name,
      title: track.title,
      agency: track.agency,
      stages: Object.entries(track.stages).map(([stage, each]) => ({ stage, title: each.title })),
      bringsIn: refers && mayActOn(track, actor),
      asksReceived: beginningOf(definition, name) !== undefined,
    })),
  }));
}
