import type { Day as CalendarDay } from '#calendar';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Duties, saveDuty, listDuties, Pledges } from '#pledge';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers } from '../http/answers.js';
import { OptionalDay } from '../http/fields/day.js';
import { EngineId } from '../http/params.js';

/** When it was done, when it is due next; left out, that is what its rhythm gives. */
class NewDutyDates {
  @OptionalDay() declare lastDone?: CalendarDay | undefined;
  @OptionalDay() declare nextDue?: CalendarDay | undefined;
}

/** What the municipality has to do again and again, as is set: by lag (2023:196) where it sets nothing of its own. */
@Controller('duties')
export class DutiesController {
  constructor(private readonly pledges: Pledges) {}

  @Get()
  @Can('pledges.read')
  @Answers(Duties)
  listDuties(@Session() session: Request): Promise<Duties> {
    return this.pledges.read(session, listDuties);
  }

  @Put(':kind')
  @Can('duties.write')
  @Answers(Duties)
  keepDuty(
    @Session() session: Request,
    @Param('kind', EngineId) kind: string,
    @Body() told: NewDutyDates,
  ): Promise<Duties> {
    return this.pledges.changeAndShow(session, (work) => saveDuty(work, kind, told), listDuties);
  }
}
