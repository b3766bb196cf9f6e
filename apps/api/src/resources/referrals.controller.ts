import { Body, Controller, Post } from '@nestjs/common';
import { Cases, openReferral, Receipt, type Request } from '#cases';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { NewReferral } from './referrals.dto.js';

@Controller('referrals')
export class ReferralsController {
  constructor(private readonly cases: Cases) {}

  @Post()
  @Answers(Receipt, 201)
  @IdempotencyKey()
  openReferral(@Session() session: Request, @Body() referral: NewReferral): Promise<Receipt> {
    return this.cases.change(session, (work) => openReferral(work, referral));
  }
}
