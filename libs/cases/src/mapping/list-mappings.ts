import { MappingRow } from '#database';
import { seesOf } from '#sharing';
import { readAsParty } from '../write-path/open-file.js';
import type { MappingView } from '../views/mapping.js';
import type { Work } from '../work.js';

/** The agency's own part of the mapping, and those of the others that a consent in force opens. */
export async function listMappings(work: Work, reference: string): Promise<MappingView[]> {
  const { manager, actor } = work;
  const file = await readAsParty(work, reference);
  if (!file.readsTexts) return [];
  const mappings = await manager.find(MappingRow, { where: { caseId: file.id }, order: { at: 'asc', id: 'asc' } });
  return mappings
    .filter(({ agency }) => seesOf(actor.agency, agency, 'mapping', file.consents))
    .map(({ agency, risks, strengths, childView, childViewMissing, at, revision }) => ({
      agency: file.agency(agency),
      mine: agency === actor.agency,
      risks,
      strengths,
      childView,
      childViewMissing,
      at: at.toISOString(),
      revision,
    }));
}
