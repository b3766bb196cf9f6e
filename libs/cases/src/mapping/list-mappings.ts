import { readAsParty } from '../write-path/open-file.js';
import type { MappingView } from '../views/mapping.js';
import { ownUnit } from '../unit/own-unit.js';
import type { Work } from '../work.js';
import { readParts } from './read-parts.js';

/** The agency's own part of the mapping, and those of the others that a consent in force opens. */
export async function listMappings(work: Work, reference: string): Promise<MappingView[]> {
  const file = await readAsParty(work, reference);
  const mine = await ownUnit(work);
  const parts = await readParts(work, file);
  return parts.map(({ part, unitName }) => ({
    agency: file.agency(part.agency),
    unit: unitName,
    mine: part.agency === work.actor.agency && part.unit === mine,
    risks: part.risks,
    strengths: part.strengths,
    childView: part.childView,
    childViewMissing: part.childViewMissing,
    at: part.at.toISOString(),
    revision: part.revision,
  }));
}
