import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Cases, showTextReaders, TextReaders } from '#cases';
import { type TextKind, textKinds } from '#sharing';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Session } from '../auth/session.js';
import { Answers } from '../http/answers.js';
import { OptionalRecordId } from '../http/fields/part.js';
import { OptionalName } from '../http/fields/text.js';
import { Reference, TextName } from '../http/params.js';

class WhoseText {
  /** Of a new line of the plan whose it is, of an offer whom it asks. */
  @OptionalName() declare agency?: string | undefined;
  /** Of how a line of the plan went, which line. */
  @OptionalRecordId() declare line?: string | undefined;
}

/** Who will read a text, said before it is written. */
@Controller('cases/:reference/text-readers')
export class TextReadersController {
  constructor(private readonly cases: Cases) {}

  @Get(':text')
  @ApiParam({ name: 'text', enum: textKinds })
  @Can('cases.read')
  @Answers(TextReaders)
  showTextReaders(
    @Session() session: Request,
    @Param('reference', Reference) reference: string,
    @Param('text', TextName) text: TextKind,
    @Query() whose: WhoseText,
  ): Promise<TextReaders> {
    return this.cases.read(session, (work) => showTextReaders(work, reference, { ...whose, text }));
  }
}
