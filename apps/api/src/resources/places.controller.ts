import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { savePlace, listPlaces, Place, places, Pledges, type NewRecord } from '#pledge';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { bodyOf } from '../http/fields/body-of.js';
import { Uuid } from '../http/params.js';
import { validation } from '../http/validation.js';

const NewPlace = bodyOf('NewPlace', places.fields);
const AsDescribed = validation(NewPlace);

/** The municipality's places, which activities name. Every change answers with all of them. */
@Controller('places')
export class PlacesController {
  constructor(private readonly pledges: Pledges) {}

  @Get()
  @Can('pledges.read')
  @Answers([Place])
  listPlaces(@Session() session: Request): Promise<Place[]> {
    return this.pledges.read(session, listPlaces);
  }

  @Post()
  @Can('pledges.log')
  @ApiBody({ type: NewPlace })
  @Answers([Place], 201)
  @IdempotencyKey()
  addPlace(@Session() session: Request, @Body(AsDescribed) told: NewRecord<typeof places>): Promise<Place[]> {
    return this.pledges.changeAndShow(session, (work) => savePlace(work, told), listPlaces);
  }

  @Put(':id')
  @Can('pledges.log')
  @ApiBody({ type: NewPlace })
  @Answers([Place])
  changePlace(
    @Session() session: Request,
    @Param('id', Uuid) id: string,
    @Body(AsDescribed) told: NewRecord<typeof places>,
  ): Promise<Place[]> {
    return this.pledges.changeAndShow(session, (work) => savePlace(work, told, id), listPlaces);
  }
}
