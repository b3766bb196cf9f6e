import { Body, Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import {
  approvePrepared,
  Cases,
  declinePrepared,
  listPrepared,
  PreparedShare,
  takeBackPrepared,
  type Work,
} from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { Text } from '../http/fields/text.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Reference, Uuid } from '../http/params.js';

class Declined {
  /** Why it does not go, to whoever prepared it. */
  @Text({ max: 1000 }) declare note: string;
}

/** What is to be told of a protected identity, and waits for another reader of my agency. */
@Controller('cases/:reference/prepared-shares')
export class PreparedSharesController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('disclosures.write')
  @Answers([PreparedShare])
  listPrepared(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
  ): Promise<PreparedShare[]> {
    return this.cases.read(session, (work) => listPrepared(work, reference));
  }

  /** As another reader than prepared it: it goes at once. */
  @Post(':id/approval')
  @Can('disclosures.write')
  @UseGuards(NothingAsked)
  @Answers([PreparedShare])
  @IdempotencyKey()
  approvePrepared(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
  ): Promise<PreparedShare[]> {
    return this.answer(session, reference, (work) => approvePrepared(work, reference, id));
  }

  @Post(':id/refusal')
  @Can('disclosures.write')
  @Answers([PreparedShare])
  @IdempotencyKey()
  declinePrepared(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
    @Body() { note }: Declined,
  ): Promise<PreparedShare[]> {
    return this.answer(session, reference, (work) => declinePrepared(work, reference, id, note));
  }

  /** As whoever prepared it. */
  @Post(':id/withdrawal')
  @Can('disclosures.write')
  @UseGuards(NothingAsked)
  @Answers([PreparedShare])
  @IdempotencyKey()
  takeBackPrepared(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
  ): Promise<PreparedShare[]> {
    return this.answer(session, reference, (work) => takeBackPrepared(work, reference, id));
  }

  private answer(session: Request, reference: string, does: (work: Work) => Promise<void>): Promise<PreparedShare[]> {
    return this.cases.changeAndShow(session, does, (work) => listPrepared(work, reference));
  }
}
