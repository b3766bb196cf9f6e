import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Cases, correctYoungPerson, showYoungPerson, YoungPersonRecord } from '#cases';
import type { Request } from '#use-case';
import { Session } from '../auth/session.js';
import { Answers, Changes } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { Reference } from '../http/params.js';
import { CorrectedYoungPerson } from './referrals.dto.js';

/** My agency's own record of whom a case is about. */
@Controller('cases/:reference/young-person')
export class YoungPersonController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Answers(YoungPersonRecord)
  showYoungPerson(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
  ): Promise<YoungPersonRecord> {
    return this.cases.read(session, (work) => showYoungPerson(work, reference));
  }

  @Put()
  @Changes(YoungPersonRecord)
  correctYoungPerson(
    @Session() session: Request,
    @IfMatch() revision: number | undefined,
    @Param('reference', Reference) reference: string,
    @Body() person: CorrectedYoungPerson,
  ): Promise<YoungPersonRecord> {
    return this.cases.changeAndShow(
      session,
      (work) => correctYoungPerson(work, reference, person, revision),
      (work) => showYoungPerson(work, reference),
    );
  }
}
