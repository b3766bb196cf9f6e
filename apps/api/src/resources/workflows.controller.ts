import { Controller, Get } from '@nestjs/common';
import { Cases, listWorkflows, WorkflowView } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers } from '../http/answers.js';

@Controller('workflows')
export class WorkflowsController {
  constructor(private readonly cases: Cases) {}

  /** Reads no row, and is run as a use case all the same: that is where the session is looked up. */
  @Get()
  @Can('directory.read')
  @Answers([WorkflowView])
  listWorkflows(@Session() session: Request): Promise<WorkflowView[]> {
    return this.cases.read(session, async (work) => listWorkflows(work));
  }
}
