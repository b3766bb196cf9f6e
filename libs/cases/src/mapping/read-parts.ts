import { z } from 'zod';
import { MappingRow, rows } from '#database';
import { fieldsRead } from '#sharing';
import { readerHere } from '../visibility/text-reader.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

const Unit = z.object({ id: z.string(), name: z.string() });

/** A part of the mapping, and what the unit is called that keeps it to itself within its agency. */
export type MappingPart = { part: MappingRow; unitName: string | null };

/** The parts of the mapping that the reader may read now: its own, and those of the others that a consent in force opens. */
export async function readParts(work: Work, file: CaseFile): Promise<MappingPart[]> {
  const { manager } = work;
  if (!file.readsTexts) return [];
  const reader = readerHere(work);
  const units = await rows(manager, Unit, 'select id, name from samspel.unit', []);
  const parts = await manager.find(MappingRow, { where: { caseId: file.id }, order: { at: 'asc', id: 'asc' } });
  return parts
    .filter(({ agency }) => fieldsRead('mapping', reader, { by: agency }, file.consents).length > 0)
    .map((part) => ({ part, unitName: units.find(({ id }) => id === part.unit)?.name ?? null }));
}
