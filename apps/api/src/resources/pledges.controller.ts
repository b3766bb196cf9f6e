import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  carryOver,
  keepCommitment,
  keepContact,
  keepEvidence,
  keepFocusArea,
  keepPledge,
  keepWish,
  listPledges,
  PledgeCard,
  Pledges,
  PledgeView,
  removeRecord,
  showPledge,
} from '#pledge';
import type { Request } from '#use-case';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { EngineId, Uuid } from '../http/params.js';
import {
  NewPledgeCommitment,
  NewPledgeContact,
  NewPledgeEvidence,
  NewFocusArea,
  NewPledge,
  NewPledgeWish,
  NextPeriod,
} from './pledges.dto.js';

/** The citizens' pledges, and what coordination keeps of them. Every change answers with the pledge as it then is. */
@Controller('pledges')
export class PledgesController {
  constructor(private readonly pledges: Pledges) {}

  @Get()
  @Answers([PledgeCard])
  listPledges(@Session() session: Request): Promise<PledgeCard[]> {
    return this.pledges.read(session, listPledges);
  }

  @Post()
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  openPledge(@Session() session: Request, @Body() told: NewPledge): Promise<PledgeView> {
    return this.pledges.changeAndShow(session, (work) => keepPledge(work, told), showPledge);
  }

  @Get(':id')
  @Answers(PledgeView)
  showPledge(@Session() session: Request, @Param('id', Uuid) id: string): Promise<PledgeView> {
    return this.pledges.read(session, (work) => showPledge(work, id));
  }

  @Put(':id')
  @Answers(PledgeView)
  changePledge(
    @Session() session: Request,
    @Param('id', Uuid) id: string,
    @Body() told: NewPledge,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(session, (work) => keepPledge(work, told, id), showPledge);
  }

  @Post(':id/next')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  carryOver(@Session() session: Request, @Param('id', Uuid) id: string, @Body() told: NextPeriod): Promise<PledgeView> {
    return this.pledges.changeAndShow(session, (work) => carryOver(work, id, told), showPledge);
  }

  @Delete(':id/:noun/:record')
  @Answers(PledgeView)
  removeRecord(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('noun', EngineId) noun: string,
    @Param('record', Uuid) id: string,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => removeRecord(work, noun, { pledge, id }),
      (work) => showPledge(work, pledge),
    );
  }

  @Post(':id/focus-areas')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addFocusArea(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewFocusArea,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepFocusArea(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put(':id/focus-areas/:record')
  @Answers(PledgeView)
  changeFocusArea(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewFocusArea,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepFocusArea(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Post(':id/evidence')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addEvidence(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeEvidence,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepEvidence(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put(':id/evidence/:record')
  @Answers(PledgeView)
  changeEvidence(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeEvidence,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepEvidence(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Post(':id/commitments')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addPledgeCommitment(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeCommitment,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepCommitment(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put(':id/commitments/:record')
  @Answers(PledgeView)
  changePledgeCommitment(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeCommitment,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepCommitment(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Post(':id/wishes')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addWish(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeWish,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepWish(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put(':id/wishes/:record')
  @Answers(PledgeView)
  changeWish(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeWish,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepWish(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Post(':id/contacts')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addContact(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeContact,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepContact(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put(':id/contacts/:record')
  @Answers(PledgeView)
  changeContact(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeContact,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepContact(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }
}
