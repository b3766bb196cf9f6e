import { Body, Controller, Get, Param, Post, Query, UseGuards } from '@nestjs/common';
import {
  DateWorkingOut,
  CasePage,
  Cases,
  CaseView,
  listCases,
  offerHandoff,
  confirmConsent,
  receive,
  recordConsent,
  showCase,
  showTimeline,
  showWorkingOut,
  Timeline,
} from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, Changes, IdempotencyKey } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Reference, Uuid, Thing } from '../http/params.js';
import { CaseQuery, NewConsent, NewHandoff, Withdrawal } from './cases.dto.js';

/** Cases as my agency may see them. Every change answers with the case as it then is, read in the same transaction. */
@Controller('cases')
export class CasesController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('cases.read')
  @Answers(CasePage)
  listCases(@Session() session: Request, @Query() query: CaseQuery): Promise<CasePage> {
    return this.cases.read(session, (work) => listCases(work, query));
  }

  @Get(':reference')
  @Can('cases.read')
  @Answers(CaseView)
  showCase(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<CaseView> {
    return this.cases.read(session, (work) => showCase(work, reference));
  }

  @Get(':reference/timeline')
  @Can('cases.read')
  @Answers(Timeline)
  showTimeline(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<Timeline> {
    return this.cases.read(session, (work) => showTimeline(work, reference));
  }

  @Get(':reference/dates/:thing')
  @Can('cases.read')
  @Answers(DateWorkingOut)
  showWorkingOut(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('thing', Thing) thing: string,
  ): Promise<DateWorkingOut> {
    return this.cases.read(session, (work) => showWorkingOut(work, reference, thing));
  }

  /** Somebody has the case before them: what was sent to my agency is received. Said by the page that shows it. */
  @Post(':reference/receipt')
  @Can('cases.read')
  @UseGuards(NothingAsked)
  @Answers(CaseView)
  @IdempotencyKey()
  receive(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => receive(work, reference),
      (work) => showCase(work, reference),
    );
  }

  @Post(':reference/consents')
  @Can('consents.write')
  @Answers(CaseView)
  @IdempotencyKey()
  recordConsent(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() consent: NewConsent,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => recordConsent(work, reference, consent),
      (work) => showCase(work, reference),
    );
  }

  /** Whoever reads the case and hears that a yes is taken back says so: it holds from then on. */
  @Post(':reference/consents/withdrawal')
  @Can('consents.write')
  @Answers(CaseView)
  @IdempotencyKey()
  withdrawConsent(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() withdrawal: Withdrawal,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => recordConsent(work, reference, { ...withdrawal, outcome: 'withdrawn' }),
      (work) => showCase(work, reference),
    );
  }

  @Post(':reference/consents/:consent/confirmation')
  @Can('consents.write')
  @UseGuards(NothingAsked)
  @Answers(CaseView)
  @IdempotencyKey()
  confirmConsent(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('consent', Uuid) consent: string,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => confirmConsent(work, reference, consent),
      (work) => showCase(work, reference),
    );
  }

  @Post(':reference/handoffs')
  @Can('handoffs.offer')
  @Changes(CaseView, 201)
  offerHandoff(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Body() offer: NewHandoff,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => offerHandoff(work, reference, offer, revision),
      (work) => showCase(work, reference),
    );
  }
}
