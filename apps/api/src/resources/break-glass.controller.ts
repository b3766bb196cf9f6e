import { Body, Controller, Param, Post } from '@nestjs/common';
import { breakGlass, Cases, CaseView, type Review, reviewOpening, showCase } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { OneOf } from '../http/fields/choice.js';
import { OptionalText, Text } from '../http/fields/text.js';
import { Reference, Uuid } from '../http/params.js';

class ForcedOpening {
  @Text() declare reason: string;
}

class OpeningReview implements Review {
  @OneOf(['justified', 'not-justified']) declare verdict: Review['verdict'];
  @OptionalText() declare note?: string | undefined;
}

/** What is kept from me within my own agency, opened by force; and, as its head, whether there was reason to. */
@Controller('cases/:reference')
export class BreakGlassController {
  constructor(private readonly cases: Cases) {}

  @Post('break-glass')
  @Can('break-glass')
  @Answers(CaseView)
  @IdempotencyKey()
  breakGlass(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() { reason }: ForcedOpening,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => breakGlass(work, reference, reason),
      (work) => showCase(work, reference),
    );
  }

  @Post('forced-openings/:id/review')
  @Can('break-glass.review')
  @Answers(CaseView)
  @IdempotencyKey()
  reviewOpening(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
    @Body() review: OpeningReview,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => reviewOpening(work, reference, id, review),
      (work) => showCase(work, reference),
    );
  }
}
