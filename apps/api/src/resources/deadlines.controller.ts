import { Body, Controller, Post } from '@nestjs/common';
import { Cases, WorkOut } from '#cases';
import { invalid, type Request } from '#use-case';
import { workOut } from '#calendar';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers } from '../http/answers.js';
import { OptionalFlag } from '../http/fields/choice.js';
import { DayOrInstant } from '../http/fields/day.js';
import { Text } from '../http/fields/text.js';

/** Longer than the longest rule in words, "2600 working days, also on holidays". */
const WORDS = 60;

class DeadlineQuestion {
  @Text({ max: WORDS }) declare rule: string;
  @DayOrInstant() declare from: string;
  @OptionalFlag() declare alsoOnHolidays?: boolean | undefined;
}

@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly cases: Cases) {}

  @Post('work-out')
  @Can('directory.read')
  @Answers(WorkOut)
  workOut(@Session() session: Request, @Body() { rule, from, alsoOnHolidays }: DeadlineQuestion): Promise<WorkOut> {
    return this.cases.read(session, async ({ calendar }) => {
      const worked = workOut(rule, from, calendar, alsoOnHolidays);
      if ('problem' in worked) throw invalid(`/${worked.field}`, 'not-readable', worked.problem);
      return { ...worked, steps: worked.steps.map(({ day, why, name }) => ({ day, why, name: name ?? null })) };
    });
  }
}
