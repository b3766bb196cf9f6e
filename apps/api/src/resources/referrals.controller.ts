import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  addReferral,
  bringInCase,
  Cases,
  CaseView,
  NewReferralChoices,
  openReferral,
  Receipt,
  ReferralChoices,
  reopenCase,
  showCase,
  showChoices,
  showChoicesIn,
} from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { Reference } from '../http/params.js';
import { LaterReferral, NewReferral, PaperCase } from './referrals.dto.js';

/** How a case begins, and what more is told in it. */
@Controller()
export class ReferralsController {
  constructor(private readonly cases: Cases) {}

  @Get('referrals/choices')
  @Can('cases.refer')
  @Answers(NewReferralChoices)
  showChoices(@Session() session: Request): Promise<NewReferralChoices> {
    return this.cases.read(session, showChoices);
  }

  @Get('cases/:reference/referrals/choices')
  @Can('cases.refer')
  @Answers(ReferralChoices)
  showChoicesIn(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
  ): Promise<ReferralChoices> {
    return this.cases.read(session, (work) => showChoicesIn(work, reference));
  }

  @Post('referrals')
  @Can('cases.refer')
  @Answers(Receipt, 201)
  @IdempotencyKey()
  openReferral(@Session() session: Request, @Body() referral: NewReferral): Promise<Receipt> {
    return this.cases.change(session, (work) => openReferral(work, referral));
  }

  @Post('cases/brought-in')
  @Can('cases.refer')
  @Answers(CaseView, 201)
  @IdempotencyKey()
  bringInCase(@Session() session: Request, @Body() paper: PaperCase): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => bringInCase(work, paper),
      (work, { reference }) => showCase(work, reference),
    );
  }

  @Post('cases/:reference/referrals')
  @Can('cases.refer')
  @Answers(Receipt, 201)
  @IdempotencyKey()
  addReferral(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() referral: LaterReferral,
  ): Promise<Receipt> {
    return this.cases.change(session, (work) => addReferral(work, reference, referral));
  }

  @Post('cases/:reference/episodes')
  @Can('cases.refer')
  @Answers(Receipt, 201)
  @IdempotencyKey()
  reopenCase(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() referral: LaterReferral,
  ): Promise<Receipt> {
    return this.cases.change(session, (work) => reopenCase(work, reference, referral));
  }
}
