import { Controller, Get } from '@nestjs/common';
import { Cases } from '#cases';
import { Agency, Colleague, listAgencies, listColleagues } from '#identity';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers } from '../http/answers.js';

/** The municipality's directory, and who works at my own agency. */
@Controller()
export class AgenciesController {
  constructor(private readonly cases: Cases) {}

  @Get('agencies')
  @Can('directory.read')
  @Answers([Agency])
  listAgencies(@Session() session: Request): Promise<Agency[]> {
    return this.cases.read(session, listAgencies);
  }

  @Get('colleagues')
  @Can('directory.read')
  @Answers([Colleague])
  listColleagues(@Session() session: Request): Promise<Colleague[]> {
    return this.cases.read(session, listColleagues);
  }
}
