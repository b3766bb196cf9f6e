import type { FieldCode } from '#use-case';
import { type OffenceType, sets } from '../closed-sets.js';
import { bounds } from '../kinds/indicators.js';

export type ReadIndicator = { offence: OffenceType; year: number; count: number; per100k: number | null };

/** What a line says; no more is looked at where it is about another municipality, or of a type of offence that is not kept. */
export type ReadLine = ReadIndicator | 'elsewhere' | 'other-type' | { problem: string; code: FieldCode };

/** One line of a file of reported offences, its columns under our names. */
export function readLine(record: Record<string, string>, area: string): ReadLine {
  if (record['area'] !== undefined && !isAbout(record['area'], area)) return 'elsewhere';
  const offence = offenceOf(record['offence']);
  if (offence === undefined) return 'other-type';
  const year = numberOf(record['year']);
  if (year === undefined || !Number.isInteger(year) || !isWithin(bounds.year, year))
    return { code: 'not-a-year', problem: 'The year is not a year.' };
  const count = numberOf(record['count']);
  if (count === undefined || !Number.isInteger(count) || !isWithin(bounds.count, count))
    return { code: 'not-a-count', problem: 'The count is not a whole number.' };
  const written = record['per100k'] ?? '';
  const per100k = numberOf(written);
  if (per100k === undefined ? !/^[-–.]*$/.test(written) : !isWithin(bounds.per100k, per100k))
    return { code: 'not-a-number', problem: 'The number per 100 000 is not a number.' };
  return { offence, year, count, per100k: per100k ?? null };
}

const isWithin = ({ min, max }: { min: number; max: number }, n: number): boolean => n >= min && n <= max;

/** "Lindvik", "Lindviks kommun", "LINDVIK": the pledge's area says which. */
function isAbout(text: string, area: string): boolean {
  const plain = (name: string): string =>
    name
      .toLocaleLowerCase('sv')
      .replace(/s? kommun$/, '')
      .trim();
  return plain(text) === plain(area);
}

/** "1 204" and "812,5", as Swedish files write them. */
function numberOf(text: string | undefined): number | undefined {
  const plain = (text ?? '').replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function offenceOf(text: string | undefined): OffenceType | undefined {
  const plain = (text ?? '').toLocaleLowerCase('sv');
  return labels.get(plain) ?? sets.offence.find((type) => type === plain);
}

const labels = new Map<string, OffenceType>([
  ['samtliga brott', 'all'],
  ['våldsbrott', 'violence'],
  ['rån', 'robbery'],
  ['tillgreppsbrott', 'theft'],
  ['inbrott', 'burglary'],
  ['skadegörelse', 'vandalism'],
  ['bedrägeri', 'fraud'],
  ['sexualbrott', 'sexual'],
  ['narkotikabrott', 'drugs'],
  ['trafikbrott', 'traffic'],
]);

/** How files name the types that are kept. */
export const typesInFiles = [...labels.keys()];
