import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { Cases, CaseView, closeAsDuplicate, SearchHit, searchCases, showCase, takeBackDuplicate } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { OptionalDay } from '../http/fields/day.js';
import { OptionalName } from '../http/fields/text.js';
import { Reference } from '../http/params.js';
import { DuplicateOf } from './referrals.dto.js';

/** What is sought comes in the body: a name in an address would stand in every log on the way. */
class Sought {
  /** A reference, a personnummer as it is written, or the beginnings of names. */
  @OptionalName() declare q?: string | undefined;
  @OptionalDay() declare birthDate?: string | undefined;
}

/** Finding my agency's own cases, and telling two of the same young person apart. */
@Controller()
export class SearchController {
  constructor(private readonly cases: Cases) {}

  @Post('search')
  @Can('search')
  @Answers([SearchHit])
  searchCases(@Session() session: Request, @Body() sought: Sought): Promise<SearchHit[]> {
    return this.cases.read(session, (work) => searchCases(work, sought));
  }

  @Post('cases/:reference/duplicate')
  @Can('cases.step')
  @Answers(CaseView)
  @IdempotencyKey()
  closeAsDuplicate(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() { of }: DuplicateOf,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => closeAsDuplicate(work, reference, { of }),
      (work) => showCase(work, reference),
    );
  }

  @Delete('cases/:reference/duplicate')
  @Can('cases.step')
  @Answers(CaseView)
  @IdempotencyKey()
  takeBackDuplicate(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => takeBackDuplicate(work, reference),
      (work) => showCase(work, reference),
    );
  }
}
