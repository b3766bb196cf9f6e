import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Cases, CaseView, correctYoungPerson, nameReaders, showCase, showYoungPerson, YoungPersonRecord } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, Changes, IdempotencyKey } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { Reference } from '../http/params.js';
import { CorrectedYoungPerson, NamedReaders } from './referrals.dto.js';

/** My agency's own record of whom a case is about. */
@Controller('cases/:reference')
export class YoungPersonController {
  constructor(private readonly cases: Cases) {}

  @Get('young-person')
  @Can('identity.read')
  @Answers(YoungPersonRecord)
  showYoungPerson(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
  ): Promise<YoungPersonRecord> {
    return this.cases.read(session, (work) => showYoungPerson(work, reference));
  }

  @Put('young-person')
  @Can('identity.write')
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

  /** Of a protected identity: the head of my agency says who reads it. */
  @Put('protected-readers')
  @Can('readers.name')
  @Answers(CaseView)
  @IdempotencyKey()
  nameReaders(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Body() { accounts }: NamedReaders,
  ): Promise<CaseView> {
    return this.cases.changeAndShow(
      session,
      (work) => nameReaders(work, reference, accounts),
      (work) => showCase(work, reference),
    );
  }
}
