import { Body, Controller, Get, Param, Post, Put, UseGuards } from '@nestjs/common';
import {
  addCommitment,
  answerCommitment,
  Cases,
  type CommitmentAnswer,
  PlanView,
  recordCommitmentOutcome,
  showPlan,
  writePlan,
} from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, Changes, IdempotencyKey } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Reference, Uuid } from '../http/params.js';
import { CommitmentOutcome, DecliningCommitment, NewCommitment, NewPlan } from './plan.dto.js';

/** The plan of a case: what it is to reach, and who does what by when. Every change answers with the plan as it then is. */
@Controller('cases/:reference/plan')
export class PlanController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('cases.read')
  @Answers(PlanView)
  showPlan(@Session() session: Request, @Param('reference', Reference) reference: string): Promise<PlanView> {
    return this.cases.read(session, (work) => showPlan(work, reference));
  }

  @Put()
  @Can('plan.write')
  @Changes(PlanView)
  writePlan(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Body() plan: NewPlan,
  ): Promise<PlanView> {
    return this.cases.changeAndShow(
      session,
      (work) => writePlan(work, reference, plan, revision),
      (work) => showPlan(work, reference),
    );
  }

  @Post('commitments')
  @Can('plan.write')
  @Answers(PlanView, 201)
  @IdempotencyKey()
  addCommitment(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() commitment: NewCommitment,
  ): Promise<PlanView> {
    return this.cases.changeAndShow(
      session,
      (work) => addCommitment(work, reference, commitment),
      (work) => showPlan(work, reference),
    );
  }

  @Post('commitments/:id/accept')
  @Can('plan.write')
  @UseGuards(NothingAsked)
  @Answers(PlanView)
  @IdempotencyKey()
  acceptCommitment(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
  ): Promise<PlanView> {
    return this.answer(session, reference, id, { answer: 'accept' });
  }

  @Post('commitments/:id/decline')
  @Can('plan.write')
  @Answers(PlanView)
  @IdempotencyKey()
  declineCommitment(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
    @Body() { reason }: DecliningCommitment,
  ): Promise<PlanView> {
    return this.answer(session, reference, id, { answer: 'decline', reason });
  }

  @Post('commitments/:id/outcome')
  @Can('plan.write')
  @Answers(PlanView)
  @IdempotencyKey()
  recordCommitmentOutcome(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('id', Uuid) id: string,
    @Body() outcome: CommitmentOutcome,
  ): Promise<PlanView> {
    return this.cases.changeAndShow(
      session,
      (work) => recordCommitmentOutcome(work, reference, id, outcome),
      (work) => showPlan(work, reference),
    );
  }

  private answer(session: Request, reference: string, id: string, answer: CommitmentAnswer): Promise<PlanView> {
    return this.cases.changeAndShow(
      session,
      (work) => answerCommitment(work, reference, id, answer),
      (work) => showPlan(work, reference),
    );
  }
}
