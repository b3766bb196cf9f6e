import { MappingRow } from '#database';
import { consented, seesAgency } from '#sharing';
import { dayOf } from '#calendar';
import { readCase } from '../write-path/read-case.js';
import { agencyView } from '../visibility/seen.js';
import type { MappingView } from '../views/mapping.js';
import type { Work } from '../work.js';

/** The agency's own part of the mapping, and those of the others while consent in force covers both. */
export async function listMappings(work: Work, reference: string): Promise<MappingView[]> {
  const { manager, actor, now } = work;
  const row = await readCase(work, reference, 'mappings');
  const consents = consented(Object.values(row.state.facts), dayOf(now));
  const mappings = await manager.find(MappingRow, { where: { caseId: row.id }, order: { at: 'asc', id: 'asc' } });
  return mappings
    .filter(({ agency }) => seesAgency(actor.agency, agency, consents))
    .map(({ agency, risks, strengths, childView, childViewMissing, at, revision }) => ({
      agency: agencyView({ row }, agency),
      mine: agency === actor.agency,
      risks,
      strengths,
      childView,
      childViewMissing,
      at: at.toISOString(),
      revision,
    }));
}
