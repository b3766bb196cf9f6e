import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import {
  carryOver,
  savePledge,
  listPledges,
  type NewPledge,
  pledgeFields,
  PledgeList,
  Pledges,
  PledgeView,
  showPledge,
} from '#pledge';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { bodyOf } from '../http/fields/body-of.js';
import { Uuid } from '../http/params.js';
import { validation } from '../http/validation.js';
import { NextPeriod } from './pledges.dto.js';

const NewPledgeBody = bodyOf('NewPledge', pledgeFields);
const AsDescribed = validation(NewPledgeBody);

/** The citizens' pledges, which coordination opens and carries on. Every change answers with the pledge as it then is. */
@Controller('pledges')
export class PledgesController {
  constructor(private readonly pledges: Pledges) {}

  @Get()
  @Can('pledges.read')
  @Answers(PledgeList)
  listPledges(@Session() session: Request): Promise<PledgeList> {
    return this.pledges.read(session, listPledges);
  }

  @Post()
  @Can('pledges.keep')
  @ApiBody({ type: NewPledgeBody })
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  openPledge(@Session() session: Request, @Body(AsDescribed) told: NewPledge): Promise<PledgeView> {
    return this.pledges.changeAndShow(session, (work) => savePledge(work, told), showPledge);
  }

  @Get(':id')
  @Can('pledges.read')
  @Answers(PledgeView)
  showPledge(@Session() session: Request, @Param('id', Uuid) id: string): Promise<PledgeView> {
    return this.pledges.read(session, (work) => showPledge(work, id));
  }

  @Put(':id')
  @Can('pledges.keep')
  @ApiBody({ type: NewPledgeBody })
  @Answers(PledgeView)
  changePledge(
    @Session() session: Request,
    @Param('id', Uuid) id: string,
    @Body(AsDescribed) told: NewPledge,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(session, (work) => savePledge(work, told, id), showPledge);
  }

  @Post(':id/next')
  @Can('pledges.keep')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  carryOver(@Session() session: Request, @Param('id', Uuid) id: string, @Body() told: NextPeriod): Promise<PledgeView> {
    return this.pledges.changeAndShow(session, (work) => carryOver(work, id, told), showPledge);
  }
}
