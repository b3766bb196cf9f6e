import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { IndicatorRow } from '#database';
import { readPledge } from '../record/read-pledge.js';
import { lockOwner } from '#clockwork';
import { requireKeeper, type Work } from '../work.js';
import type { ImportResult } from './import-result.js';
import type { ReadCsv } from './read-csv.js';

/** Which area a file's lines are kept for, and that the asker may import at all: asked before a long upload is read. */
export async function areaToImport(work: Work, pledge: string): Promise<string> {
  requireKeeper(work);
  return (await readPledge(work, pledge)).area;
}

/** Writes what a file said; a type and year that is there already is replaced. */
export async function importIndicators(
  work: Work,
  pledge: string,
  { lines, otherTypes, kept }: ReadCsv,
): Promise<ImportResult> {
  requireKeeper(work);
  await readPledge(work, pledge);
  await lockOwner(work.manager, { pledge });
  const years = [...new Set(kept.map(({ year }) => year))];
  const before = await work.manager.findBy(IndicatorRow, { pledge, year: In(years) });
  const rows = kept.map((line) => {
    const id = before.find(({ offence, year }) => offence === line.offence && year === line.year)?.id ?? randomUUID();
    return { ...line, id, pledge, municipality: work.actor.municipality, trend: null };
  });
  await work.manager.save(IndicatorRow, rows, { chunk: 500 });
  return { lines, otherTypes, kept: kept.length };
}
