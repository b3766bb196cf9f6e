import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DomainError, type FieldError } from '#database';
import { readLine, type ReadIndicator } from './read-line.js';

/** More than any municipality has in any number of years. */
const MOST_KEPT = 2000;
/** A national file of many years; what is larger is another file. */
const MOST_BYTES = 200 * 1024 * 1024;
/** Enough to mend a file by. */
const MOST_NAMED = 20;

/** A comma is a decimal sign in Swedish files. */
const DELIMITERS = [';', '\t'];

export type ReadCsv = { lines: number; kept: ReadIndicator[] };

/**
 * Reads statistics of reported offences as they stream by, and keeps those of one area: a national file is never held whole.
 * Nothing is written here, so a bad line leaves nothing half-imported; each is named by its number in the file.
 */
export async function readCsv(file: Readable, area: string): Promise<ReadCsv> {
  const kept = new Map<string, ReadIndicator>();
  const errors: FieldError[] = [];
  let lines = 0;
  let bytes = 0;
  const parser = parse({
    bom: true,
    columns: names,
    delimiter: DELIMITERS,
    info: true,
    skip_empty_lines: true,
    trim: true,
  });
  file.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) parser.destroy(refused([bad(0, 'too-large', 'The file is larger than 200 MB.')]));
  });
  file.once('error', (error) => parser.destroy(error));
  try {
    for await (const each of file.pipe(parser)) {
      const { record, info }: { record: Record<string, string>; info: { lines: number } } = each;
      lines += 1;
      const line = readLine(record, area);
      if (line === 'elsewhere') continue;
      if ('problem' in line) errors.push(bad(info.lines, line.code, line.problem));
      else if (kept.has(`${line.offence} ${line.year}`))
        errors.push(bad(info.lines, 'repeated', 'This type and year came before.'));
      else kept.set(`${line.offence} ${line.year}`, line);
      if (errors.length >= MOST_NAMED || kept.size > MOST_KEPT) break;
    }
  } catch (error) {
    throw error instanceof CsvError
      ? refused([bad(lineOf(error), 'not-readable', 'The line is not CSV as the others are.')])
      : error;
  }
  if (errors.length > 0) throw refused(errors);
  if (kept.size === 0) throw refused([bad(0, 'nothing-kept', `No line is about ${area}.`)]);
  return { lines, kept: [...kept.values()] };
}

const columns: Record<string, string> = {
  kommun: 'area',
  region: 'area',
  område: 'area',
  år: 'year',
  brottstyp: 'offence',
  brott: 'offence',
  antal: 'count',
  'per 100 000': 'per100k',
  'per 100000': 'per100k',
  'per 100 000 inv': 'per100k',
};

/** The header's names, whatever their case; without year, type and count there is nothing to read. */
function names(header: string[]): string[] {
  const known = header.map((name) => columns[name.replaceAll('\u00a0', ' ').toLocaleLowerCase('sv')] ?? name);
  const missing = ['year', 'offence', 'count'].filter((name) => !known.includes(name));
  if (missing.length > 0)
    throw refused([
      bad(
        1,
        'missing',
        'The first line names the columns: kommun, år, brottstyp, antal, per 100 000. Save it as UTF-8.',
      ),
    ]);
  return known;
}

function lineOf(error: CsvError): number {
  return 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
}

/** Line 0 is the file as a whole. */
function bad(line: number, code: string, problem: string): FieldError {
  return { pointer: `/lines/${line}`, code, detail: line === 0 ? problem : `Line ${line}: ${problem}` };
}

function refused(errors: FieldError[]): DomainError {
  return new DomainError({ code: 'validation', errors });
}
