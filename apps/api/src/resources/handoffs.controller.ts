import { Body, Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import { answerHandoff, CaseReference, Cases, CaseView, HandoffView, showCase, showHandoff } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, Changes } from '../http/answers.js';
import { Name, OptionalText } from '../http/fields/text.js';
import { IfMatch } from '../http/if-match.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Uuid } from '../http/params.js';

class Declining {
  /** A code of the definition. */
  @Name() declare reason: string;
  @OptionalText({ max: 1000 }) declare comment?: string | undefined;
}

@Controller('handoffs/:id')
export class HandoffsController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('inbox.read')
  @Answers(HandoffView)
  showHandoff(@Session() session: Request, @Param('id', Uuid) id: string): Promise<HandoffView> {
    return this.cases.read(session, (work) => showHandoff(work, id));
  }

  @Post('accept')
  @Can('handoffs.answer')
  @UseGuards(NothingAsked)
  @Changes(CaseView)
  acceptHandoff(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('id', Uuid) id: string,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => answerHandoff(work, id, { answer: 'accept' }, revision),
      (work, { reference }) => showCase(work, reference),
    );
  }

  @Post('decline')
  @Can('handoffs.answer')
  @Changes(CaseReference)
  declineHandoff(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('id', Uuid) id: string,
    @Body() { reason, comment }: Declining,
  ): Promise<CaseReference> {
    const answer = { answer: 'decline', reason, comment } as const;
    return this.cases.change(session, (work) => answerHandoff(work, id, answer, revision));
  }

  @Post('withdraw')
  @Can('handoffs.offer')
  @UseGuards(NothingAsked)
  @Changes(CaseReference)
  withdrawHandoff(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('id', Uuid) id: string,
  ): Promise<CaseReference> {
    return this.cases.change(session, (work) => answerHandoff(work, id, { answer: 'withdraw' }, revision));
  }
}
