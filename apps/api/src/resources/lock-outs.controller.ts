import { Body, Controller, Delete, Param, Put, UseGuards } from '@nestjs/common';
import { Cases, CaseView, letInColleague, lockOutColleague, showCase } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { Text } from '../http/fields/text.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Reference, Uuid } from '../http/params.js';

class LockOut {
  /** Why, for the head alone. */
  @Text() declare reason: string;
}

/** Whom my agency's head keeps out of a case. */
@Controller('cases/:reference/lock-outs/:account')
export class LockOutsController {
  constructor(private readonly cases: Cases) {}

  @Put()
  @Can('lock-outs.write')
  @Answers(CaseView)
  @IdempotencyKey()
  lockOutColleague(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('account', Uuid) account: string,
    @Body() { reason }: LockOut,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => lockOutColleague(work, reference, account, reason),
      (work) => showCase(work, reference),
    );
  }

  @Delete()
  @Can('lock-outs.write')
  @UseGuards(NothingAsked)
  @Answers(CaseView)
  @IdempotencyKey()
  letInColleague(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('account', Uuid) account: string,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => letInColleague(work, reference, account),
      (work) => showCase(work, reference),
    );
  }
}
