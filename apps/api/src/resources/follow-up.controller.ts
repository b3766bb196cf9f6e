import { Body, Controller, Delete, Get, Header, Param, Post, Put, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import {
  draftAnew,
  editParagraph,
  FOLLOW_UP_POLICY,
  FollowUp,
  followUpDocx,
  followUpHtml,
  FollowUpVersion,
  listVersions,
  Pledges,
  publish,
  removeParagraph,
  showFollowUp,
} from '#pledge';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers, Changes } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { NothingAsked } from '../http/nothing-asked.js';
import { EngineId, Uuid } from '../http/params.js';
import { NewParagraph, Publication } from './pledges.dto.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The public follow-up of a pledge: drafted from its records, edited, published, and taken along as a page or a document. */
@Controller('pledges/:id')
export class FollowUpController {
  constructor(private readonly pledges: Pledges) {}

  @Get('follow-up')
  @Can('pledges.read')
  @Answers(FollowUp)
  showFollowUp(@Session() session: Request, @Param('id', Uuid) id: string): Promise<FollowUp> {
    return this.pledges.read(session, (work) => showFollowUp(work, id));
  }

  @Get('follow-up/versions')
  @Can('pledges.read')
  @Answers([FollowUpVersion])
  listVersions(@Session() session: Request, @Param('id', Uuid) id: string): Promise<FollowUpVersion[]> {
    return this.pledges.read(session, (work) => listVersions(work, id));
  }

  @Get('follow-up.html')
  @Can('pledges.read')
  @ApiProduces('text/html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', FOLLOW_UP_POLICY)
  followUpHtml(@Session() session: Request, @Param('id', Uuid) id: string): Promise<string> {
    return this.pledges.read(session, (work) => followUpHtml(work, id));
  }

  @Get('follow-up.docx')
  @Can('pledges.read')
  @ApiProduces(DOCX)
  async followUpDocx(@Session() session: Request, @Param('id', Uuid) id: string): Promise<StreamableFile> {
    const file = await this.pledges.read(session, (work) => followUpDocx(work, id));
    return new StreamableFile(file, { type: DOCX, disposition: 'attachment; filename="uppfoljning.docx"' });
  }

  @Post('follow-up/draft')
  @Can('pledges.keep')
  @UseGuards(NothingAsked)
  @Changes(FollowUp)
  draftFollowUp(
    @Session() session: Request,
    @IfMatch() seen: number | undefined,
    @Param('id', Uuid) id: string,
  ): Promise<FollowUp> {
    return this.pledges.changeAndShow(
      session,
      (work) => draftAnew(work, id, seen),
      (work) => showFollowUp(work, id),
    );
  }

  @Put('follow-up/paragraphs/:paragraph')
  @Can('pledges.keep')
  @Changes(FollowUp)
  editParagraph(
    @Session() session: Request,
    @IfMatch() seen: number | undefined,
    @Param('id', Uuid) pledge: string,
    @Param('paragraph', EngineId) paragraph: string,
    @Body() told: NewParagraph,
  ): Promise<FollowUp> {
    return this.pledges.changeAndShow(
      session,
      (work) => editParagraph(work, { pledge, paragraph }, told, seen),
      (work) => showFollowUp(work, pledge),
    );
  }

  @Delete('follow-up/paragraphs/:paragraph')
  @Can('pledges.keep')
  @Changes(FollowUp)
  removeParagraph(
    @Session() session: Request,
    @IfMatch() seen: number | undefined,
    @Param('id', Uuid) pledge: string,
    @Param('paragraph', EngineId) paragraph: string,
  ): Promise<FollowUp> {
    return this.pledges.changeAndShow(
      session,
      (work) => removeParagraph(work, { pledge, paragraph }, seen),
      (work) => showFollowUp(work, pledge),
    );
  }

  @Post('follow-up/publish')
  @Can('pledges.keep')
  @Changes(FollowUp)
  publishFollowUp(
    @Session() session: Request,
    @IfMatch() seen: number | undefined,
    @Param('id', Uuid) id: string,
    @Body() told: Publication,
  ): Promise<FollowUp> {
    return this.pledges.changeAndShow(
      session,
      (work) => publish(work, id, told, seen),
      (work) => showFollowUp(work, id),
    );
  }
}
