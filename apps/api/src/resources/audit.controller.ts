import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  AccessExtract,
  AccessLogPage,
  AuditPage,
  Cases,
  listAccessLog,
  LONGEST_PAGE,
  readAudit,
  releaseAccessLog,
} from '#cases';
import type { Day } from '#calendar';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers } from '../http/answers.js';
import { OptionalOneOf } from '../http/fields/choice.js';
import { OptionalDay } from '../http/fields/day.js';
import { OptionalCount } from '../http/fields/number.js';
import { OptionalRecordId } from '../http/fields/part.js';
import { OptionalReferenceField, OptionalText } from '../http/fields/text.js';
import { Reference } from '../http/params.js';

class PageQuery {
  @OptionalCount({ max: LONGEST_PAGE }) declare limit?: number | undefined;
  @OptionalText({ max: 500 }) declare cursor?: string | undefined;
}

class AuditQuery extends PageQuery {
  @OptionalDay() declare day?: Day | undefined;
  @OptionalRecordId() declare account?: string | undefined;
  @OptionalReferenceField() declare reference?: string | undefined;
  @OptionalOneOf(['answered', 'refused']) declare outcome?: 'answered' | 'refused' | undefined;
}

/** Who has read a case, for those who have it; and who has asked for anything at all, for the data protection officer. */
@Controller()
export class AuditController {
  constructor(private readonly cases: Cases) {}

  @Get('cases/:reference/access-log')
  @Can('access-log.read')
  @Answers(AccessLogPage)
  listAccessLog(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Query() page: PageQuery,
  ): Promise<AccessLogPage> {
    return this.cases.read(session, (work) => listAccessLog(work, reference, page));
  }

  @Get('cases/:reference/access-log/extract')
  @Can('access-log.read')
  @Answers(AccessExtract)
  releaseAccessLog(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
  ): Promise<AccessExtract> {
    return this.cases.read(session, (work) => releaseAccessLog(work, reference));
  }

  @Get('audit')
  @Can('audit.read')
  @Answers(AuditPage)
  readAudit(@Session() session: Request, @Query() filter: AuditQuery): Promise<AuditPage> {
    return this.cases.read(session, (work) => readAudit(work, filter));
  }
}
