import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  addPicture,
  keepActivity,
  keepEvent,
  keepGroup,
  keepMeasure,
  keepPlace,
  keepTips,
  listPlaces,
  Place,
  Pledges,
  PledgeView,
  showPledge,
} from '#pledge';
import type { Request } from '#use-case';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { Uuid } from '../http/params.js';
import {
  NewPledgeActivity,
  NewPledgeEvent,
  NewPledgeGroup,
  NewPledgeMeasure,
  NewSituationalPicture,
  NewPlace,
  NewPledgeTips,
} from './pledge-work.dto.js';

/** What is done for a pledge, and where: logged by whoever does it. */
@Controller()
export class PledgeWorkController {
  constructor(private readonly pledges: Pledges) {}

  @Get('places')
  @Answers([Place])
  listPlaces(@Session() session: Request): Promise<Place[]> {
    return this.pledges.read(session, listPlaces);
  }

  @Post('places')
  @Answers([Place], 201)
  @IdempotencyKey()
  addPlace(@Session() session: Request, @Body() told: NewPlace): Promise<Place[]> {
    return this.pledges.changeAndShow(session, (work) => keepPlace(work, told), listPlaces);
  }

  @Put('places/:id')
  @Answers([Place])
  changePlace(@Session() session: Request, @Param('id', Uuid) id: string, @Body() told: NewPlace): Promise<Place[]> {
    return this.pledges.changeAndShow(session, (work) => keepPlace(work, told, id), listPlaces);
  }

  @Post('pledges/:id/pictures')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addPicture(
    @Session() session: Request,
    @Param('id', Uuid) id: string,
    @Body() told: NewSituationalPicture,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => addPicture(work, id, told),
      (work) => showPledge(work, id),
    );
  }

  @Post('pledges/:id/activities')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addActivity(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeActivity,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepActivity(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put('pledges/:id/activities/:record')
  @Answers(PledgeView)
  changeActivity(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeActivity,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepActivity(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Post('pledges/:id/measures')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addMeasure(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeMeasure,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepMeasure(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put('pledges/:id/measures/:record')
  @Answers(PledgeView)
  changeMeasure(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeMeasure,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepMeasure(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Post('pledges/:id/events')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addEvent(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeEvent,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepEvent(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put('pledges/:id/events/:record')
  @Answers(PledgeView)
  changeEvent(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeEvent,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepEvent(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Post('pledges/:id/groups')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addGroup(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeGroup,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepGroup(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put('pledges/:id/groups/:record')
  @Answers(PledgeView)
  changeGroup(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeGroup,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepGroup(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Post('pledges/:id/tips')
  @Answers(PledgeView, 201)
  @IdempotencyKey()
  addTips(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Body() told: NewPledgeTips,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepTips(work, { pledge }, told),
      (work) => showPledge(work, pledge),
    );
  }

  @Put('pledges/:id/tips/:record')
  @Answers(PledgeView)
  changeTips(
    @Session() session: Request,
    @Param('id', Uuid) pledge: string,
    @Param('record', Uuid) record: string,
    @Body() told: NewPledgeTips,
  ): Promise<PledgeView> {
    return this.pledges.changeAndShow(
      session,
      (work) => keepTips(work, { pledge, id: record }, told),
      (work) => showPledge(work, pledge),
    );
  }
}
