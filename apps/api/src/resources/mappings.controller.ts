import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Cases, listMappings, MappingView, writeMapping } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, Changes } from '../http/answers.js';
import { Lines, OptionalText } from '../http/fields/text.js';
import { IfMatch } from '../http/if-match.js';
import { Reference } from '../http/params.js';

class NewMapping {
  @Lines({ max: 20 }) declare risks: string[];
  @Lines({ max: 20 }) declare strengths: string[];
  @OptionalText() declare childView?: string | undefined;
  /** Why the child's view is missing; one of the two is needed. */
  @OptionalText({ max: 1000 }) declare childViewMissing?: string | undefined;
}

/** The mapping of a case, a part for each agency; a part written anew takes the place of the one before. */
@Controller('cases/:reference/mappings')
export class MappingsController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('cases.read')
  @Answers([MappingView])
  listMappings(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<MappingView[]> {
    return this.cases.read(session, (work) => listMappings(work, reference));
  }

  @Post()
  @Can('mappings.write')
  @Changes([MappingView])
  writeMapping(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Body() mapping: NewMapping,
  ): Promise<MappingView[]> {
    return this.cases.changeAndShow(
      session,
      (work) => writeMapping(work, reference, mapping, revision),
      (work) => listMappings(work, reference),
    );
  }
}
