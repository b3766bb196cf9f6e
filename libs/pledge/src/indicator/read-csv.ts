import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { DomainError, type FieldCode, type FieldError } from '#use-case';
import { type ReadIndicator, readLine, typesInFiles } from './read-line.js';

/** More than any municipality has in any number of years. */
const MOST_KEPT = 2000;
/** A national file of many years; what is larger is another file. */
const MOST_MB = 25;
const MOST_BYTES = MOST_MB * 1024 * 1024;
/** What is read before others have their turn: some milliseconds' work. */
const PIECE_BYTES = 4 * 1024;
/** Enough to mend a file by. */
const MOST_NAMED = 20;

/** No line is longer, nor is the header: of a file with no line ends not all is held to look for one. */
const LONGEST_LINE = 8 * 1024;

/** `otherTypes` lines are about the area, and of a type of offence that is not kept. */
export type ReadCsv = { lines: number; otherTypes: number; kept: ReadIndicator[] };

/**
 * Reads statistics of reported offences as they stream by, and keeps those of one area: a national file is never held whole.
 * Nothing is written here, so a bad line leaves nothing half-imported; each is named by its number in the file.
 */
export async function readCsv(file: Readable, area: string): Promise<ReadCsv> {
  const kept = new Map<string, ReadIndicator>();
  const errors: FieldError[] = [];
  const unknown: FieldError[] = [];
  let lines = 0;
  let otherTypes = 0;
  const { head, rest } = await beginningOf(file);
  const parser = parse({
    bom: true,
    columns: names,
    delimiter: delimiterIn(head),
    info: true,
    max_record_size: LONGEST_LINE,
    skip_empty_lines: true,
    trim: true,
  });
  const whole = Readable.from(bounded(head, rest));
  whole.once('error', (error) => parser.destroy(error));
  try {
    for await (const each of whole.pipe(parser)) {
      const { record, info }: { record: Record<string, string>; info: { lines: number } } = each;
      lines += 1;
      const line = readLine(record, area);
      if (line === 'elsewhere') continue;
      if (line === 'other-type') {
        otherTypes += 1;
        if (unknown.length < MOST_NAMED) unknown.push(unknownType(info.lines));
      } else if ('problem' in line) errors.push(bad(info.lines, line.code, line.problem));
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
  // A national file has more types than are kept; one that has none of them is written in other words.
  if (kept.size === 0 && unknown.length > 0) throw refused(unknown);
  if (kept.size === 0) throw refused([bad(0, 'nothing-kept', `No line is about ${area}.`)]);
  return { lines, otherTypes, kept: [...kept.values()] };
}

type Chunks = AsyncIterator<Buffer>;

/** What comes before the first line's end, and the chunks after it. */
async function beginningOf(file: Readable): Promise<{ head: Buffer; rest: Chunks }> {
  const rest: Chunks = file[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (!head.includes('\n') && head.length < LONGEST_LINE) {
    const next = await rest.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, rest };
}

/** As the header has it. Where it is a comma, decimals have a point; elsewhere they may have either. */
function delimiterIn(head: Buffer): string {
  const [header = ''] = head
    .subarray(0, LONGEST_LINE)
    .toString()
    .split(/[\r\n]/);
  return [';', '\t'].find((sign) => header.includes(sign)) ?? ',';
}

/** The file piece by piece, as long as it and each of its lines are of a length that files have; between two pieces others go on. */
async function* bounded(head: Buffer, rest: Chunks): AsyncGenerator<Buffer> {
  let bytes = 0;
  const line = { number: 1, length: 0 };
  for (let chunk: Buffer | undefined = head; chunk !== undefined;) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw refused([bad(0, 'too-large', `The file is larger than ${MOST_MB} MB.`)]);
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      measure(piece, line);
      yield piece;
      await turn();
    }
    const next = await rest.next();
    chunk = next.done === true ? undefined : next.value;
  }
}

function measure(piece: Buffer, line: { number: number; length: number }): void {
  for (let from = 0; from < piece.length;) {
    const end = piece.indexOf('\n', from);
    line.length += (end < 0 ? piece.length : end) - from;
    if (line.length > LONGEST_LINE)
      throw refused([bad(line.number, 'too-long', `It is longer than ${LONGEST_LINE} characters.`)]);
    if (end < 0) return;
    line.number += 1;
    line.length = 0;
    from = end + 1;
  }
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

function unknownType(line: number): FieldError {
  return {
    ...bad(line, 'not-allowed', `The type is none of: ${typesInFiles.join(', ')}.`),
    allowed: typesInFiles,
  };
}

/** Line 0 is the file as a whole. */
function bad(line: number, code: FieldCode, problem: string): FieldError {
  return { pointer: `/lines/${line}`, code, detail: line === 0 ? problem : `Line ${line}: ${problem}` };
}

function refused(errors: FieldError[]): DomainError {
  return new DomainError({ code: 'validation', errors });
}
