import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { In } from 'typeorm';
import { IndicatorRow } from '#database';
import { invalid } from '#use-case';
import { readPledge } from '../pledge/read-pledge.js';
import { findOwn, keepRecord, type Where } from '../record/keep-record.js';
import { lock } from '../reminders/set-timers.js';
import { type ImportResult, IndicatorFields } from '../views/indicator.js';
import { requireKeeper, type Work } from '../work.js';
import type { ReadCsv } from './read-csv.js';

export type NewIndicator = z.input<typeof IndicatorFields>;

/** One figure by hand, or the trend alone where no figure is known. */
export async function keepIndicator(work: Work, where: Where, told: NewIndicator): Promise<string> {
  requireKeeper(work);
  await readPledge(work, where.pledge);
  const fields = IndicatorFields.parse(told);
  const { count, trend, offence, year } = fields;
  if (count === null && trend === null) throw invalid('/count', 'missing', 'Give the count, or else the trend.');
  if (where.id !== undefined) await findOwn(work, IndicatorRow, { ...where, id: where.id });
  // Two at once would both find the type and year free: the second waits here until the first is committed.
  await lock(work, where);
  const same = await work.manager.findOneBy(IndicatorRow, { pledge: where.pledge, offence, year });
  if (same !== null && same.id !== where.id)
    throw invalid('/year', 'repeated', 'This type and year is there already; change that one.');
  return keepRecord(work, IndicatorRow, where, fields);
}

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
  await lock(work, { pledge });
  const years = [...new Set(kept.map(({ year }) => year))];
  const before = await work.manager.findBy(IndicatorRow, { pledge, year: In(years) });
  const rows = kept.map((line) => {
    const id = before.find(({ offence, year }) => offence === line.offence && year === line.year)?.id ?? randomUUID();
    return { ...line, id, pledge, municipality: work.actor.municipality, trend: null };
  });
  await work.manager.save(IndicatorRow, rows, { chunk: 500 });
  return { lines, otherTypes, kept: kept.length };
}
