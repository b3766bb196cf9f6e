import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Cases, CaseView, listTalks, planTalk, recordTalkOutcome, showCase, TalkView } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, Changes } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { Reference, Uuid } from '../http/params.js';
import { NewTalk } from './cases.dto.js';
import { TalkOutcome } from './talks.dto.js';

@Controller()
export class TalksController {
  constructor(private readonly cases: Cases) {}

  @Get('cases/:reference/talks')
  @Can('cases.read')
  @Answers([TalkView])
  listTalks(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<TalkView[]> {
    return this.cases.read(session, (work) => listTalks(work, reference));
  }

  @Post('cases/:reference/talks')
  @Can('talks.write')
  @Changes(CaseView, 201)
  planTalk(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Body() talk: NewTalk,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => planTalk(work, reference, talk, revision),
      (work) => showCase(work, reference),
    );
  }

  @Post('talks/:id/outcome')
  @Can('talks.write')
  @Changes(CaseView)
  recordTalkOutcome(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('id', Uuid) id: string,
    @Body() outcome: TalkOutcome,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => recordTalkOutcome(work, id, outcome, revision),
      (work, { reference }) => showCase(work, reference),
    );
  }
}
