import { Body, Controller, Delete, Get, Param, Post, Put, UseGuards } from '@nestjs/common';
import type { Day as CalendarDay } from '#calendar';
import { Cases } from '#cases';
import {
  AgencyUnits,
  type Assignment,
  assignMember,
  endDeputy,
  listUnits,
  nameDeputy,
  type NewDeputy as Named,
} from '#identity';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, IdempotencyKey } from '../http/answers.js';
import { Flag } from '../http/fields/choice.js';
import { Day } from '../http/fields/day.js';
import { Id } from '../http/fields/part.js';
import { OptionalName } from '../http/fields/text.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { Uuid } from '../http/params.js';

class MemberAssignment implements Assignment {
  /** Left out, the whole agency. */
  @OptionalName() declare unit?: string | undefined;
  @Flag() declare heads: boolean;
}

class NewDeputy implements Named {
  @Id() declare member: string;
  /** Whose head they stand in for; left out, that of the whole agency. */
  @OptionalName() declare unit?: string | undefined;
  @Day() declare from: CalendarDay;
  @Day() declare until: CalendarDay;
}

/** Who works where at my agency, who heads it and who stands in: for its head, and for whoever looks after the system. */
@Controller()
export class UnitsController {
  constructor(private readonly cases: Cases) {}

  @Get('units')
  @Can('units.assign')
  @Answers([AgencyUnits])
  listUnits(@Session() session: Request): Promise<AgencyUnits[]> {
    return this.cases.read(session, listUnits);
  }

  @Put('members/:id')
  @Can('units.assign')
  @Answers([AgencyUnits])
  @IdempotencyKey()
  assignMember(
    @Session() session: Request,
    @Param('id', Uuid) id: string,
    @Body() assignment: MemberAssignment,
  ): Promise<AgencyUnits[]> {
    return this.cases.changeAndShow(session, (work) => assignMember(work, id, assignment), listUnits);
  }

  @Post('deputies')
  @Can('units.assign')
  @Answers([AgencyUnits])
  @IdempotencyKey()
  nameDeputy(@Session() session: Request, @Body() named: NewDeputy): Promise<AgencyUnits[]> {
    return this.cases.changeAndShow(session, (work) => nameDeputy(work, named), listUnits);
  }

  @Delete('deputies/:id')
  @Can('units.assign')
  @UseGuards(NothingAsked)
  @Answers([AgencyUnits])
  @IdempotencyKey()
  endDeputy(@Session() session: Request, @Param('id', Uuid) id: string): Promise<AgencyUnits[]> {
    return this.cases.changeAndShow(session, (work) => endDeputy(work, id), listUnits);
  }
}
