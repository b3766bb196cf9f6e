import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Cases } from '#cases';
import { showStatistics, Statistics, toCsv } from '#statistics';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers } from '../http/answers.js';
import { CSV } from '../http/csv-body.js';
import { OptionalDay } from '../http/fields/day.js';

/** A calendar year by its first and last day; with neither, the year that runs. */
class StatisticsQuery {
  @OptionalDay() declare from?: string | undefined;
  @OptionalDay() declare to?: string | undefined;
}

/** The steering group's picture: counts of a year in my municipality, few persons hidden. */
@Controller()
export class StatisticsController {
  constructor(private readonly cases: Cases) {}

  @Get('statistics')
  @Can('statistics.read')
  @Answers(Statistics)
  showStatistics(@Session() session: Request, @Query() year: StatisticsQuery): Promise<Statistics> {
    return this.cases.read(session, (work) => showStatistics(work, year));
  }

  @Get('statistics.csv')
  @Can('statistics.read')
  @ApiProduces(CSV)
  @Header('content-type', `${CSV}; charset=utf-8`)
  @Header('content-disposition', 'attachment; filename="statistik.csv"')
  async statisticsCsv(@Session() session: Request, @Query() year: StatisticsQuery): Promise<string> {
    return toCsv(await this.cases.read(session, (work) => showStatistics(work, year)));
  }
}
