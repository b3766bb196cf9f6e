import { Controller, Get } from '@nestjs/common';
import { Cases, Inbox, showInbox } from '#cases';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers } from '../http/answers.js';

@Controller('inbox')
export class InboxController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Can('inbox.read')
  @Answers(Inbox)
  showInbox(@Session() session: Request): Promise<Inbox> {
    return this.cases.read(session, showInbox);
  }
}
