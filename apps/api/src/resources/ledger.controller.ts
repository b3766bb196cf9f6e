import { Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import { AnsweredMail, Cases, Ledger, sendAgain, settleFailedMail, showLedger } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Uuid } from '../http/params.js';

/** What my agency's own people are mailed: what waits, what failed, and what is to be done with that. */
@Controller('ledger')
export class LedgerController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('ledger.read')
  @Answers(Ledger)
  showLedger(@Session() session: Request): Promise<Ledger> {
    return this.cases.read(session, showLedger);
  }

  @Post(':id/again')
  @Can('ledger.answer')
  @UseGuards(NothingAsked)
  @Answers(AnsweredMail)
  @IdempotencyKey()
  sendAgain(@Session() session: Request, @Param('id', Uuid) id: string): Promise<AnsweredMail> {
    return this.cases.change(session, (work) => sendAgain(work, id));
  }

  @Post(':id/settled')
  @Can('ledger.answer')
  @UseGuards(NothingAsked)
  @Answers(AnsweredMail)
  @IdempotencyKey()
  settleFailedMail(@Session() session: Request, @Param('id', Uuid) id: string): Promise<AnsweredMail> {
    return this.cases.change(session, (work) => settleFailedMail(work, id));
  }
}
