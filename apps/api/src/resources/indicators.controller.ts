import { Readable } from 'node:stream';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { areaToImport, importIndicators, ImportResult, Pledges, readCsv } from '#pledge';
import { type DomainError, invalid, type Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session, unkeyed } from '../auth/session.js';
import { Answers } from '../http/answers.js';
import { CSV, RawBody } from '../http/csv-body.js';
import { pointerTo } from '../http/field-errors.js';
import { Uuid } from '../http/params.js';

/** Reported offences by type and year, from a file. */
@Controller('pledges/:id/indicators')
export class IndicatorsController {
  constructor(private readonly pledges: Pledges) {}

  /** The file streams by before the transaction begins: a slow upload holds nothing open, and a bad line has written nothing. */
  @Post('import')
  @Can('pledges.keep')
  @ApiConsumes(CSV)
  @ApiBody({ schema: { type: 'string', description: 'kommun;år;brottstyp;antal;per 100 000' } })
  @Answers(ImportResult)
  async importIndicators(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @RawBody() file: unknown,
  ): Promise<ImportResult> {
    const area = await this.pledges.read(session, (work) => areaToImport(work, pledge));
    if (!(file instanceof Readable)) throw notCsv(file);
    const read = await readCsv(file, area);
    return this.pledges.change(unkeyed(session), (work) => importIndicators(work, pledge, read));
  }
}

function notCsv(body: unknown): DomainError {
  const [name] = Object.keys(Object(body));
  const pointer = name === undefined ? '' : pointerTo('', name);
  return invalid(pointer, 'not-csv', 'Send the file itself, as text/csv.');
}
