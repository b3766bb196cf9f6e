import { z } from 'zod';
import { MappingRow, rows } from '#database';
import { fieldsRead } from '#sharing';
import { readAsParty } from '../write-path/open-file.js';
import type { MappingView } from '../views/mapping.js';
import { ownUnit } from '../unit/own-unit.js';
import { readerHere } from '../visibility/text-reader.js';
import type { Work } from '../work.js';

const Unit = z.object({ id: z.string(), name: z.string() });

/** The agency's own part of the mapping, and those of the others that a consent in force opens. */
export async function listMappings(work: Work, reference: string): Promise<MappingView[]> {
  const { manager, actor } = work;
  const file = await readAsParty(work, reference);
  if (!file.readsTexts) return [];
  const mine = await ownUnit(work);
  const reader = readerHere(work);
  const units = await rows(manager, Unit, 'select id, name from samspel.unit', []);
  const mappings = await manager.find(MappingRow, { where: { caseId: file.id }, order: { at: 'asc', id: 'asc' } });
  return mappings
    .filter(({ agency }) => fieldsRead('mapping', reader, { by: agency }, file.consents).length > 0)
    .map(({ agency, unit, risks, strengths, childView, childViewMissing, at, revision }) => ({
      agency: file.agency(agency),
      unit: units.find(({ id }) => id === unit)?.name ?? null,
      mine: agency === actor.agency && unit === mine,
      risks,
      strengths,
      childView,
      childViewMissing,
      at: at.toISOString(),
      revision,
    }));
}
